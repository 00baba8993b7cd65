#include "ui/help/helpsheet.h"

#include "ui/knowledge/articleview.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/surface.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QTextDocument>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr QSize kSheet(820, 580);
constexpr int kIndexWidth = 212;
constexpr int kIndexRow = 34;

QListWidget* makeIndex(QWidget* sheet)
{
    auto* index = new QListWidget(sheet);
    index->setObjectName(QStringLiteral("help.pages"));
    index->setAccessibleName(HelpSheet::tr("Pages of the help"));
    index->setFrameShape(QFrame::NoFrame);
    index->setFixedWidth(kIndexWidth);
    index->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    index->setTextElideMode(Qt::ElideRight);
    index->viewport()->setAutoFillBackground(false);
    return index;
}

} // namespace

HelpSheet::HelpSheet(const Actions& actions, QWidget* window)
    : Overlay(tr("Help"), window), m_actions(actions)
{
    setObjectName(QStringLiteral("helpSheet"));
    setSheetSize(kSheet);
}

// At first need: few start the program to read about it.
void HelpSheet::furnish()
{
    auto* close = new Button(Button::Kind::Ghost, Icon::Cross, tr("Close"), sheet());
    close->setObjectName(QStringLiteral("helpSheet.close"));
    m_box = new SearchBox(tr("Search the help"), sheet());
    m_box->setObjectName(QStringLiteral("help.search"));
    m_box->installEventFilter(this);
    m_list = makeIndex(sheet());
    m_text = new ArticleView(sheet());
    m_text->setObjectName(QStringLiteral("help.text"));
    m_text->setAccessibleName(tr("Page of the help"));
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Help"), {Step::Title, Weight::Strong}, Tone::Strong,
                              Label::Fit::Whole, sheet()),
                    1);
    head->addWidget(close);
    auto* side = new QVBoxLayout;
    side->setSpacing(10);
    side->addWidget(m_box);
    side->addWidget(m_list, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(24);
    body->addLayout(side);
    body->addWidget(m_text, 1);
    auto* column = new QVBoxLayout(sheet());
    column->setContentsMargins(20, 14, 16, 16);
    column->setSpacing(10);
    column->addLayout(head);
    column->addLayout(body, 1);
    connect(close, &QAbstractButton::clicked, this, &Overlay::close);
    connect(m_box, &QLineEdit::textChanged, this, &HelpSheet::list);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpSheet::show);
}

void HelpSheet::open(const QString& page)
{
    if (!m_box)
        furnish();
    m_pages = helpPages(m_actions);
    m_shown = page;
    m_box->clear();
    list();
    Overlay::open();
    m_box->setFocus(Qt::ShortcutFocusReason);
}

QList<QAction*> HelpSheet::commands()
{
    QList<QAction*> commands;
    for (const HelpPage& page : helpPages(m_actions)) {
        auto* command = new QAction(tr("Help: %1").arg(page.title), this);
        command->setObjectName(QLatin1String("action.help.") + page.name);
        connect(command, &QAction::triggered, this, [this, name = page.name] { open(name); });
        commands.append(command);
    }
    return commands;
}

void HelpSheet::list()
{
    m_found = pagesWith(m_pages, m_box->text());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = m_found.isEmpty() ? -1 : 0;
    for (const HelpPage& page : m_found) {
        auto* item = new QListWidgetItem(page.title, m_list);
        item->setSizeHint({0, kIndexRow});
        if (page.name == m_shown && m_box->text().isEmpty())
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    show(row);
}

void HelpSheet::show(int row)
{
    if (row < 0) {
        m_text->showMarkdown(tr("No page says that. Try fewer or other words."));
        m_text->setExtraSelections({});
        return;
    }
    const HelpPage& page = m_found.at(row);
    m_shown = page.name;
    // A line that begins with a key is not written from the left for that.
    QTextOption option = m_text->document()->defaultTextOption();
    option.setTextDirection(page.direction);
    m_text->document()->setDefaultTextOption(option);
    m_text->showMarkdown(page.text);
    mark();
}

// What was sought stands out, and the first of it is in sight.
void HelpSheet::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCursor first;
    const QStringList words =
        m_box->text().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        QTextCursor at(m_text->document());
        while (!(at = m_text->document()->find(word, at)).isNull()) {
            QTextEdit::ExtraSelection mark{at, {}};
            mark.format.setBackground(tokens(this).warnSoft);
            marks.append(mark);
            if (first.isNull() || at < first)
                first = at;
        }
    }
    m_text->setExtraSelections(marks);
    QTextCursor start(m_text->document());
    if (!first.isNull())
        start.setPosition(first.selectionStart());
    m_text->setTextCursor(start);
    m_text->ensureCursorVisible();
}

void HelpSheet::step(int by)
{
    const int row = m_list->currentRow() + by;
    if (row >= 0 && row < m_list->count())
        m_list->setCurrentRow(row);
}

bool HelpSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_box || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: QCoreApplication::sendEvent(m_text, event); return true;
    default: return Overlay::eventFilter(watched, event);
    }
}

} // namespace heddle::ui
