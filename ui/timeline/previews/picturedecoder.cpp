#include "ui/timeline/previews/picturedecoder.h"

#include <QBuffer>
#include <QImageReader>

namespace heddle::ui {

namespace {

constexpr qint64 mostPixels = 60'000'000;

bool isKnown(const QByteArray& format)
{
    return QList<QByteArray>{"png", "jpeg", "gif", "webp"}.contains(format);
}

} // namespace

Result<QImage> decodePicture(const QByteArray& content, QSize size)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    // By what it is, not by what it is called; never SVG, which can name other files.
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize own = reader.size();
    if (!isKnown(reader.format()) || own.isEmpty()
        || qint64(own.width()) * own.height() > mostPixels)
        return failure(ErrorCode::Unsupported, QStringLiteral("no picture that is shown"));
    const QSize scaled = own.scaled(size, Qt::KeepAspectRatioByExpanding);
    if (scaled.width() < own.width())
        reader.setScaledSize(scaled);
    QImage picture = reader.read();
    if (picture.isNull())
        return failure(ErrorCode::Corrupt, QStringLiteral("the picture cannot be read"));
    if (picture.width() > size.width() || picture.height() > size.height())
        picture = picture.copy(QRect(QPoint((picture.width() - size.width()) / 2,
                                            (picture.height() - size.height()) / 2),
                                     size)
                                   .intersected(picture.rect()));
    return picture;
}

} // namespace heddle::ui
