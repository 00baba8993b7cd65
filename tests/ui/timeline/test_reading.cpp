#include "tests/ui/timeline/timelinescreen.h"

#include "ui/original/linkbar.h"
#include "ui/timeline/entrywords.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>

using namespace heddle;
using namespace heddle::ui;
using Screen = heddle::test::TimelineScreen;

namespace {

/// Writes another text into Amira's newest mail and answers with its row.
int rewrite(Screen& screen, const QString& text)
{
    const int row = screen.model().rowCount() - 1;
    const EntryId id = screen.model().entry(row).id;
    screen.centre.find(id)->text = text;
    screen.centre.touch(screen.sample.parcel, QStringLiteral("entry.changed"), id);
    REQUIRE(QTest::qWaitFor([&] { return screen.model().entry(row).text == text; }));
    QTest::qWait(10);
    return row;
}

/// Clicks the first letters of the body.
void clickBody(Screen& screen, int row)
{
    const auto laid = layOut(screen.model().entry(row),
                             {.width = qreal(screen.view().viewport()->width()),
                              .followsOurAnswer = screen.model().followsOurAnswer(row)});
    QTest::mouseClick(screen.view().viewport(), Qt::LeftButton, {},
                      screen.rectOf(row).topLeft() + laid->bodyAt.toPoint() + QPoint(8, 10));
}

} // namespace

TEST_CASE("A link is followed only after its true host was shown", "[timeline]")
{
    Screen screen;
    QSignalSpy followed(&screen.panel, &TimelinePanel::linkRequested);
    auto& bar = screen.child<LinkBar>("link");

    SECTION("an honest one")
    {
        clickBody(screen, rewrite(screen, QStringLiteral("https://shop.example/order")));
        REQUIRE(bar.isVisible());
        CHECK(bar.sentence().contains(QStringLiteral("shop.example")));
        CHECK(followed.isEmpty());
        QTest::mouseClick(&screen.child<QAbstractButton>("link.open"), Qt::LeftButton);
        CHECK(followed.count() == 1);
        CHECK_FALSE(bar.isVisible());
    }
    SECTION("a look-alike")
    {
        // The first letter is Cyrillic.
        clickBody(screen, rewrite(screen, QStringLiteral("https://\u0430pple.com/login")));
        REQUIRE(bar.isVisible());
        CHECK(bar.sentence().startsWith(QStringLiteral("Careful")));
        CHECK(bar.sentence().contains(QStringLiteral("xn--pple-43d.com")));
        QTest::keyClick(&screen.child<QAbstractButton>("link.cancel"), Qt::Key_Escape);
        CHECK_FALSE(bar.isVisible());
        CHECK(followed.isEmpty());
    }
}

TEST_CASE("A link to an entry is copied, and leads back to it", "[timeline]")
{
    Screen screen(200);
    screen.view().toRow(screen.model().rowOf(screen.sample.firstMail));
    QTest::qWait(10);
    screen.view().setFocus();
    QTest::keyClick(&screen.view(), Qt::Key_Return);
    auto* menu = screen.view().findChild<QMenu*>(QStringLiteral("entryMenu"));
    REQUIRE(menu);
    for (QAction* action : menu->actions()) {
        if (action->text() == QStringLiteral("Copy link to this entry"))
            action->trigger();
    }
    menu->close();
    const QString link = QGuiApplication::clipboard()->text();
    CHECK(linkedEntry(QUrl(link)) == screen.sample.firstMail);

    screen.view().toEnd();
    clickBody(screen, rewrite(screen, link));
    REQUIRE(screen.view().currentIndex().isValid());
    CHECK(screen.model().entry(screen.view().currentIndex().row()).id == screen.sample.firstMail);

    CHECK_FALSE(linkedEntry(QUrl(QStringLiteral("https://shop.example/entry/3"))).isValid());
    CHECK_FALSE(linkedEntry(QUrl(QStringLiteral("heddle:entry/x"))).isValid());
}

TEST_CASE("An entry far back is shown when it is asked for", "[timeline]")
{
    Screen screen(400);
    const EntryId old = screen.centre.entries.at(screen.centre.entries.size() - 60).id;
    REQUIRE(screen.model().rowOf(old) < 0);
    screen.panel.reveal(old);
    REQUIRE(QTest::qWaitFor([&] { return screen.model().rowOf(old) >= 0; }));
    QTest::qWait(10);
    const QRect row = screen.rectOf(screen.model().rowOf(old));
    CHECK(row.top() >= 0);
    CHECK(row.top() < screen.view().viewport()->height());
}

TEST_CASE("Reading begins where the customer wrote since our last answer", "[timeline]")
{
    Screen screen;
    const int first = screen.model().firstSinceOurAnswer();
    REQUIRE(first == screen.model().rowCount() - 1);
    // A mark of ours between does not hide where reading goes on.
    Entry mark;
    mark.interaction = screen.sample.parcel;
    mark.identity = screen.model().entry(first).identity;
    mark.kind = EntryKind::System;
    mark.direction = Direction::Internal;
    mark.subject = QStringLiteral("woken");
    mark.at = screen.model().entry(first).at - 1s;
    screen.centre.add(mark);
    for (int i = 0; i < 12; ++i) {
        screen.clock.advance(1min);
        screen.centre.receive(screen.sample.parcel, QStringLiteral("More words.\n").repeated(8));
    }
    TimelinePanel panel({screen.desk, screen.directory, screen.setup, screen.clock});
    panel.resize(740, 600);
    panel.show();
    panel.open(screen.sample.amira, screen.sample.parcel);
    REQUIRE(QTest::qWaitFor([&] { return panel.model().rowCount() > first + 12; }));
    QTest::qWait(10);
    const int row = panel.model().firstSinceOurAnswer();
    CHECK(panel.model().entry(row - 1).kind == EntryKind::System);
    CHECK_FALSE(panel.view().isAtEnd());
    const int top = panel.view().visualRect(panel.model().index(row, 0)).top();
    CHECK(top >= 0);
    CHECK(top < 60);
}

TEST_CASE("A contact opens at what waits in it, whatever came in others afterwards", "[timeline]")
{
    Screen screen;
    const EntryId waiting =
        screen.centre.receive(screen.sample.parcel, QStringLiteral("Where is it?"));
    Interaction beside = *screen.centre.find(screen.sample.parcel);
    beside.id = {};
    beside.id = screen.centre.add(beside);
    for (int i = 0; i < 12; ++i) {
        screen.clock.advance(1min);
        screen.centre.receive(beside.id, QStringLiteral("Other words.\n").repeated(8));
    }
    TimelinePanel panel({screen.desk, screen.directory, screen.setup, screen.clock});
    panel.resize(740, 600);
    panel.show();
    const bool seenBefore = GENERATE(false, true);
    if (seenBefore) {
        panel.open(screen.sample.amira, beside.id);
        REQUIRE(QTest::qWaitFor([&] { return panel.model().rowOf(waiting) >= 0; }));
        QTest::qWait(10);
    }
    panel.open(screen.sample.amira, screen.sample.parcel);
    REQUIRE(QTest::qWaitFor([&] { return panel.model().rowOf(waiting) >= 0; }));
    QTest::qWait(10);
    const int row = panel.model().firstWaiting(screen.sample.parcel);
    REQUIRE(row >= 0);
    REQUIRE(row <= panel.model().rowOf(waiting));
    CHECK_FALSE(panel.view().isAtEnd());
    const int top = panel.view().visualRect(panel.model().index(row, 0)).top();
    CHECK(top >= 0);
    CHECK(top < 60);
}

TEST_CASE("Days are named as the centre's clock has it", "[timeline]")
{
    CHECK(dayWords(QDate(2025, 3, 4), QDate(2025, 3, 4)) == QStringLiteral("Today"));
    CHECK(dayWords(QDate(2025, 3, 3), QDate(2025, 3, 4)) == QStringLiteral("Yesterday"));
    CHECK(dayWords(QDate(2025, 2, 24), QDate(2025, 3, 4)) == QStringLiteral("Monday 24 February"));
    CHECK(dayWords(QDate(2024, 3, 4), QDate(2025, 3, 4)) == QStringLiteral("4 March 2024"));
}

TEST_CASE("A long mail and a long note fold, and unfold by mouse and by keyboard", "[timeline]")
{
    Screen screen;
    const int row = rewrite(screen, QStringLiteral("One more line.\n").repeated(120));
    SECTION("mail") {}
    SECTION("note")
    {
        Entry& entry = *screen.centre.find(screen.model().entry(row).id);
        entry.kind = EntryKind::Note;
        entry.direction = Direction::Internal;
        screen.centre.touch(screen.sample.parcel, QStringLiteral("entry.changed"), entry.id);
        REQUIRE(QTest::qWaitFor([&] { return screen.model().entry(row).kind == EntryKind::Note; }));
    }
    screen.view().toRow(row);
    QTest::qWait(10);
    const int folded = screen.rectOf(row).height();
    CHECK(folded < 900);
    screen.view().scrollTo(screen.model().index(row, 0));
    screen.panel.resize(740, 1100);
    QTest::qWait(10);
    QTest::mouseClick(screen.view().viewport(), Qt::LeftButton, {},
                      screen.middleOf(row, EntryAction::ToggleMore));
    CHECK(screen.rectOf(row).height() > 2000);

    screen.view().setCurrentIndex(screen.model().index(row, 0));
    QTest::keyClick(&screen.view(), Qt::Key_Return);
    auto* menu = screen.view().findChild<QMenu*>(QStringLiteral("entryMenu"));
    REQUIRE(menu);
    menu->actions().first()->trigger();
    menu->close();
    CHECK(screen.rectOf(row).height() == folded);
}
