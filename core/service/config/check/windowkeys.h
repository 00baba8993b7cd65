#pragma once

#include <QStringList>

namespace heddle::service {

/// The keys that have work in the agents' window where nobody chose others, in portable text: a
/// macro on one of them is found in its menu only.
QStringList windowKeys();

} // namespace heddle::service
