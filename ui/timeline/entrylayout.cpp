#include "ui/timeline/entrylayout.h"

#include "ui/timeline/card/cardlayout.h"
#include "ui/timeline/previews/previews.h"
#include "ui/timeline/previews/tiles.h"

namespace heddle::ui {

namespace {

constexpr qreal sideSpace = 24;
constexpr qreal widestColumn = 720;
constexpr qreal dayHeight = 44;
constexpr qreal answerLineHeight = 32;

bool isChatLine(const Entry& entry)
{
    return entry.kind == EntryKind::Message && entry.channel == ChannelKind::Chat;
}

bool isOutbound(const Entry& entry)
{
    return entry.direction == Direction::Outbound;
}

void buildSystem(EntryLayout& layout, qreal top)
{
    layout.card = {layout.spineX, top, 0, 32};
    layout.height = top + 32;
}

void buildNote(const Entry& entry, EntryLayout& layout, qreal top)
{
    const qreal column = columnWidth(layout.frame.width);
    const qreal left = (layout.frame.width - column) / 2 + gutter;
    layout.body = std::make_unique<BodyLayout>(entry.text, bodyType, column - gutter - 2 * padding,
                                               tokens(layout.frame.scheme),
                                               layout.frame.isUnfolded ? 0 : foldedLines);
    layout.card = {left, top + 8, column - gutter, 36 + layout.body->height() + 14};
    layout.bodyAt = layout.card.topLeft() + QPointF(padding, 36);
    if (const QString words = foldWords(layout); !words.isEmpty()) {
        layout.spots.append({EntryAction::ToggleMore,
                             0,
                             words,
                             {layout.bodyAt.x(), layout.bodyAt.y() + layout.body->height() + 4,
                              textWidth(words, spotType), 20}});
        layout.card.setBottom(layout.card.bottom() + 22);
    }
    layout.height = layout.card.bottom() + 8;
}

/// As narrow as its words allow: words that run the other way than the window begin at the far end.
std::unique_ptr<BodyLayout> snugBody(const QString& text, qreal widest, const Tokens& tokens)
{
    auto body = std::make_unique<BodyLayout>(text, bodyType, widest, tokens);
    const qreal width = std::ceil(body->naturalWidth());
    return width < widest ? std::make_unique<BodyLayout>(text, bodyType, width, tokens)
                          : std::move(body);
}

/// The words, and below them the files, in one bubble as wide as it must be.
void buildChatLine(const Entry& entry, EntryLayout& layout, qreal top)
{
    const qreal column = columnWidth(layout.frame.width);
    const qreal start = (layout.frame.width - column) / 2;
    const qreal widest = (column - gutter) * .74 - 28;
    layout.body = snugBody(entry.text, widest, tokens(layout.frame.scheme));
    const bool hasWords = !entry.text.isEmpty() || entry.attachments.isEmpty();
    const qreal words = hasWords ? layout.body->height() : 0;
    const QSizeF files = layOutTiles(entry, layout.spots, {}, widest);
    const qreal between = hasWords && !files.isEmpty() ? 8 : 0;
    const qreal width =
        std::ceil(std::max(hasWords ? layout.body->naturalWidth() : 0, files.width())) + 28;
    const qreal y = top + 4 + (layout.frame.joinsPrevious ? 0 : 22);
    const qreal x = isOutbound(entry) ? start + column - width : start + gutter;
    const qreal edge = files.isEmpty() ? 9 : 12;
    layout.card = {x, y, width, words + between + files.height() + 2 * edge};
    layout.bodyAt = layout.card.topLeft() + QPointF(14, edge);
    for (EntryLayout::Spot& spot : layout.spots)
        spot.rect.translate(layout.bodyAt + QPointF(0, words + between));
    layout.height = layout.card.bottom()
                    + (isOutbound(entry) && entry.delivery != DeliveryState::None ? 26 : 4);
}

} // namespace

qreal columnWidth(qreal viewWidth)
{
    return std::min(viewWidth - 2 * sideSpace, widestColumn);
}

const EntryLayout::Spot* EntryLayout::spotAt(QPointF point) const
{
    for (const Spot& spot : spots) {
        if (spot.rect.adjusted(-4, -4, 4, 4).contains(point))
            return &spot;
    }
    return nullptr;
}

std::optional<ReadingKind> EntryLayout::readingAt(QPointF point) const
{
    if (const Mark* mark = markAt(point))
        return mark->mark.what;
    if (automaticLine && automaticLine->contains(point))
        return ReadingKind::Automatic;
    return std::nullopt;
}

const EntryLayout::Mark* EntryLayout::markAt(QPointF point) const
{
    for (const Mark& mark : marks) {
        if (mark.rect.contains(point))
            return &mark;
    }
    return nullptr;
}

std::unique_ptr<EntryLayout> layOut(const Entry& entry, const EntryFrame& frame)
{
    auto layout = std::make_unique<EntryLayout>();
    layout->frame = frame;
    const qreal left = (frame.width - columnWidth(frame.width)) / 2;
    layout->spineX = left + 16;
    qreal top = 0;
    if (!frame.day.isEmpty()) {
        layout->dayLine = QRectF(left, 0, columnWidth(frame.width), dayHeight);
        top += dayHeight;
    }
    if (frame.followsOurAnswer) {
        layout->answerLine = QRectF(left, top, columnWidth(frame.width), answerLineHeight);
        top += answerLineHeight;
    }
    if (entry.kind == EntryKind::System)
        buildSystem(*layout, top);
    else if (entry.kind == EntryKind::Note)
        buildNote(entry, *layout, top);
    else if (isChatLine(entry))
        buildChatLine(entry, *layout, top);
    else
        layOutCard(entry, *layout, top);
    return layout;
}

namespace {

int attachmentsHeight(const Entry& entry)
{
    const bool hasPicture =
        std::any_of(entry.attachments.cbegin(), entry.attachments.cend(), &Previews::isPicture);
    const bool hasRecording =
        std::any_of(entry.attachments.cbegin(), entry.attachments.cend(), &Previews::isRecording);
    const int tallest = hasPicture     ? Previews::kSize.height() + 44
                        : hasRecording ? Previews::kWaveSize.height() + 12
                                       : 44;
    return entry.attachments.isEmpty() ? 0 : tallest;
}

} // namespace

int estimatedHeight(const Entry& entry, qreal viewWidth, EntryLines above)
{
    const qreal width = std::max<qreal>(80, columnWidth(viewWidth) - gutter - 2 * padding);
    const auto lines =
        std::min<qreal>(static_cast<qreal>(entry.text.size()) * 6.6 / width + 1, foldedLines);
    qreal height = (above.testFlag(EntryLine::Day) ? dayHeight : 0)
                   + (above.testFlag(EntryLine::SinceOurAnswer) ? answerLineHeight : 0);
    if (entry.kind == EntryKind::System)
        height += 32;
    else if (entry.kind == EntryKind::Note)
        height += 66 + lines * 20;
    else if (isChatLine(entry))
        height += 40 + lines * 20 + attachmentsHeight(entry);
    else
        height += 140 + lines * 20 + attachmentsHeight(entry) + (entry.quoted.isEmpty() ? 0 : 24)
                  + 88 * static_cast<qreal>(entry.moments.size());
    return static_cast<int>(height);
}

} // namespace heddle::ui
