#include "ui/timeline/card/cardpainter.h"

#include "ui/timeline/card/cardlayout.h"
#include "ui/timeline/card/mailseal.h"
#include "ui/timeline/entrywords.h"
#include "ui/timeline/previews/tiles.h"
#include "ui/widgets/marks.h"

#include <QCoreApplication>
#include <QLocale>

namespace heddle::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Timeline)
};

constexpr Type meta{Step::Meta};
constexpr Type metaMedium{Step::Meta, Weight::Medium};
constexpr Type bodyStrong{Step::Body, Weight::Strong};

class CardPainter {
public:
    CardPainter(Ink& ink, const Entry& entry, const EntryLayout& layout, const EntryLook& look)
        : m_ink(ink), m_t(ink.tokens()), m_entry(entry), m_layout(layout), m_look(look)
    {}

    void paint()
    {
        const QRectF& card = m_layout.card;
        paintTile(
            m_ink, {m_layout.spineX - 16, card.top() + 4},
            m_entry.kind == EntryKind::Call ? Icon::Phone : iconOf(m_entry.channel),
            {m_t.channel(m_entry.channel), m_t.channelSoft(m_entry.channel), Qt::transparent});
        m_ink.box(card, 12, m_t.raised, m_look.isCurrent ? m_t.accent : m_t.line);
        paintHead(card);
        if (m_layout.automaticLine)
            paintAutomatic(*m_layout.automaticLine);
        m_layout.body->draw(m_ink, m_layout.bodyAt,
                            m_entry.delivery == DeliveryState::Cancelled ? m_t.text3 : m_t.text,
                            m_look.marked);
        if (m_layout.quoted) {
            const QPointF at = m_layout.quotedAt;
            m_ink.upright(at.x() - 12, at.y(), at.y() + m_layout.quoted->height(), m_t.lineStrong);
            m_layout.quoted->draw(m_ink, at, m_t.text3, m_look.marked);
        }
        for (const EntryLayout::Mark& mark : m_layout.marks) {
            const PillLook look = lookOf(mark.mark, m_t);
            paintPill(m_ink, mark.rect.topLeft(),
                      elided(mark.mark.words, look.type, mark.rect.width() - 30), look);
        }
        for (std::size_t i = 0; i < m_layout.moments.size(); ++i)
            paintMoment(m_layout.moments.at(i), m_entry.moments.at(static_cast<qsizetype>(i)));
        for (const EntryLayout::Spot& spot : m_layout.spots)
            paintSpot(spot);
        if (m_layout.footerY > 0)
            paintFooter(card);
    }

private:
    void paintHead(const QRectF& card)
    {
        const QString time = timeWords(m_entry);
        const qreal timeWidth = textWidth(time, meta);
        const qreal start = card.left() + 16;
        const QString subtitle = entrySubtitle(m_entry);
        const qreal titleY = subtitle.isEmpty() ? card.top() + 34 : card.top() + 25;
        m_ink.text({start, titleY},
                   elided(entryTitle(m_entry), bodyStrong, card.width() - 48 - timeWidth),
                   bodyStrong, m_t.text);
        m_ink.textEnd({card.right() - 16, titleY}, time, meta, m_t.text3);
        m_ink.text({start, card.top() + 44}, elided(subtitle, meta, card.width() - 32), meta,
                   m_t.text3);
        if (m_entry.kind == EntryKind::Message)
            m_ink.hairline(card.left() + 1, card.right() - 1, card.top() + 56, m_t.line);
    }

    void paintAutomatic(const QRectF& line)
    {
        const bool isBad = m_entry.automatic.kind == AutomaticKind::Bounce;
        const QColor& colour = isBad ? m_t.bad : m_t.text2;
        m_ink.icon(isBad ? Icon::Warning : Icon::Bolt, {line.left() + 7, line.center().y()}, 14,
                   colour);
        const QPointF at(line.left() + 22, line.center().y() + halfCap(metaMedium));
        const QString words = automaticWords(m_entry);
        const qreal used = m_ink.text(at, words, metaMedium, colour);
        m_ink.text({at.x() + used + 8, at.y()},
                   elided(m_entry.automatic.reason, meta, line.width() - used - 30), meta,
                   m_t.text3);
    }

    void paintMoment(const EntryLayout::Moment& laid, const HumanMoment& moment)
    {
        m_ink.box(laid.box, 8, m_t.tier);
        m_ink.icon(Icon::Star, {laid.box.left() + 18, laid.quoteAt.y() + 10}, 14, m_t.tierText);
        laid.quote->draw(m_ink, laid.quoteAt, m_t.tierText, m_look.marked);
        if (moment.answer.isEmpty())
            return;
        m_ink.text({laid.quoteAt.x(), laid.box.bottom() - 10},
                   moment.answer == QLatin1String("acknowledged") ? Words::tr("Seen to")
                                                                  : Words::tr("Let be"),
                   meta, m_t.tierText);
    }

    void paintSpot(const EntryLayout::Spot& spot)
    {
        if (spot.action == EntryAction::OpenAttachment) {
            paintAttachment(m_ink, m_entry, spot, m_look);
            return;
        }
        paintSpotWords(m_ink, spot,
                       &spot == m_look.hovered ? SpotState::Hovered : SpotState::Plain);
    }

    Icon deliveryIcon() const
    {
        switch (m_entry.delivery) {
        case DeliveryState::Failed: return Icon::Cross;
        case DeliveryState::Retrying:
        case DeliveryState::Unsure: return Icon::Warning;
        case DeliveryState::Sent:
        case DeliveryState::Delivered: return Icon::Check;
        case DeliveryState::Cancelled: return Icon::Undo;
        default: return Icon::Clock;
        }
    }

    void paintFooter(const QRectF& card)
    {
        const qreal y = m_layout.footerY;
        m_ink.hairline(card.left() + 1, card.right() - 1, y, m_t.line);
        const QPointF icon(card.left() + 24, y + 20);
        const QPointF words(card.left() + 38, y + 20 + halfCap(meta));
        qreal actions = card.right() - 16;
        for (const EntryLayout::Spot& spot : m_layout.spots) {
            if (spot.rect.top() > y)
                actions = std::min(actions, spot.rect.left());
        }
        const qreal room = actions - words.x() - 16;
        if (m_entry.delivery != DeliveryState::None) {
            m_ink.icon(deliveryIcon(), icon, 14, deliveryColour(m_entry, m_t), 1.9);
            m_ink.text(words, elided(deliveryWords(m_entry).simplified(), meta, room), meta,
                       deliveryColour(m_entry, m_t));
        } else if (const QString seal = sealWords(m_entry); !seal.isEmpty()) {
            m_ink.icon(Icon::Lock, icon, 15, m_t.text3, 1.8);
            m_ink.text(words, elided(seal, meta, room), meta, m_t.text3);
        } else if (m_entry.pictures == OutsidePictures::Blocked) {
            m_ink.icon(Icon::Shield, icon, 15, m_t.ok, 1.8);
            m_ink.text(words, elided(Words::tr("Remote images blocked"), meta, room), meta,
                       m_t.text3);
        } else if (m_entry.pictures == OutsidePictures::Allowed) {
            m_ink.icon(Icon::Image, icon, 15, m_t.text3, 1.8);
            m_ink.text(words, elided(Words::tr("Images allowed for this sender"), meta, room), meta,
                       m_t.text3);
        }
    }

    Ink& m_ink;
    const Tokens& m_t;
    const Entry& m_entry;
    const EntryLayout& m_layout;
    const EntryLook& m_look;
};

} // namespace

void paintCard(Ink& ink, const Entry& entry, const EntryLayout& layout, const EntryLook& look)
{
    CardPainter(ink, entry, layout, look).paint();
}

void paintTile(Ink& ink, QPointF corner, Icon icon, const TileColours& colours)
{
    ink.box({corner.x() - 4, corner.y() - 4, 40, 40}, 12, ink.tokens().panel);
    ink.box({corner.x(), corner.y(), 32, 32}, 10, colours.soft, colours.line);
    ink.icon(icon, corner + QPointF(16, 16), 17, colours.glyph, 1.8);
}

void paintSpotWords(Ink& ink, const EntryLayout::Spot& spot, SpotState state)
{
    const bool isHovered = state == SpotState::Hovered;
    const QColor& colour = isHovered ? ink.tokens().accentHover : ink.tokens().accentText;
    ink.text({spot.rect.left(), spot.rect.center().y() + halfCap(metaMedium)}, spot.words,
             metaMedium, colour);
    if (isHovered)
        ink.hairline(spot.rect.left(), spot.rect.right(), spot.rect.bottom() - 2, colour);
}

QString timeWords(const Entry& entry)
{
    return QLocale().toString(entry.at.toDateTime().toLocalTime().time(), QLocale::ShortFormat);
}

const QColor& deliveryColour(const Entry& entry, const Tokens& t)
{
    switch (entry.delivery) {
    case DeliveryState::Failed: return t.bad;
    case DeliveryState::Retrying:
    case DeliveryState::Unsure: return t.warn;
    case DeliveryState::Delivered:
    case DeliveryState::Sent: return entry.deliveryDetail.isEmpty() ? t.text3 : t.warn;
    default: return t.text3;
    }
}

} // namespace heddle::ui
