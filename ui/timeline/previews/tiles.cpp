#include "ui/timeline/previews/tiles.h"

#include "ui/phone/callwords.h"
#include "ui/phone/recordings/waveview.h"
#include "ui/timeline/entrywords.h"
#include "ui/timeline/previews/previews.h"

#include <QCoreApplication>
#include <QPainterPath>

namespace heddle::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Timeline)
};

constexpr Type meta{Step::Meta};
constexpr Type metaMedium{Step::Meta, Weight::Medium};
constexpr qreal tileHeight = 32;
constexpr qreal tileGap = 8;
constexpr qreal widestName = 220;

QString nameOf(const Attachment& attachment)
{
    return attachment.name.isEmpty() ? Words::tr("unnamed") : attachment.name;
}

QSizeF sizeOf(const Attachment& attachment, const QString& shown)
{
    if (Previews::isPicture(attachment))
        return QSizeF(Previews::kSize) + QSizeF(0, tileHeight);
    if (Previews::isRecording(attachment))
        return QSizeF(Previews::kWaveSize);
    return {34 + textWidth(shown, metaMedium) + 8 + textWidth(sizeWords(attachment.bytes), meta)
                + 12,
            tileHeight};
}

/// The picture fills its part of the tile; until it is there its icon stands in its place.
void paintPreview(Ink& ink, const QRectF& tile, const Attachment& attachment, Previews* previews)
{
    const QRectF face(tile.topLeft(), QSizeF(Previews::kSize));
    const QImage picture = previews ? previews->picture(attachment) : QImage();
    if (picture.isNull()) {
        ink.icon(Icon::Image, face.center(), 20, ink.tokens().text3);
    } else {
        QPainter& painter = ink.painter();
        const QRectF place = ink.placed(face).adjusted(1, 1, -1, -1);
        const QSizeF fitted = QSizeF(picture.size())
                                  .scaled(place.size(), picture.width() < place.width()
                                                            ? Qt::KeepAspectRatio
                                                            : Qt::KeepAspectRatioByExpanding);
        QRectF target(QPointF(), fitted);
        target.moveCenter(place.center());
        QPainterPath frame;
        frame.addRoundedRect(place, 7, 7);
        painter.save();
        painter.setClipPath(frame);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, picture);
        painter.restore();
    }
    ink.text({tile.left() + 10, face.bottom() + 16 + halfCap(metaMedium)},
             elided(nameOf(attachment), metaMedium, tile.width() - 20), metaMedium,
             ink.tokens().text);
}

/// A recorded call, as it sounded; pressing it plays it.
void paintRecording(Ink& ink, const QRectF& tile, const Attachment& attachment, Previews* previews)
{
    ink.icon(Icon::Play, {tile.left() + 20, tile.center().y()}, 16, ink.tokens().accentText);
    const service::Waveform* wave = previews ? previews->waveform(attachment) : nullptr;
    const QString length = wave ? lengthWords(wave->length) : sizeWords(attachment.bytes);
    ink.textEnd({tile.right() - 10, tile.center().y() + halfCap(meta)}, length, meta,
                ink.tokens().text3);
    if (wave)
        drawWaveform(ink, tile.adjusted(40, 6, -58, -6), *wave, 0);
}

void paintFile(Ink& ink, const QRectF& tile, const Attachment& attachment, const QString& name)
{
    const bool isPicture = attachment.type.startsWith(QLatin1String("image/"));
    ink.icon(isPicture ? Icon::Image : Icon::File, {tile.left() + 18, tile.center().y()}, 15,
             ink.tokens().text3);
    const qreal y = tile.center().y() + halfCap(metaMedium);
    const qreal used = ink.text({tile.left() + 32, y}, name, metaMedium, ink.tokens().text);
    ink.text({tile.left() + 32 + used + 8, y}, sizeWords(attachment.bytes), meta,
             ink.tokens().text3);
}

} // namespace

QSizeF layOutTiles(const Entry& entry, QList<EntryLayout::Spot>& spots, QPointF at, qreal width)
{
    QPointF place = at;
    QSizeF used;
    for (qsizetype i = 0; i < entry.attachments.size(); ++i) {
        const QString shown = elided(nameOf(entry.attachments.at(i)), metaMedium, widestName);
        const QSizeF tile = sizeOf(entry.attachments.at(i), shown);
        if (place.x() > at.x() && place.x() + tile.width() > at.x() + width)
            place = {at.x(), at.y() + used.height() + tileGap};
        spots.append({EntryAction::OpenAttachment, static_cast<int>(i), shown, {place, tile}});
        used = used.expandedTo(
            {place.x() - at.x() + tile.width(), place.y() - at.y() + tile.height()});
        place.rx() += tile.width() + tileGap;
    }
    return used;
}

void paintAttachment(Ink& ink, const Entry& entry, const EntryLayout::Spot& spot,
                     const EntryLook& look)
{
    ink.box(spot.rect, 8, &spot == look.hovered ? ink.tokens().hover : ink.tokens().sunken,
            ink.tokens().line);
    const Attachment& attachment = entry.attachments.at(spot.index);
    if (Previews::isPicture(attachment))
        paintPreview(ink, spot.rect, attachment, look.previews);
    else if (Previews::isRecording(attachment))
        paintRecording(ink, spot.rect, attachment, look.previews);
    else
        paintFile(ink, spot.rect, attachment, spot.words);
}

} // namespace heddle::ui
