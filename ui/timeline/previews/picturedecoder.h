#pragma once

#include "core/base/result.h"

#include <QImage>

namespace heddle::ui {

/// A picture from outside, cut to fill `size`. Only usual photo formats, of a size that people send:
/// Unsupported for others, Corrupt for what cannot be read. Safe in any thread.
Result<QImage> decodePicture(const QByteArray& content, QSize size);

} // namespace heddle::ui
