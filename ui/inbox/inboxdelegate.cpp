#include "ui/inbox/inboxdelegate.h"

#include "core/base/clock.h"
#include "ui/inbox/inboxmodel.h"
#include "ui/theme/density.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/words.h"

namespace heddle::ui {

using service::InboxRow;

namespace {

bool isCompact()
{
    return currentDensity() == Density::Compact;
}

constexpr Type kName{Step::Body, Weight::Strong};
constexpr Type kLastWords{Step::Meta, Weight::Regular};

/// Draws the card of a selected row; answers with the colour that the rest stands on.
QColor paintGround(Ink& ink, const QRectF& card, QStyle::State state)
{
    const Tokens& t = ink.tokens();
    if (state & QStyle::State_Selected) {
        ink.shadow(card, 10, 2);
        ink.box(card, 10, t.selected, t.dark ? t.lineStrong : t.line);
        return t.selected;
    }
    if (state & QStyle::State_MouseOver) {
        ink.box(card, 10, t.hover);
        return t.hover;
    }
    return t.app;
}

/// The time at the end of the first line; returns its width.
qreal paintTime(Ink& ink, QPointF end, const Interaction& interaction, Timestamp now)
{
    if (interaction.state == InteractionState::Pending
        || interaction.state == InteractionState::Closed || !interaction.due) {
        const Timestamp at = interaction.pendingUntil.value_or(interaction.touched);
        return ink.textEnd({end.x(), end.y() + halfCap(kLastWords)}, momentWords(at, now),
                           kLastWords, ink.tokens().text3);
    }
    return paintDueMark(ink, end, dueMark(*interaction.due, interaction.targetStart, now));
}

enum class Haste { Usual, Critical };

void paintRow(Ink& ink, const QRectF& card, const InboxRow& row, Haste haste, const QColor& ground,
              Timestamp now)
{
    const Tokens& t = ink.tokens();
    const Interaction& interaction = row.interaction;
    const qreal face = isCompact() ? 32 : 36;
    paintAvatar(ink, {card.x() + 12, card.y() + 12, face, face}, row.customerName);
    paintChannelBadge(ink, {card.x() + face + 9, card.y() + face + 9}, interaction.channel, ground);

    const qreal x = card.x() + 62;
    const qreal end = card.right() - 12;
    const qreal room = end - x;
    const qreal time = paintTime(ink, {end, card.y() + 19.5}, interaction, now);
    ink.text({x, card.y() + 24}, elided(row.customerName, kName, room - time - 12), kName, t.text);

    const bool unread = interaction.unread;
    const Type about{Step::Body, unread ? Weight::Medium : Weight::Regular};
    const qreal mark = haste == Haste::Critical ? 18 : 0;
    if (mark > 0)
        ink.icon(Icon::Warning, {x + 7, card.y() + 39.5}, 14, t.bad, 2);
    ink.text({x + mark, card.y() + 44},
             elided(subjectWords(interaction), about, room - mark - (unread ? 16 : 0)), about,
             unread ? t.text : t.text2);
    if (unread)
        ink.dot({end - 4, card.y() + 39.5}, 4, t.accent);
    if (isCompact())
        return;
    ink.text({x, card.y() + 63}, elided(interaction.lastWords, kLastWords, room), kLastWords,
             t.text3);
}

} // namespace

InboxDelegate::InboxDelegate(const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_clock(clock)
{}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, isCompact() ? kCompactRow : kRoomyRow};
}

void InboxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    Ink ink(*painter, option.rect, option.direction, tokens(option.palette));
    const QRectF card = QRectF(option.rect).adjusted(8, 1, -8, -1);
    const QColor ground = paintGround(ink, card, option.state);
    const Haste haste =
        index.data(InboxModel::CriticalRole).toBool() ? Haste::Critical : Haste::Usual;
    paintRow(ink, card, index.data(InboxModel::RowRole).value<InboxRow>(), haste, ground,
             m_clock.now());
    const QStyle::State byKeyboard = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & byKeyboard) == byKeyboard)
        ink.focusRing(card, 9);
    painter->restore();
}

} // namespace heddle::ui
