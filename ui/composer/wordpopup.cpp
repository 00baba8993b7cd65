#include "ui/composer/wordpopup.h"

#include "ui/composer/composeredit.h"
#include "ui/theme/ink.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QStyledItemDelegate>

namespace heddle::ui {

namespace {

constexpr int kRow = 32;
constexpr int kMostRows = 7;
constexpr int kWidth = 420;
constexpr int kMeaningRole = Qt::UserRole;
constexpr int kPlaceRole = Qt::UserRole + 1;

/// Paints what to type and what it stands for.
class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, kRow};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        Ink ink(*painter, option.rect, option.direction, tokens(option.palette));
        const QRectF row = option.rect;
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            ink.box(row.adjusted(0, 1, 0, -1), 6,
                    mixed(ink.tokens().raised, ink.tokens().text, .08));
        const qreal baseline = row.center().y() + halfCap({});
        const qreal x = row.left() + 10;
        const Type strong{Step::Body, Weight::Medium};
        const QString shortcut = index.data(Qt::DisplayRole).toString();
        const qreal width = ink.text({x, baseline}, shortcut, strong, ink.tokens().text);
        const qreal start = x + std::max(width + 12, 96.0);
        ink.text({start, baseline},
                 elided(index.data(kMeaningRole).toString(), {}, row.right() - 10 - start), {},
                 ink.tokens().text2);
    }
};

bool fits(const WordPopup::Row& row, const QString& word)
{
    return row.word.startsWith(word, Qt::CaseInsensitive)
           || row.meaning.contains(word, Qt::CaseInsensitive);
}

} // namespace

WordPopup::WordPopup(ComposerEdit& edit, QWidget& anchor, const WordMark& mark)
    : Surface(Kind::Popover, &anchor), m_edit(edit), m_anchor(anchor), m_sign(mark.sign)
{
    setObjectName(mark.name + QStringLiteral("Popup"));
    m_list = new QListWidget(this);
    m_list->setObjectName(mark.name + QStringLiteral("List"));
    m_list->setAccessibleName(mark.what);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    heddle::ui::fill(this, m_list);
    layout()->setContentsMargins(5, 5, 5, 5);
    hide();
    edit.installEventFilter(this);
    connect(&edit, &ComposerEdit::wordChanged, this, &WordPopup::follow);
    connect(m_list, &QListWidget::clicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
}

void WordPopup::setRows(const QList<Row>& rows)
{
    m_rows = rows;
    follow();
}

void WordPopup::follow()
{
    const auto word = m_edit.wordAfter(m_sign);
    if (!word)
        m_dismissed = false;
    if (!word || m_dismissed || !m_edit.hasFocus()) {
        hide();
        return;
    }
    fill(*word);
    setVisible(m_list->count() > 0);
    if (isVisible())
        place();
}

void WordPopup::fill(const QString& word)
{
    m_list->clear();
    for (int place = 0; place < m_rows.size(); ++place) {
        const Row& row = m_rows.at(place);
        if (!fits(row, word))
            continue;
        auto* item = new QListWidgetItem(m_sign + row.word, m_list);
        item->setData(kMeaningRole, row.meaning);
        item->setData(kPlaceRole, place);
        item->setData(Qt::AccessibleTextRole,
                      row.meaning.isEmpty()
                          ? row.word
                          : QString(row.meaning + QLatin1String(", ") + m_sign + row.word));
    }
    m_list->setCurrentRow(0);
}

// Above its anchor where there is room, or as far down as it must go.
void WordPopup::place()
{
    QWidget* window = m_anchor.window();
    if (parentWidget() != window)
        setParent(window);
    const int rows = std::min(m_list->count(), kMostRows);
    resize(std::min(kWidth, m_anchor.width()), rows * kRow + 10);
    const QPoint top = m_anchor.mapTo(window, QPoint(0, 0));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? top.x() + m_anchor.width() - width() : top.x();
    move(x, std::max(0, top.y() - height() - 4));
    show();
    raise();
}

void WordPopup::step(int by)
{
    const int rows = m_list->count();
    m_list->setCurrentRow((m_list->currentRow() + by + rows) % rows);
}

void WordPopup::choose(int shown)
{
    const int row = m_list->item(shown)->data(kPlaceRole).toInt();
    hide();
    m_dismissed = true;
    Q_EMIT chosen(row);
}

bool WordPopup::takesKey(int key)
{
    switch (key) {
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: choose(m_list->currentRow()); return true;
    case Qt::Key_Escape:
        m_dismissed = true;
        hide();
        return true;
    default: return false;
    }
}

bool WordPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_edit && isVisible()) {
        if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
            hide();
        if (event->type() == QEvent::KeyPress) {
            const auto* press = static_cast<QKeyEvent*>(event);
            if (!press->modifiers().testFlag(Qt::ControlModifier) && takesKey(press->key()))
                return true;
        }
    }
    return Surface::eventFilter(watched, event);
}

} // namespace heddle::ui
