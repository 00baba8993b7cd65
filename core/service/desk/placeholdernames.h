#pragma once

#include <QStringList>

namespace heddle::service {

/// The placeholders that expanded() of placeholders.h fills in, without their braces.
QStringList placeholderNames();

/// Those in `text` that none of `known` names.
QStringList unknownPlaceholders(const QString& text, const QStringList& known);

} // namespace heddle::service
