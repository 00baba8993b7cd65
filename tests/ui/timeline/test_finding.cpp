#include "tests/ui/timeline/timelinescreen.h"

#include "ui/timeline/timelinebar.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>

using namespace heddle;
using namespace heddle::ui;
using Screen = heddle::test::TimelineScreen;

namespace {

QString current(Screen& screen)
{
    const QModelIndex index = screen.view().currentIndex();
    return index.isValid() ? screen.model().entry(index.row()).text : QString();
}

/// Triggers what the filter's menu says.
void choose(Screen& screen, const QString& words)
{
    auto& menu = screen.child<QMenu>("timeline.filterMenu");
    for (QAction* action : menu.actions()) {
        if (action->text() == words) {
            menu.close();
            action->trigger();
            return;
        }
    }
    FAIL("not in the menu");
}

QSet<ChannelKind> channels(Screen& screen)
{
    QSet<ChannelKind> all;
    for (int row = 0; row < screen.model().rowCount(); ++row)
        all.insert(screen.model().entry(row).channel);
    return all;
}

} // namespace

TEST_CASE("Words are found and shown, newest first, then further up and back down", "[timeline]")
{
    Screen screen(30);
    screen.panel.startFinding();
    auto& words = screen.child<QLineEdit>("timeline.words");
    REQUIRE(words.hasFocus());
    QTest::keyClicks(&words, QStringLiteral("line 1"));
    QTest::keyClick(&words, Qt::Key_Return);
    CHECK(current(screen).startsWith(QStringLiteral("Line 1\n")));
    QTest::keyClick(&words, Qt::Key_Return);
    CHECK(current(screen).startsWith(QStringLiteral("Line 10")));
    QTest::mouseClick(&screen.child<QAbstractButton>("timeline.up"), Qt::LeftButton);
    CHECK(current(screen).startsWith(QStringLiteral("Line 11")));
    QTest::mouseClick(&screen.child<QAbstractButton>("timeline.down"), Qt::LeftButton);
    CHECK(current(screen).startsWith(QStringLiteral("Line 10")));

    QTest::keyClick(&words, Qt::Key_Escape);
    CHECK_FALSE(words.isVisible());
}

TEST_CASE("Words are found on pages that are not loaded yet", "[timeline]")
{
    Screen screen(300);
    const int loaded = screen.model().rowCount();
    screen.panel.startFinding();
    auto& words = screen.child<QLineEdit>("timeline.words");
    words.setText(QStringLiteral("Line 287"));
    QTest::keyClick(&words, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return current(screen).startsWith(words.text()); }));
    CHECK(screen.model().rowCount() > loaded);

    words.setText(QStringLiteral("never written"));
    QTest::keyClick(&words, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return screen.child<Label>("timeline.state").isVisible(); }));
    CHECK(screen.child<Label>("timeline.state").words() == QStringLiteral("Nothing further up"));
}

TEST_CASE("What hides the found words is unfolded", "[timeline]")
{
    Screen screen;
    screen.panel.startFinding();
    const int row = screen.model().rowOf(screen.sample.firstMail);
    auto& words = screen.child<QLineEdit>("timeline.words");
    const int folded = screen.rectOf(row).height();

    SECTION("quoted history")
    {
        words.setText(QStringLiteral("Expected: Saturday"));
        QTest::keyClick(&words, Qt::Key_Return);
        CHECK(screen.rectOf(row).height() > folded);
    }
    SECTION("the rest of a long mail, however far down")
    {
        Entry& mail = *screen.centre.find(screen.sample.firstMail);
        mail.text = QStringLiteral("Another line.\n").repeated(200) + QStringLiteral("The needle.");
        screen.centre.touch(screen.sample.parcel, QStringLiteral("entry.changed"), mail.id);
        REQUIRE(QTest::qWaitFor([&] { return screen.rectOf(row).height() > folded; }));
        words.setText(QStringLiteral("needle"));
        QTest::keyClick(&words, Qt::Key_Return);
        CHECK(screen.rectOf(row).height() > 3000);
        CHECK(screen.rectOf(row).bottom() < 2 * screen.view().height());
    }
}

TEST_CASE("The timeline is filtered by channel and by contact, and says so", "[timeline]")
{
    Screen screen;
    const int all = screen.model().rowCount();
    screen.panel.startFinding();
    auto& filter = screen.child<QAbstractButton>("timeline.filter");
    CHECK(filter.text() == QStringLiteral("Everything"));

    SECTION("by channel, with the mouse")
    {
        QTest::mouseClick(&filter, Qt::LeftButton);
        choose(screen, QStringLiteral("Call"));
        REQUIRE(QTest::qWaitFor([&] { return screen.model().rowCount() == 1; }));
        CHECK(channels(screen) == QSet{ChannelKind::Phone});
        CHECK(filter.text() == QStringLiteral("Call"));
    }
    SECTION("by contact, with the keyboard")
    {
        Entry other = *screen.centre.find(screen.sample.firstMail);
        other.id = {};
        other.interaction = screen.sample.refund;
        screen.centre.add(other);
        filter.setFocus();
        QTest::keyClick(&filter, Qt::Key_Space);
        choose(screen, QStringLiteral("Only this contact"));
        REQUIRE(QTest::qWaitFor([&] { return screen.model().rowCount() == all; }));
        CHECK(screen.model().interaction() == screen.sample.parcel);
        CHECK(filter.text() == QStringLiteral("This contact"));
    }
    // Leaving the bar leaves no hidden filter behind.
    QTest::mouseClick(&screen.child<QAbstractButton>("timeline.close"), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return screen.model().rowCount() >= all; }));
    CHECK_FALSE(screen.child<QWidget>("timeline.bar").isVisible());
}

TEST_CASE("A date far back is gone to, and the newest again", "[timeline]")
{
    Screen screen(1000);
    screen.panel.startFinding();
    QTest::mouseClick(&screen.child<QAbstractButton>("timeline.date"), Qt::LeftButton);
    auto& calendar = screen.child<QCalendarWidget>("timeline.calendar");
    REQUIRE(calendar.isVisible());
    calendar.setSelectedDate(QDate(2025, 2, 27));
    QTest::keyClick(calendar.focusProxy(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return screen.model().hasNewer(); }));
    QTest::qWait(20);
    const QModelIndex at = screen.view().currentIndex();
    REQUIRE(at.isValid());
    CHECK(screen.model().entry(at.row()).at.toDateTime().date() == QDate(2025, 2, 27));
    CHECK(screen.model().startsDay(at.row()));
    CHECK(screen.rectOf(at.row()).top() >= 0);
    CHECK(screen.rectOf(at.row()).top() < 20);

    SECTION("reading on loads what follows")
    {
        const int rows = screen.model().rowCount();
        auto* bar = screen.view().verticalScrollBar();
        bar->setValue(bar->maximum());
        CHECK(QTest::qWaitFor([&] { return screen.model().rowCount() > rows; }));
    }
    SECTION("what arrives meanwhile is told, and a click leads there")
    {
        auto& pill = screen.child<QAbstractButton>("newEntries");
        CHECK(pill.text() == QStringLiteral("To the newest"));
        screen.clock.advance(1min);
        const EntryId news = screen.centre.receive(screen.sample.parcel, QStringLiteral("Hello?"));
        REQUIRE(QTest::qWaitFor([&] { return pill.text() == QStringLiteral("1 new"); }));
        QTest::mouseClick(&pill, Qt::LeftButton);
        REQUIRE(QTest::qWaitFor([&] { return screen.model().rowOf(news) >= 0; }));
        CHECK_FALSE(screen.model().hasNewer());
    }
}
