#include "core/service/pictures/picturekind.h"

namespace heddle::service {

QString pictureType(const QByteArray& content)
{
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return QStringLiteral("image/png");
    if (content.startsWith("\xff\xd8\xff"))
        return QStringLiteral("image/jpeg");
    if (content.startsWith("GIF87a") || content.startsWith("GIF89a"))
        return QStringLiteral("image/gif");
    if (content.startsWith("RIFF") && content.mid(8, 4) == "WEBP")
        return QStringLiteral("image/webp");
    if (content.startsWith("BM") && content.size() > 26)
        return QStringLiteral("image/bmp");
    return {};
}

} // namespace heddle::service
