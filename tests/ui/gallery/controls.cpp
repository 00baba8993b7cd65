#include "tests/ui/gallery/controls.h"

#include "ui/theme/scheme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/railbutton.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/surface.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace heddle::test {

using namespace heddle::ui;

namespace {

/// A sheet that paints the window's own ground.
class Sheet final : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), heddle::ui::tokens(this).panel);
    }
};

/// Due marks and countdowns of every urgency.
class MarkRow final : public QWidget {
public:
    explicit MarkRow(QWidget* parent) : QWidget(parent)
    {
        setFixedHeight(40);
        setAccessibleName(QStringLiteral("Marks"));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        using namespace std::chrono_literals;
        QPainter painter(this);
        Ink ink(painter, this);
        const Timestamp now{1'741'097'520'000'000};
        qreal x = 110;
        for (const Duration left :
             {Duration(50min), Duration(12min), Duration(2min), -Duration(3min)}) {
            paintDueMark(ink, {x, 20}, dueMark(now + left, now - 20min, now));
            x += 110;
        }
        paintCountdownRing(ink, {x, 4, 32, 32}, 12s, 20s);
        paintAvatar(ink, {x + 50, 4, 32, 32}, QStringLiteral("Amira Haddad"));
        paintChannelBadge(ink, {x + 110, 20}, ChannelKind::Chat, heddle::ui::tokens(this).panel);
    }
};

class ControlSheet {
public:
    explicit ControlSheet(QWidget& sheet) : m_sheet(sheet), m_column(new QVBoxLayout(&sheet))
    {
        m_column->setContentsMargins(24, 24, 24, 24);
        m_column->setSpacing(12);
    }
    void row(const char* title, const QList<QWidget*>& widgets)
    {
        m_column->addWidget(new SectionHeader(QLatin1String(title), &m_sheet));
        auto* line = new QHBoxLayout;
        line->setSpacing(12);
        for (QWidget* widget : widgets)
            line->addWidget(widget, qobject_cast<MessageBar*>(widget) ? 1 : 0);
        line->addStretch();
        m_column->addLayout(line);
    }
    void end() { m_column->addStretch(); }

private:
    QWidget& m_sheet;
    QVBoxLayout* m_column;
};

QList<QWidget*> buttons(QWidget* sheet)
{
    QList<QWidget*> made;
    const std::pair<Button::Kind, const char*> kinds[] = {{Button::Kind::Primary, "Primary"},
                                                          {Button::Kind::Secondary, "Secondary"},
                                                          {Button::Kind::Ghost, "Ghost"},
                                                          {Button::Kind::Danger, "Danger"},
                                                          {Button::Kind::Soft, "Soft"}};
    for (const auto& [kind, words] : kinds) {
        made += new Button(kind, QLatin1String(words), sheet);
        auto* off = new Button(kind, QLatin1String(words) + QStringLiteral(" off"), sheet);
        off->setEnabled(false);
        made += off;
    }
    auto* hinted = new Button(Button::Kind::Secondary, QStringLiteral("With a key"), sheet);
    hinted->setHint(QStringLiteral("Ctrl R"));
    auto* menu = new Button(Button::Kind::Secondary, QStringLiteral("Menu"), sheet);
    menu->setOpensMenu();
    auto* icon = new Button(Button::Kind::Ghost, Icon::Filter, QStringLiteral("Filter"), sheet);
    return made + QList<QWidget*>{hinted, menu, icon};
}

QList<QWidget*> labels(QWidget* sheet)
{
    QList<QWidget*> made;
    const std::pair<Meaning, const char*> meanings[] = {
        {Meaning::Neutral, "Neutral"}, {Meaning::Ok, "Answered"}, {Meaning::Warn, "Waiting"},
        {Meaning::Bad, "Failed"},      {Meaning::Accent, "Open"}, {Meaning::Tier, "Gold"},
        {Meaning::Note, "Note"}};
    for (const auto& [meaning, words] : meanings)
        made += new Pill(QLatin1String(words), meaning, sheet);
    const std::pair<Chip::Kind, const char*> kinds[] = {{Chip::Kind::Plain, "plain"},
                                                        {Chip::Kind::Closable, "closable"},
                                                        {Chip::Kind::Adding, "Add a tag"},
                                                        {Chip::Kind::Suggested, "suggested"}};
    for (const auto& [kind, words] : kinds)
        made += new Chip(QLatin1String(words), kind, sheet);
    return made;
}

template<class Field>
Field* named(Field* field, const char* name)
{
    field->setAccessibleName(QLatin1String(name));
    return field;
}

template<class Field>
Field* off(Field* field)
{
    field->setEnabled(false);
    return field;
}

QComboBox* choice(QWidget* sheet)
{
    auto* box = named(new QComboBox(sheet), "Choice");
    box->addItems({QStringLiteral("First choice"), QStringLiteral("Second")});
    return box;
}

QCheckBox* tick(const char* words, Qt::CheckState state, QWidget* sheet)
{
    auto* box = new QCheckBox(QLatin1String(words), sheet);
    box->setTristate(state == Qt::PartiallyChecked);
    box->setCheckState(state);
    return box;
}

Segmented* segments(QWidget* sheet)
{
    auto* parts = new Segmented(QStringLiteral("Lists"), sheet);
    parts->add(QStringLiteral("one"), QStringLiteral("Mine"));
    parts->add(QStringLiteral("two"), QStringLiteral("Offered"));
    parts->add(QStringLiteral("three"), QStringLiteral("Barred"));
    parts->setCount(0, 4);
    parts->setUrgent(1, true);
    parts->setBarred(2, QStringLiteral("They asked not to be called"));
    return parts;
}

MessageBar* bar(MessageBar::Kind kind, const char* words, QWidget* sheet)
{
    auto* shown = new MessageBar(sheet);
    shown->show(kind, QLatin1String(words), {QStringLiteral("Undo"), [] {}});
    return shown;
}

/// A line as the forms have it.
QLineEdit* lineOf(const char* words, QWidget* sheet)
{
    auto* line = new QLineEdit(QLatin1String(words), sheet);
    line->setFixedHeight(36);
    line->setTextMargins(8, 0, 8, 0);
    return line;
}

QList<QWidget*> fields(QWidget* sheet)
{
    auto* line = named(lineOf("Words", sheet), "Line");
    auto* empty = named(lineOf("", sheet), "Empty line");
    empty->setPlaceholderText(QStringLiteral("Placeholder"));
    auto* number = named(new QSpinBox(sheet), "Number");
    number->setValue(30);
    number->setSuffix(QStringLiteral(" days"));
    auto* search = named(new SearchBox(QStringLiteral("Search"), sheet), "Search");
    search->setKeyHint(QStringLiteral("Ctrl K"));
    return {line,
            empty,
            off(named(lineOf("Off", sheet), "Line off")),
            choice(sheet),
            off(choice(sheet)),
            number,
            search};
}

} // namespace

std::unique_ptr<QWidget> makeControls()
{
    auto sheet = std::make_unique<Sheet>();
    ControlSheet rows(*sheet);
    QWidget* at = sheet.get();
    rows.row("Buttons", buttons(at));
    rows.row("Labels and tags", labels(at));
    rows.row("Fields", fields(at));
    auto* chosen = new QRadioButton(QStringLiteral("Chosen"), at);
    chosen->setChecked(true);
    rows.row("Choices",
             {tick("Ticked", Qt::Checked, at), tick("Not ticked", Qt::Unchecked, at),
              tick("Partly", Qt::PartiallyChecked, at), off(tick("Off", Qt::Checked, at)), chosen,
              new QRadioButton(QStringLiteral("Not chosen"), at), segments(at)});
    auto* badge = new RailButton(Icon::Inbox, QStringLiteral("Inbox"), at);
    badge->setBadge(120);
    auto* here = new RailButton(Icon::Gear, QStringLiteral("Settings"), at);
    here->setCheckable(true);
    here->setChecked(true);
    rows.row("Rail", {badge, here, off(new RailButton(Icon::Filter, QStringLiteral("Off"), at))});
    auto* marks = new MarkRow(at);
    marks->setMinimumWidth(760);
    rows.row("Marks", {marks});
    rows.row("Bars", {bar(MessageBar::Kind::News, "News go away by themselves.", at)});
    rows.row("", {bar(MessageBar::Kind::Good, "That went well.", at)});
    rows.row("", {bar(MessageBar::Kind::Problem, "That did not work. Try again.", at)});
    auto* nothing = new EmptyState(Icon::Check, QStringLiteral("Nothing is waiting for you."), at);
    nothing->setAction(QStringLiteral("Look at the queue"));
    rows.row("Empty", {nothing});
    rows.end();
    return sheet;
}

} // namespace heddle::test
