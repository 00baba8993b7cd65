#include "ui/timeline/entrypainter.h"

#include "ui/theme/bidi.h"
#include "ui/timeline/entrywords.h"
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
constexpr Type metaStrong{Step::Meta, Weight::Strong};
constexpr Type bodyStrong{Step::Body, Weight::Strong};

QString timeWords(const Entry& entry)
{
    return QLocale().toString(entry.at.toDateTime().toLocalTime().time(), QLocale::ShortFormat);
}

class EntryPainter {
public:
    EntryPainter(Ink& ink, const Entry& entry, const EntryLayout& layout, const EntryLook& look)
        : m_ink(ink), m_t(ink.tokens()), m_entry(entry), m_layout(layout), m_look(look)
    {}

    void paint()
    {
        const qreal spineTop = m_layout.dayLine ? m_layout.dayLine->bottom() : 0;
        m_ink.upright(m_layout.spineX, spineTop,
                      m_look.isLast ? m_layout.card.bottom() : m_layout.height, m_t.line);
        paintLines();
        if (m_entry.kind == EntryKind::System)
            paintSystem();
        else if (m_entry.kind == EntryKind::Note)
            paintNote();
        else if (m_entry.kind == EntryKind::Message && m_entry.channel == ChannelKind::Chat)
            paintChatLine();
        else
            paintCard();
    }

private:
    void paintLines()
    {
        if (m_layout.dayLine)
            paintRule(*m_layout.dayLine, m_layout.frame.day, m_t.line, m_t.text3);
        if (m_layout.answerLine)
            paintRule(*m_layout.answerLine, Words::tr("Since your last answer"), m_t.accentSoft,
                      m_t.accentText);
    }

    void paintRule(const QRectF& rect, const QString& words, const QColor& line, const QColor& text)
    {
        const qreal half = textWidth(words, metaMedium) / 2 + 12;
        const QPointF middle = rect.center();
        m_ink.box({middle.x() - half, rect.top(), 2 * half, rect.height()}, 0, m_t.panel);
        m_ink.hairline(rect.left(), middle.x() - half, middle.y(), line);
        m_ink.hairline(middle.x() + half, rect.right(), middle.y(), line);
        m_ink.textCentre({middle.x(), middle.y() + halfCap(metaMedium)}, words, metaMedium, text);
    }

    void paintTile(qreal y, Icon icon, const QColor& colour, const QColor& soft, const QColor& line)
    {
        const qreal x = m_layout.spineX - 16;
        m_ink.box({x - 4, y - 4, 40, 40}, 12, m_t.panel);
        m_ink.box({x, y, 32, 32}, 10, soft, line);
        m_ink.icon(icon, {x + 16, y + 16}, 17, colour, 1.8);
    }

    void paintSystem()
    {
        const QRectF& row = m_layout.card;
        const qreal y = row.center().y() + .5;
        m_ink.dot({m_layout.spineX + .5, y}, 6, m_t.panel);
        m_ink.dot({m_layout.spineX + .5, y}, 3.5, m_look.isCurrent ? m_t.accent : m_t.lineStrong);
        const qreal start = m_layout.spineX + 28;
        const qreal end = m_layout.spineX - 16 + columnWidth(m_layout.frame.width);
        const QString time = timeWords(m_entry);
        m_ink.text({start, y + 4},
                   elided(systemWords(m_entry), meta, end - start - textWidth(time, meta) - 16),
                   meta, m_t.text3);
        m_ink.textEnd({end, y + 4}, time, meta, m_t.text3);
    }

    void paintNote()
    {
        const QRectF& card = m_layout.card;
        paintTile(card.top() + 3, Icon::Lock, m_t.noteText, m_t.note, m_t.noteLine);
        m_ink.box(card, 12, m_t.note, m_look.isCurrent ? m_t.accent : m_t.noteLine);
        m_ink.text({card.left() + 16, card.top() + 25}, entryTitle(m_entry), metaStrong,
                   m_t.noteText);
        m_ink.textEnd({card.right() - 16, card.top() + 25}, timeWords(m_entry), meta, m_t.noteText);
        m_layout.body->draw(m_ink, m_layout.bodyAt, m_t.text, m_look.marked);
        for (const EntryLayout::Spot& spot : m_layout.spots)
            paintSpot(spot);
    }

    void paintChatLine()
    {
        const QRectF& bubble = m_layout.card;
        const bool isOut = m_entry.direction == Direction::Outbound;
        if (!m_layout.frame.joinsPrevious) {
            const qreal y = bubble.top() - 8;
            if (isOut) {
                m_ink.textEnd({bubble.right(), y}, timeWords(m_entry), meta, m_t.text3);
            } else {
                const qreal used =
                    m_ink.text({bubble.left(), y}, m_entry.author, metaStrong, m_t.text2);
                m_ink.text({bubble.left() + used + 8, y}, timeWords(m_entry), meta, m_t.text3);
                const QRectF face(m_layout.spineX - 14, bubble.top() - 20, 28, 28);
                m_ink.dot(face.center(), 18, m_t.panel);
                paintAvatar(m_ink, face, m_entry.author);
            }
        }
        m_ink.box(bubble, 14, isOut ? m_t.accentSoft : m_t.bubble,
                  m_look.isCurrent ? m_t.accent : QColor(Qt::transparent));
        m_layout.body->draw(m_ink, m_layout.bodyAt, m_t.text, m_look.marked);
        if (isOut && m_entry.delivery != DeliveryState::None) {
            m_ink.textEnd({bubble.right(), bubble.bottom() + 16}, deliveryWords(m_entry),
                          {Step::Caption}, deliveryColour());
        }
    }

    void paintCard()
    {
        const QRectF& card = m_layout.card;
        paintTile(card.top() + 4,
                  m_entry.kind == EntryKind::Call ? Icon::Phone : iconOf(m_entry.channel),
                  m_t.channel(m_entry.channel), m_t.channelSoft(m_entry.channel), Qt::transparent);
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
        for (qsizetype i = 0; i < m_layout.momentBoxes.size(); ++i)
            paintMoment(m_layout.momentBoxes.at(i), m_entry.moments.at(i));
        for (const EntryLayout::Spot& spot : m_layout.spots)
            paintSpot(spot);
        if (m_layout.footerY > 0)
            paintFooter(card);
    }

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

    void paintMoment(const QRectF& box, const HumanMoment& moment)
    {
        m_ink.box(box, 8, m_t.tier);
        m_ink.icon(Icon::Star, {box.left() + 18, box.center().y()}, 14, m_t.tierText);
        m_ink.text(
            {box.left() + 34, box.center().y() + halfCap(meta)},
            elided(QStringLiteral("“%1”").arg(moment.quote.simplified()), meta, box.width() - 46),
            meta, m_t.tierText);
    }

    void paintSpot(const EntryLayout::Spot& spot)
    {
        if (spot.action == EntryAction::OpenAttachment) {
            paintAttachment(spot);
            return;
        }
        const QColor& colour = &spot == m_look.hovered ? m_t.accentHover : m_t.accentText;
        m_ink.text({spot.rect.left(), spot.rect.center().y() + halfCap(metaMedium)}, spot.words,
                   metaMedium, colour);
        if (&spot == m_look.hovered)
            m_ink.hairline(spot.rect.left(), spot.rect.right(), spot.rect.bottom() - 2, colour);
    }

    void paintAttachment(const EntryLayout::Spot& spot)
    {
        const QRectF& tile = spot.rect;
        m_ink.box(tile, 8, &spot == m_look.hovered ? m_t.hover : m_t.sunken, m_t.line);
        const Attachment& attachment = m_entry.attachments.at(spot.index);
        const bool isPicture = attachment.type.startsWith(QLatin1String("image/"));
        m_ink.icon(isPicture ? Icon::Image : Icon::File, {tile.left() + 18, tile.center().y()}, 15,
                   m_t.text3);
        const qreal y = tile.center().y() + halfCap(metaMedium);
        const qreal used = m_ink.text({tile.left() + 32, y}, spot.words, metaMedium, m_t.text);
        m_ink.text({tile.left() + 32 + used + 8, y}, sizeWords(attachment.bytes), meta, m_t.text3);
    }

    const QColor& deliveryColour() const
    {
        switch (m_entry.delivery) {
        case DeliveryState::Failed: return m_t.bad;
        case DeliveryState::Retrying:
        case DeliveryState::Unsure: return m_t.warn;
        case DeliveryState::Delivered:
        case DeliveryState::Sent: return m_entry.deliveryDetail.isEmpty() ? m_t.text3 : m_t.warn;
        default: return m_t.text3;
        }
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
            m_ink.icon(deliveryIcon(), icon, 14, deliveryColour(), 1.9);
            m_ink.text(words, elided(deliveryWords(m_entry).simplified(), meta, room), meta,
                       deliveryColour());
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

void paintEntry(Ink& ink, const Entry& entry, const EntryLayout& layout, const EntryLook& look)
{
    EntryPainter(ink, entry, layout, look).paint();
}

} // namespace heddle::ui
