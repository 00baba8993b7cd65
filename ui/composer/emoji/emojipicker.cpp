#include "ui/composer/emoji/emojipicker.h"

#include "ui/theme/ink.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kCell = 36;
constexpr int kColumns = 9;
constexpr int kRows = 5;
constexpr int kMargin = 8;

// In colour where that font is; text fonts have only some of them, and those in outline.
QFont signFont()
{
    QFont font = typeFont({Step::Title, Weight::Regular});
    font.setFamilies(QStringList(QStringLiteral("Noto Color Emoji")) + font.families());
    return font;
}

/// Paints one sign in the middle of its cell.
class CellDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {kCell, kCell};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        Ink ink(*painter, option.rect, option.direction, tokens(option.palette));
        const QRect cell = option.rect.adjusted(1, 1, -1, -1);
        if (option.state & QStyle::State_Selected)
            ink.box(cell, 6, ink.tokens().accentSoft, ink.tokens().accent);
        else if (option.state & QStyle::State_MouseOver)
            ink.box(cell, 6, mixed(ink.tokens().raised, ink.tokens().text, .08));
        painter->setFont(signFont());
        painter->setPen(ink.tokens().text);
        painter->drawText(cell, Qt::AlignCenter, index.data(Qt::DisplayRole).toString());
    }
};

} // namespace

EmojiPicker::EmojiPicker(QWidget& words, QWidget& anchor)
    : Surface(Kind::Popover, &anchor), m_words(words), m_anchor(anchor)
{
    setObjectName(QStringLiteral("composer.emojiPicker"));
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("composer.emojiSearch"));
    m_search->setAccessibleName(tr("Find an emoji"));
    m_search->setPlaceholderText(tr("Find an emoji"));
    m_search->setFixedHeight(32);
    m_search->installEventFilter(this);
    m_grid = new QListWidget(this);
    m_grid->setObjectName(QStringLiteral("composer.emojiGrid"));
    m_grid->setAccessibleName(tr("Emoji"));
    m_grid->setViewMode(QListView::IconMode);
    m_grid->setMovement(QListView::Static);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setUniformItemSizes(true);
    m_grid->setFocusPolicy(Qt::NoFocus);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_grid->setItemDelegate(new CellDelegate(m_grid));
    m_grid->setMouseTracking(true);
    m_grid->viewport()->setAutoFillBackground(false);
    const int bar = m_grid->verticalScrollBar()->sizeHint().width();
    m_grid->setFixedSize(kColumns * kCell + bar + 2, kRows * kCell);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_grid);
    hide();
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString& text) { show(findEmoji(m_all, text)); });
    connect(m_grid, &QListWidget::itemClicked, this, &EmojiPicker::pick);
}

// Two thousand names are read when somebody first wants one.
void EmojiPicker::load()
{
    if (m_all.isEmpty())
        m_all = readEmoji(QLocale().language());
    show(m_all);
}

void EmojiPicker::open()
{
    m_search->clear();
    load();
    place();
    m_search->setFocus(Qt::PopupFocusReason);
}

void EmojiPicker::show(const QList<Emoji>& emoji)
{
    m_grid->clear();
    for (const Emoji& one : emoji) {
        auto* item = new QListWidgetItem(one.sign, m_grid);
        item->setToolTip(one.name);
        item->setData(Qt::AccessibleTextRole, one.name);
    }
    m_grid->setCurrentRow(0);
}

void EmojiPicker::place()
{
    QWidget* window = m_anchor.window();
    if (parentWidget() != window)
        setParent(window);
    adjustSize();
    const QPoint top = m_anchor.mapTo(window, QPoint(0, 0));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? top.x() + m_anchor.width() - width() : top.x();
    move(std::clamp(x, 0, std::max(0, window->width() - width())),
         std::max(0, top.y() - height() - 4));
    setVisible(true);
    raise();
}

bool EmojiPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && isVisible()) {
        if (event->type() == QEvent::FocusOut)
            hide();
        if (event->type() == QEvent::KeyPress && takesKey(static_cast<QKeyEvent*>(event)->key()))
            return true;
    }
    return Surface::eventFilter(watched, event);
}

// The arrows to the sides are the grid's too: the text is one word at most.
bool EmojiPicker::takesKey(int key)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (key) {
    case Qt::Key_Left: step(-forward); return true;
    case Qt::Key_Right: step(forward); return true;
    case Qt::Key_Up: step(-kColumns); return true;
    case Qt::Key_Down: step(kColumns); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: pick(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

void EmojiPicker::step(int by)
{
    const int last = m_grid->count() - 1;
    if (last < 0)
        return;
    m_grid->setCurrentRow(std::clamp(m_grid->currentRow() + by, 0, last));
    m_search->setAccessibleDescription(m_grid->currentItem()->toolTip());
}

void EmojiPicker::pick()
{
    const QListWidgetItem* item = m_grid->currentItem();
    if (!item)
        return;
    const QString sign = item->text();
    close();
    Q_EMIT picked(sign);
}

void EmojiPicker::close()
{
    hide();
    m_words.setFocus(Qt::PopupFocusReason);
}

} // namespace heddle::ui
