#include "ui/timeline/entrypainter.h"

#include "ui/timeline/card/cardpainter.h"
#include "ui/timeline/entrywords.h"
#include "ui/timeline/previews/tiles.h"
#include "ui/widgets/marks.h"

#include <QCoreApplication>

namespace heddle::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Timeline)
};

constexpr Type meta{Step::Meta};
constexpr Type metaMedium{Step::Meta, Weight::Medium};
constexpr Type metaStrong{Step::Meta, Weight::Strong};

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
            paintCard(m_ink, m_entry, m_layout, m_look);
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
        paintTile(m_ink, {m_layout.spineX - 16, card.top() + 3}, Icon::Lock,
                  {m_t.noteText, m_t.note, m_t.noteLine});
        m_ink.box(card, 12, m_t.note, m_look.isCurrent ? m_t.accent : m_t.noteLine);
        m_ink.text({card.left() + 16, card.top() + 25}, entryTitle(m_entry), metaStrong,
                   m_t.noteText);
        m_ink.textEnd({card.right() - 16, card.top() + 25}, timeWords(m_entry), meta, m_t.noteText);
        m_layout.body->draw(m_ink, m_layout.bodyAt, m_t.text, m_look.marked);
        for (const EntryLayout::Spot& spot : m_layout.spots)
            paintSpotWords(m_ink, spot,
                           &spot == m_look.hovered ? SpotState::Hovered : SpotState::Plain);
    }

    void paintChatLine()
    {
        const QRectF& bubble = m_layout.card;
        const bool isOut = m_entry.direction == Direction::Outbound;
        if (!m_layout.frame.joinsPrevious) {
            const qreal y = bubble.top() - 8;
            if (isOut) {
                const QString time = timeWords(m_entry);
                m_ink.textEnd({bubble.right(), y}, time, meta, m_t.text3);
                // Several may answer in one chat.
                const qreal used = textWidth(time, meta) + 8;
                const qreal room = bubble.right() - m_layout.spineX - 28 - used;
                if (!m_look.isMine)
                    m_ink.textEnd({bubble.right() - used, y},
                                  elided(m_entry.author, metaStrong, room), metaStrong, m_t.text2);
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
        for (const EntryLayout::Spot& spot : m_layout.spots)
            paintAttachment(m_ink, m_entry, spot, m_look);
        if (isOut && m_entry.delivery != DeliveryState::None) {
            m_ink.textEnd({bubble.right(), bubble.bottom() + 16}, deliveryWords(m_entry),
                          {Step::Caption}, deliveryColour(m_entry, m_t));
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
