#pragma once

#include <QByteArray>
#include <QString>

namespace heddle::service {

/// The MIME type of a picture by its first bytes; empty for anything that is not one of the kinds
/// shown: PNG, JPEG, GIF, WebP, BMP. SVG is a program more than a picture and is left out.
QString pictureType(const QByteArray& content);

} // namespace heddle::service
