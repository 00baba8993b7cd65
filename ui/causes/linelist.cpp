#include "ui/causes/linelist.h"

#include "ui/theme/ink.h"

namespace heddle::ui {

namespace {

constexpr Type firstType{Step::Body, Weight::Medium};
constexpr Type secondType{Step::Meta};
constexpr int rowHeight = 56;
constexpr qreal margin = 12;
constexpr qreal gap = 12;

} // namespace

void LineModel::setLines(const QList<TwoLines>& lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int LineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TwoLines& line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return line.first;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "a row: words, end, beneath")
            .arg(line.first, line.end, line.second);
    default: return {};
    }
}

LineDelegate::LineDelegate(const LineModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{}

void LineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const TwoLines& line = m_model.line(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row(option.rect);
    Ink ink(*painter, row, option.direction, ui::tokens(option.palette));
    const Tokens& t = ink.tokens();
    const QRectF box = row.adjusted(2, 2, -2, -2);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        ink.box(box, 8, t.selected);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        ink.box(box, 8, t.hover);
    const qreal end =
        ink.textEnd({row.right() - margin, row.top() + 24}, line.end, secondType, t.text3);
    const qreal width = row.width() - 2 * margin;
    ink.text({row.left() + margin, row.top() + 24},
             elided(line.first, firstType, width - end - gap), firstType, t.text);
    ink.text({row.left() + margin, row.top() + 43}, elided(line.second, secondType, width),
             secondType, t.text2);
    if (option.state.testFlag(QStyle::State_HasFocus) && isSelected && showsFocus(option.widget))
        ink.focusRing(box, 8);
    painter->restore();
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight};
}

} // namespace heddle::ui
