#pragma once

#include <QString>

namespace heddle::email {

/// A name that can be shown and saved: no path, no control characters, no longer than file systems
/// take it (255 bytes), with its suffix.
QString safeName(QString name);

} // namespace heddle::email
