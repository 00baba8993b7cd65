#include "ui/timeline/card/cardlayout.h"

#include "ui/insight/readingwords.h"
#include "ui/timeline/card/mailseal.h"
#include "ui/timeline/entrywords.h"
#include "ui/timeline/previews/tiles.h"

#include <QCoreApplication>

namespace heddle::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Timeline)
};

constexpr qreal headHeight = 56;
constexpr qreal footerHeight = 40;
constexpr qreal markHeight = 26;
constexpr qreal momentIndent = 34;
constexpr int momentLines = 4;
constexpr qreal automaticHeight = 28;

bool isOutbound(const Entry& entry)
{
    return entry.direction == Direction::Outbound;
}

/// What can be done to a post on the network where it stands.
QList<std::pair<EntryAction, QString>> postActions(const Entry& entry)
{
    if (entry.channel != ChannelKind::Social || entry.withdrawn)
        return {};
    if (isOutbound(entry)) {
        if (entry.delivery != DeliveryState::Sent && entry.delivery != DeliveryState::Delivered)
            return {};
        return {{EntryAction::DeletePost, Words::tr("Delete")},
                {EntryAction::EditPost, Words::tr("Edit")}};
    }
    // What was found in a feed stands on no network that we have an account of.
    const bool isOnNetwork = entry.post
                             && (entry.post->network == QLatin1String("mastodon")
                                 || entry.post->network == QLatin1String("bluesky"));
    if (!isOnNetwork)
        return {};
    const bool isPublic = entry.post->visibility == Visibility::Public
                          || entry.post->visibility == Visibility::Unlisted;
    QList<std::pair<EntryAction, QString>> actions;
    if (isPublic)
        actions.append({EntryAction::Boost, Words::tr("Boost")});
    actions.append({EntryAction::Favour, Words::tr("Favourite")});
    return actions;
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
        addMarks();
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
        m_layout.body = std::make_unique<BodyLayout>(shownText(m_entry), bodyType, innerWidth(),
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

    void addMarks()
    {
        qreal x = inner();
        for (const ReadingMark& mark : marksOf(m_entry)) {
            const PillLook look = lookOf(mark, tokens(m_layout.frame.scheme));
            const qreal width = std::min(pillWidth(mark.words, look), innerWidth());
            if (x > inner() && x + width > inner() + innerWidth()) {
                x = inner();
                m_y += markHeight;
            }
            m_layout.marks.append({mark, {x, m_y, width, look.height * 1.0}});
            x += width + 6;
        }
        if (!m_layout.marks.isEmpty())
            m_y += markHeight + 4;
    }

    void addMoments()
    {
        for (qsizetype i = 0; i < m_entry.moments.size(); ++i) {
            const HumanMoment& moment = m_entry.moments.at(i);
            EntryLayout::Moment laid;
            laid.quote = std::make_unique<BodyLayout>(
                QStringLiteral("“%1”").arg(moment.quote.simplified()), Type{Step::Meta},
                innerWidth() - momentIndent - 12, tokens(m_layout.frame.scheme), momentLines);
            laid.quoteAt = {inner() + momentIndent, m_y + 8};
            const qreal below = laid.quoteAt.y() + laid.quote->height() + 4;
            laid.box = {inner(), m_y, innerWidth(), below + 26 - m_y};
            if (moment.answer.isEmpty())
                addMomentSpots(static_cast<int>(i), {laid.quoteAt.x(), below});
            m_y = laid.box.bottom() + 8;
            m_layout.moments.push_back(std::move(laid));
        }
    }

    void addMomentSpots(int index, QPointF at)
    {
        for (const auto& [action, words] :
             {std::pair(EntryAction::AcknowledgeMoment, Words::tr("I have seen to it")),
              std::pair(EntryAction::LetMomentBe, Words::tr("Let it be"))}) {
            const qreal width = textWidth(words, spotType);
            m_layout.spots.append({action, index, words, {at.x(), at.y(), width, 20}});
            at.rx() += width + 20;
        }
    }

    void addAttachments()
    {
        const QSizeF used = layOutTiles(m_entry, m_layout.spots, {inner(), m_y}, innerWidth());
        if (!used.isEmpty())
            m_y += used.height() + 12;
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
            if (hasCheckableSeal(m_entry))
                add(EntryAction::CheckSeal, Words::tr("Check the signature"));
            add(EntryAction::Reply,
                isOutbound(m_entry) ? Words::tr("Follow up") : Words::tr("Reply"));
        }
        for (const auto& [action, words] : postActions(m_entry))
            add(action, words);
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

} // namespace

QString foldWords(const EntryLayout& layout)
{
    if (layout.body->isCut())
        return Words::tr("Show more");
    return layout.frame.isUnfolded ? Words::tr("Show less") : QString();
}

PillLook lookOf(const ReadingMark& mark, const Tokens& tokens)
{
    PillLook look{.words = tokens.text2, .back = tokens.bubble, .icon = mark.icon};
    switch (mark.meaning) {
    case Meaning::Bad:
        look.words = tokens.bad;
        look.back = tokens.badSoft;
        break;
    case Meaning::Warn:
        look.words = tokens.warn;
        look.back = tokens.warnSoft;
        break;
    case Meaning::Ok:
        look.words = tokens.ok;
        look.back = tokens.okSoft;
        break;
    case Meaning::Accent:
        look.words = tokens.accentText;
        look.back = tokens.accentSoft;
        break;
    default: break;
    }
    return look;
}

void layOutCard(const Entry& entry, EntryLayout& layout, qreal top)
{
    CardBuilder(entry, layout).build(top);
}

} // namespace heddle::ui
