#include "ui/mainwindow/sheets.h"

#include "ui/mainwindow/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

/// A title with a cross, and a scrolled place below it.
QWidget* furnish(Surface* sheet, const QString& title, Overlay* overlay)
{
    auto* close = new Button(Button::Kind::Ghost, Icon::Cross, Overlay::tr("Close"), sheet);
    close->setObjectName(overlay->objectName() + QStringLiteral(".close"));
    QObject::connect(close, &QAbstractButton::clicked, overlay, &Overlay::close);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(20, 14, 12, 6);
    head->addWidget(
        new Label(title, {Step::Title, Weight::Strong}, Tone::Strong, Label::Fit::Whole, sheet), 1);
    head->addWidget(close);
    auto* content = new QWidget;
    auto* scroll = new QScrollArea(sheet);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(1, 1, 1, 12);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    return content;
}

/// What can be done and the keys for it.
struct KeyLine {
    QString words;
    QString keys;
    const QAction* action = nullptr; ///< whose keys they are; null for those of a place
};

QString native(const char* keys)
{
    return QKeySequence(QLatin1String(keys)).toString(QKeySequence::NativeText);
}

/// Keys that belong to a place rather than to an action.
QList<KeyLine> placeKeys()
{
    return {{ShortcutSheet::tr("Writing: send"), native("Ctrl+Return")},
            {ShortcutSheet::tr("Writing: strong words"), native("Ctrl+B")},
            {ShortcutSheet::tr("Writing: canned replies"), QStringLiteral("/")},
            {ShortcutSheet::tr("Writing: suggestions for a word"), native("Menu")},
            {ShortcutSheet::tr("Posts: release a colleague's answer, or send it back"),
             native("Ctrl+Shift+Y") + QStringLiteral("   ") + native("Ctrl+Shift+B")},
            {ShortcutSheet::tr("Lists: up and down"),
             native("Up") + QStringLiteral("   ") + native("Down")},
            {ShortcutSheet::tr("Lists: open"), native("Return")},
            {ShortcutSheet::tr("Timeline: what can be done to an entry"), native("Menu")},
            {ShortcutSheet::tr("Close a sheet, a list or a question"), native("Esc")},
            {ShortcutSheet::tr("From part to part"),
             native("Tab") + QStringLiteral("   ") + native("Shift+Tab")}};
}

} // namespace

ShortcutSheet::ShortcutSheet(const QList<QAction*>& actions, QWidget* window)
    : Overlay(tr("All keys"), window)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    QWidget* content = furnish(sheet(), tr("All keys"), this);
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(20, 4, 20, 8);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(9);
    QList<KeyLine> lines;
    for (const QAction* action : actions)
        lines.append({action->text(), Actions::keysOf(*action), action});
    lines += placeKeys();
    const int rows = int(lines.size() + 1) / 2;
    for (int i = 0; i < lines.size(); ++i) {
        const int column = i < rows ? 0 : 2;
        grid->addWidget(new Label(lines.at(i).words, {}, Tone::Normal, Label::Fit::Elide, content),
                        i % rows, column);
        auto* keys = new Label(lines.at(i).keys, {Step::Meta, Weight::Strong}, Tone::Strong,
                               Label::Fit::Whole, content);
        grid->addWidget(keys, i % rows, column + 1, Qt::AlignTrailing);
        if (const QAction* action = lines.at(i).action)
            connect(action, &QAction::changed, keys,
                    [=] { keys->setWords(Actions::keysOf(*action)); });
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(rows, 1);
    setSheetSize({800, 110 + rows * 27});
}

DecisionSheet::DecisionSheet(QWidget* window) : Overlay(tr("Why did this come to me?"), window)
{
    setObjectName(QStringLiteral("decisionSheet"));
    m_lines = furnish(sheet(), tr("Why did this come to me?"), this);
    auto* column = new QVBoxLayout(m_lines);
    column->setContentsMargins(20, 4, 20, 8);
    column->setSpacing(8);
}

void DecisionSheet::open(const QList<DecisionPart>& parts)
{
    m_parts = parts;
    while (QLayoutItem* item = m_lines->layout()->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    int lines = 0;
    const auto add = [&](Label* label) {
        m_lines->layout()->addWidget(label);
        ++lines;
    };
    for (const DecisionPart& part : parts) {
        if (!part.title.isEmpty())
            add(new SectionHeader(part.title, m_lines));
        const Type type = part.title.isEmpty() ? Type{Step::Reading, Weight::Medium} : Type{};
        const Tone tone = part.title.isEmpty() ? Tone::Strong : Tone::Normal;
        for (const QString& sentence : part.sentences)
            add(new Label(sentence, type, tone, Label::Fit::Wrap, m_lines));
    }
    static_cast<QVBoxLayout*>(m_lines->layout())->addStretch();
    setSheetSize({520, 110 + lines * 30});
    Overlay::open();
}

} // namespace heddle::ui
