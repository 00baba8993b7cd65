#pragma once

#include "core/base/result.h"

#include <QString>

namespace heddle::service {

/// Whether a feed's address says that its posts come as files into a folder:
/// "file:///srv/heddle/reviews".
bool isDropped(const QString& feedAddress);

/// The folder's path. BadInput says how it is written.
Result<QString> dropFolderIn(const QString& feedAddress);

} // namespace heddle::service
