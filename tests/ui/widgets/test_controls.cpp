#include "tests/support/catch.h"
#include "ui/theme/scheme.h"
#include "ui/theme/tokens.h"

#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/railbutton.h"
#include "ui/widgets/segmented.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace heddle::ui;

namespace {

QString spokenName(QObject* object)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(object);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

} // namespace

TEST_CASE("A button without words has a name and a tooltip", "[widgets]")
{
    Button button(Button::Kind::Ghost, Icon::Filter, QStringLiteral("Filter"));
    CHECK(spokenName(&button) == QStringLiteral("Filter"));
    CHECK(button.toolTip() == QStringLiteral("Filter"));
    CHECK(button.sizeHint() == QSize(32, 32));
}

TEST_CASE("A button has room for its words, icon and key", "[widgets]")
{
    Button plain(Button::Kind::Primary, QStringLiteral("Send"));
    Button full(Button::Kind::Primary, QStringLiteral("Send"));
    full.setSymbol(Icon::Send);
    full.setHint(QStringLiteral("Ctrl"));
    CHECK(full.sizeHint().width() > plain.sizeHint().width() + 20);
}

TEST_CASE("Segments are chosen by mouse and by arrow keys", "[widgets]")
{
    Segmented tabs(QStringLiteral("Inbox"));
    tabs.add(QStringLiteral("mine"), QStringLiteral("Mine"));
    tabs.add(QStringLiteral("offered"), QStringLiteral("Offered"));
    tabs.add(QStringLiteral("queue"), QStringLiteral("Queue"));
    tabs.resize(300, 32);
    tabs.show();
    QSignalSpy chosen(&tabs, &Segmented::chosen);

    auto* queue = tabs.findChild<QAbstractButton*>(QStringLiteral("queue"));
    REQUIRE(queue);
    QTest::mouseClick(queue, Qt::LeftButton);
    CHECK(tabs.current() == 2);
    CHECK(chosen.size() == 1);

    SECTION("the arrow keys move the choice and stop at the ends")
    {
        QTest::keyClick(&tabs, Qt::Key_Left);
        CHECK(tabs.current() == 1);
        QTest::keyClick(&tabs, Qt::Key_Home);
        QTest::keyClick(&tabs, Qt::Key_Left);
        CHECK(tabs.current() == 0);
    }
    SECTION("they are turned around in a right-to-left window")
    {
        tabs.setLayoutDirection(Qt::RightToLeft);
        QTest::keyClick(&tabs, Qt::Key_Right);
        CHECK(tabs.current() == 1);
    }
    SECTION("a hidden segment is skipped")
    {
        tabs.setSegmentVisible(1, false);
        QTest::keyClick(&tabs, Qt::Key_Left);
        CHECK(tabs.current() == 0);
    }
    SECTION("the count is spoken")
    {
        tabs.setCount(2, 14);
        CHECK(spokenName(queue) == QStringLiteral("Queue 14"));
    }
    SECTION("choosing what is chosen says nothing")
    {
        QTest::mouseClick(queue, Qt::LeftButton);
        CHECK(chosen.size() == 1);
        CHECK(queue->isChecked());
    }
}

TEST_CASE("The rail's badge is spoken and stays short", "[widgets]")
{
    RailButton button(Icon::Inbox, QStringLiteral("Inbox"));
    CHECK(spokenName(&button) == QStringLiteral("Inbox"));
    button.setBadge(3);
    CHECK(spokenName(&button).contains(QLatin1String("3")));
    button.setBadge(0);
    CHECK(spokenName(&button) == QStringLiteral("Inbox"));
}

TEST_CASE("A chip is removed by its cross and by Delete, and pressed elsewhere", "[widgets]")
{
    Chip chip(QStringLiteral("delivery"), Chip::Kind::Closable);
    chip.resize(chip.sizeHint());
    chip.show();
    QSignalSpy closing(&chip, &Chip::closeRequested);
    QSignalSpy clicking(&chip, &QAbstractButton::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 12, 12));
    CHECK(closing.size() == 1);
    CHECK(clicking.isEmpty());
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(12, 12));
    CHECK(clicking.size() == 1);
    QTest::keyClick(&chip, Qt::Key_Delete);
    CHECK(closing.size() == 2);
}

TEST_CASE("A label that is cut shows the whole in its tooltip", "[widgets]")
{
    Label label(QStringLiteral("A subject that goes on and on and on and on"), {}, Tone::Strong,
                Label::Fit::Elide);
    label.resize(80, 20);
    label.show();
    CHECK(label.text().endsWith(QChar(0x2026)));
    CHECK(label.toolTip() == label.words());
    label.resize(800, 20);
    CHECK(label.text() == label.words());
    CHECK(label.toolTip().isEmpty());
}

TEST_CASE("Outside text in a label is never markup", "[widgets]")
{
    Label label(QStringLiteral("<b>bold</b>"), {});
    CHECK(label.textFormat() == Qt::PlainText);
}

TEST_CASE("Words of every tone change with the scheme, there and back", "[widgets]")
{
    QWidget window;
    QList<Label*> labels;
    for (const Tone tone : {Tone::Strong, Tone::Normal, Tone::Weak, Tone::Accent, Tone::Bad})
        labels << new Label(QStringLiteral("words"), {}, tone, Label::Fit::Whole, &window);
    window.show();
    const auto expected = [](const Tokens& t) {
        return QList<QColor>{t.text, t.text2, t.text3, t.accentText, t.bad};
    };
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light, Scheme::Dark, Scheme::Light}) {
        applyScheme(scheme);
        QTest::qWait(1);
        QList<QColor> shown;
        for (const Label* label : labels)
            shown << label->palette().color(QPalette::WindowText);
        for (qsizetype i = 0; i < shown.size(); ++i)
            CHECK(shown.at(i).name() == expected(tokens(scheme)).at(i).name());
    }
}
