#include "ui/search/founddelegate.h"

#include "ui/search/foundmodel.h"
#include "ui/search/marked.h"
#include "ui/theme/ink.h"

namespace heddle::ui {

namespace {

constexpr int kOneLine = 38;
constexpr int kTwoLines = 52;
constexpr Type kTitle{Step::Body, Weight::Medium};
constexpr Type kSnippet{Step::Meta, Weight::Regular};
constexpr Type kFoundWords{Step::Meta, Weight::Strong};

void paintSnippet(Ink& ink, QPointF at, qreal room, const QString& snippet)
{
    qreal x = at.x();
    for (const Stretch& stretch : stretches(snippet)) {
        const Type type = stretch.isFound ? kFoundWords : kSnippet;
        const qreal left = at.x() + room - x;
        if (left < 12)
            return;
        x += ink.text({x, at.y()}, elided(stretch.text, type, left), type,
                      stretch.isFound ? ink.tokens().text : ink.tokens().text3);
    }
}

} // namespace

FoundDelegate::FoundDelegate(const FoundModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {200, m_model.at(index.row()).snippet.isEmpty() ? kOneLine : kTwoLines};
}

void FoundDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    const Found& found = m_model.at(index.row());
    Ink ink(*painter, option.rect, option.direction, tokens(option.palette));
    const Tokens& t = ink.tokens();
    const QRectF row = option.rect;
    if (option.state & QStyle::State_Selected)
        ink.box(row.adjusted(6, 1, -6, -1), 8, t.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        ink.box(row.adjusted(6, 1, -6, -1), 8, t.hover);
    ink.icon(found.icon, {row.left() + 28, row.center().y()}, 18, t.text3);
    const qreal x = row.left() + 50;
    qreal room = row.right() - 18 - x;
    if (!found.end.isEmpty())
        room -= ink.textEnd({row.right() - 18, row.center().y() + halfCap(kSnippet)}, found.end,
                            kSnippet, t.text3)
                + 12;
    if (found.snippet.isEmpty()) {
        ink.text({x, row.center().y() + halfCap(kTitle)}, elided(found.title, kTitle, room), kTitle,
                 t.text);
    } else {
        ink.text({x, row.top() + 22}, elided(found.title, kTitle, room), kTitle, t.text);
        paintSnippet(ink, {x, row.top() + 40}, room, found.snippet);
    }
    painter->restore();
}

} // namespace heddle::ui
