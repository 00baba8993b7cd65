#include "ui/timeline/entrylayout.h"

#include "ui/timeline/entrywords.h"

#include <QCoreApplication>

namespace heddle::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Timeline)
};

constexpr qreal sideSpace = 24;
constexpr qreal widestColumn = 720;
constexpr qreal gutter = 44; ///< for the spine and the channel tiles
constexpr qreal padding = 16;
constexpr qreal headHeight = 56;
constexpr qreal dayHeight = 44;
constexpr qreal answerLineHeight = 32;
constexpr qreal footerHeight = 40;
constexpr qreal tileHeight = 32;
constexpr qreal tileGap = 8;
constexpr qreal momentHeight = 36;
constexpr qreal automaticHeight = 28;
constexpr int foldedLines = 24;
constexpr Type bodyType{Step::Body};
constexpr Type spotType{Step::Meta, Weight::Medium};

bool isChatLine(const Entry& entry)
{
    return entry.kind == EntryKind::Message && entry.channel == ChannelKind::Chat;
}

bool isOutbound(const Entry& entry)
{
    return entry.direction == Direction::Outbound;
}

/// What unfolds a long text, or folds it again; empty for a short one.
QString foldWords(const EntryLayout& layout)
{
    if (layout.body->isCut())
        return Words::tr("Show more");
    return layout.frame.isUnfolded ? Words::tr("Show less") : QString();
}

/// Lays a card's parts below each other.
class CardBuilder {
public:
    CardBuilder(const Entry& entry, EntryLayout& layout) : m_entry(entry), m_layout(layout) {}

    void build(qreal top)
    {
        const qreal left = (m_layout.frame.width - columnWidth(m_layout.frame.width)) / 2 + gutter;
        m_layout.card = {left, top + 12, columnWidth(m_layout.frame.width) - gutter, 0};
        m_y = m_layout.card.top() + headHeight;
        const bool hasHairline = m_entry.kind == EntryKind::Message;
        m_y += hasHairline ? 12 : 2;
        addAutomatic();
        addBody();
        addQuoted();
        addMoments();
        addAttachments();
        addFooter();
        m_layout.card.setBottom(m_y);
        m_layout.height = m_y + 12;
    }

private:
    qreal inner() const { return m_layout.card.left() + padding; }
    qreal innerWidth() const { return m_layout.card.width() - 2 * padding; }

    void addAutomatic()
    {
        if (automaticWords(m_entry).isEmpty())
            return;
        m_layout.automaticLine = QRectF(inner(), m_y - 2, innerWidth(), automaticHeight - 4);
        m_y += automaticHeight;
    }

    void addBody()
    {
        m_layout.bodyAt = {inner(), m_y};
        m_layout.body = std::make_unique<BodyLayout>(m_entry.text, bodyType, innerWidth(),
                                                     tokens(m_layout.frame.scheme),
                                                     m_layout.frame.isUnfolded ? 0 : foldedLines);
        m_y += m_layout.body->height() + 8;
        if (const QString words = foldWords(m_layout); !words.isEmpty())
            addLineSpot(EntryAction::ToggleMore, words);
    }

    void addQuoted()
    {
        if (m_entry.quoted.trimmed().isEmpty())
            return;
        addLineSpot(EntryAction::ToggleQuoted, m_layout.frame.showsQuoted
                                                   ? Words::tr("Hide quoted text")
                                                   : Words::tr("Show quoted text"));
        if (!m_layout.frame.showsQuoted)
            return;
        m_layout.quotedAt = {inner() + 12, m_y};
        m_layout.quoted = std::make_unique<BodyLayout>(m_entry.quoted, bodyType, innerWidth() - 12,
                                                       tokens(m_layout.frame.scheme), 400);
        m_y += m_layout.quoted->height() + 8;
    }

    void addLineSpot(EntryAction action, const QString& words)
    {
        m_layout.spots.append(
            {action, 0, words, {inner(), m_y - 2, textWidth(words, spotType), 20}});
        m_y += 24;
    }

    void addMoments()
    {
        for (qsizetype i = 0; i < m_entry.moments.size(); ++i) {
            m_layout.momentBoxes << QRectF(inner(), m_y, innerWidth(), momentHeight - 4);
            m_y += momentHeight + 4;
        }
    }

    void addAttachments()
    {
        qreal x = inner();
        bool any = false;
        for (qsizetype i = 0; i < m_entry.attachments.size(); ++i) {
            const Attachment& attachment = m_entry.attachments.at(i);
            const QString name = attachment.name.isEmpty() ? Words::tr("unnamed") : attachment.name;
            const QString shown = elided(name, {Step::Meta, Weight::Medium}, 220);
            const qreal width = 34 + textWidth(shown, {Step::Meta, Weight::Medium}) + 8
                                + textWidth(sizeWords(attachment.bytes), {Step::Meta}) + 12;
            if (any && x + width > inner() + innerWidth()) {
                x = inner();
                m_y += tileHeight + tileGap;
            }
            m_layout.spots.append({EntryAction::OpenAttachment,
                                   static_cast<int>(i),
                                   shown,
                                   {x, m_y, width, tileHeight}});
            x += width + tileGap;
            any = true;
        }
        if (any)
            m_y += tileHeight + 12;
    }

    void addFooter()
    {
        QList<EntryLayout::Spot> spots;
        const auto add = [&spots](EntryAction action, const QString& words) {
            spots.append({action, 0, words, {}});
        };
        switch (m_entry.delivery) {
        case DeliveryState::Waiting:
        case DeliveryState::Retrying: add(EntryAction::UndoSend, Words::tr("Undo")); break;
        case DeliveryState::Failed: add(EntryAction::Resend, Words::tr("Try again")); break;
        case DeliveryState::Unsure:
            add(EntryAction::MarkSent, Words::tr("It was sent"));
            add(EntryAction::Resend, Words::tr("Send again"));
            break;
        default: break;
        }
        if (m_entry.kind == EntryKind::Message && m_entry.channel == ChannelKind::Email) {
            if (m_entry.hasHtml && !isOutbound(m_entry))
                add(EntryAction::ShowOriginal, Words::tr("Show original"));
            add(EntryAction::Reply,
                isOutbound(m_entry) ? Words::tr("Follow up") : Words::tr("Reply"));
        }
        if (spots.isEmpty() && m_entry.delivery == DeliveryState::None) {
            m_y += 8;
            return;
        }
        m_layout.footerY = m_y;
        qreal end = m_layout.card.right() - padding;
        for (auto& spot : spots) {
            const qreal width = textWidth(spot.words, spotType);
            spot.rect = {end - width, m_y + 10, width, 20};
            end -= width + 20;
        }
        m_layout.spots += spots;
        m_y += footerHeight;
    }

    const Entry& m_entry;
    EntryLayout& m_layout;
    qreal m_y = 0;
};

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

void buildChatLine(const Entry& entry, EntryLayout& layout, qreal top)
{
    const qreal column = columnWidth(layout.frame.width);
    const qreal start = (layout.frame.width - column) / 2;
    const qreal widest = (column - gutter) * .74 - 28;
    layout.body =
        std::make_unique<BodyLayout>(entry.text, bodyType, widest, tokens(layout.frame.scheme));
    const qreal width = std::ceil(layout.body->naturalWidth()) + 28;
    const qreal y = top + 4 + (layout.frame.joinsPrevious ? 0 : 22);
    const qreal x = isOutbound(entry) ? start + column - width : start + gutter;
    layout.card = {x, y, width, layout.body->height() + 18};
    layout.bodyAt = layout.card.topLeft() + QPointF(14, 9);
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
        CardBuilder(entry, *layout).build(top);
    return layout;
}

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
        height += 40 + lines * 20;
    else
        height += 140 + lines * 20 + (entry.attachments.isEmpty() ? 0 : 44)
                  + (entry.quoted.isEmpty() ? 0 : 24);
    return static_cast<int>(height);
}

} // namespace heddle::ui
