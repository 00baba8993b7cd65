#include "ui/rules/ruledelegate.h"

#include "ui/rules/rulemodel.h"
#include "ui/rules/rulewords.h"
#include "ui/theme/ink.h"

#include <QMouseEvent>

namespace heddle::ui {

namespace {

constexpr Type nameType{Step::Body, Weight::Medium};
constexpr Type wordsType{Step::Meta};
constexpr qreal numberEnd = 30;
constexpr qreal tickAt = 42;
constexpr qreal tickSize = 18;
constexpr qreal textAt = 72;
constexpr qreal margin = 12;

QRectF tickIn(const QRectF& row)
{
    return {row.left() + tickAt, row.center().y() - tickSize / 2, tickSize, tickSize};
}

void paintTick(Ink& ink, const QRectF& box, const Rule& rule)
{
    const Tokens& t = ink.tokens();
    ink.box(box, 5, rule.enabled ? t.accent : t.raised, rule.enabled ? t.accent : t.lineStrong);
    if (rule.enabled)
        ink.icon(Icon::Check, box.center(), 13, t.onAccent, 2.4);
}

} // namespace

void RuleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Rule& rule = m_model.rules().at(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row(option.rect);
    Ink ink(*painter, row, option.direction, ui::tokens(option.palette));
    const Tokens& t = ink.tokens();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        ink.box(row.adjusted(2, 2, -2, -2), 8, t.selected);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        ink.box(row.adjusted(2, 2, -2, -2), 8, t.hover);
    ink.digitsEnd({row.left() + numberEnd, row.center().y() + halfCap(wordsType)},
                  QString::number(index.row() + 1), wordsType, t.text3);
    paintTick(ink, tickIn(row), rule);
    const qreal width = row.width() - textAt - margin;
    const QString name =
        rule.enabled ? rule.name : tr("%1 (off)", "a rule that does nothing now").arg(rule.name);
    ink.text({row.left() + textAt, row.top() + 26}, elided(name, nameType, width), nameType,
             rule.enabled ? t.text : t.text3);
    ink.text({row.left() + textAt, row.top() + 45}, elided(ruleSentence(rule), wordsType, width),
             wordsType, rule.enabled ? t.text2 : t.text3);
    if (option.state.testFlag(QStyle::State_HasFocus) && isSelected && showsFocus(option.widget))
        ink.focusRing(row.adjusted(2, 2, -2, -2), 8);
    painter->restore();
}

QSize RuleDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight};
}

bool RuleDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                               const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto tick = [&] {
        const bool isOn = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        model->setData(index, QVariant::fromValue(isOn ? Qt::Unchecked : Qt::Checked),
                       Qt::CheckStateRole);
        return true;
    };
    if (event->type() == QEvent::KeyPress)
        return static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space && tick();
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    QRectF box = tickIn(option.rect).adjusted(-6, -6, 6, 6);
    if (option.direction == Qt::RightToLeft)
        box.moveLeft(option.rect.left() + option.rect.right() + 1 - box.right());
    return mouse->button() == Qt::LeftButton && box.contains(mouse->position()) && tick();
}

} // namespace heddle::ui
