#pragma once

#include "core/model/form/outline.h"

#include <QByteArray>

namespace heddle::service {

/// An outline as YAML that readYaml() reads back as the same.
QByteArray writeYaml(const Outline& outline);

} // namespace heddle::service
