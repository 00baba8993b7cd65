#pragma once

#include "core/model/form/field.h"

#include <QByteArray>

namespace heddle::service {

/// A YAML text as it stands, and what is wrong with it as YAML.
struct YamlText {
    Outline outline; ///< what could be read before the first mistake in the syntax
    QList<Complaint> complaints;
};

/// The longest text that is read, and the most values it may have once aliases are written out.
constexpr qsizetype longestYaml = 4 * 1024 * 1024;
constexpr int mostYamlValues = 200'000;

/// Reads one YAML document. Keys that come twice are complaints; so are a text too long, too deep
/// or with too many values, tags, and a second document. Never throws.
YamlText readYaml(const QByteArray& bytes);

} // namespace heddle::service
