#include "tests/ui/timeline/timelinescreen.h"

#include <QAbstractButton>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace heddle;
using namespace heddle::ui;
using Screen = heddle::test::TimelineScreen;

TEST_CASE("The timeline opens at its newest entry", "[timeline]")
{
    Screen screen;
    CHECK(screen.view().isAtEnd());
    const int last = screen.model().rowCount() - 1;
    const QRect row = screen.view().visualRect(screen.model().index(last, 0));
    CHECK(row.bottom() <= screen.view().viewport()->height());
    CHECK(screen.view().indexAt(row.center()).row() == last);
}

TEST_CASE("Rows stand one below the other without gaps, also after a resize", "[timeline]")
{
    Screen screen(60);
    for (const int width : {740, 420, 1200}) {
        screen.panel.resize(width, 600);
        QTest::qWait(5);
        for (int row = 1; row < screen.model().rowCount(); ++row) {
            const auto above = screen.view().visualRect(screen.model().index(row - 1, 0));
            const auto below = screen.view().visualRect(screen.model().index(row, 0));
            REQUIRE(above.bottom() + 1 == below.top());
        }
    }
}

TEST_CASE("The place read stays where it is when entries come in", "[timeline]")
{
    Screen screen(40);
    screen.view().verticalScrollBar()->setValue(screen.view().verticalScrollBar()->maximum() / 2);
    QTest::qWait(10);
    const EntryId reading = screen.model().entry(screen.rowAtTop()).id;
    const auto topOf = [&] {
        return screen.view()
            .visualRect(screen.model().index(screen.model().rowOf(reading), 0))
            .top();
    };
    const int top = topOf();

    SECTION("at the end, which a pill tells and leads to")
    {
        screen.clock.advance(1min);
        screen.centre.receive(screen.sample.parcel, QStringLiteral("Any news?"));
        auto* pill = screen.panel.findChild<QAbstractButton*>(QStringLiteral("newEntries"));
        REQUIRE(QTest::qWaitFor([&] { return pill->isVisible(); }));
        CHECK(topOf() == top);
        QTest::mouseClick(pill, Qt::LeftButton);
        CHECK(screen.view().isAtEnd());
        CHECK_FALSE(pill->isVisible());
    }

    SECTION("above")
    {
        const int rows = screen.model().rowCount();
        if (screen.model().hasOlder()) {
            screen.model().fetchOlder();
            REQUIRE(QTest::qWaitFor([&] { return screen.model().rowCount() > rows; }));
            CHECK(topOf() == top);
        }
    }
}

TEST_CASE("At the end the timeline follows what arrives", "[timeline]")
{
    Screen screen(20);
    screen.clock.advance(1min);
    const int rows = screen.model().rowCount();
    screen.centre.receive(screen.sample.parcel, QStringLiteral("Any news?"));
    REQUIRE(QTest::qWaitFor([&] { return screen.model().rowCount() > rows; }));
    CHECK(screen.view().isAtEnd());
}

TEST_CASE("What can be done to a mail is done by mouse and by keyboard", "[timeline]")
{
    Screen screen;
    const int row = screen.model().rowOf(screen.sample.firstMail);
    REQUIRE(row >= 0);
    screen.view().toRow(row);
    QTest::qWait(10);
    QSignalSpy reply(&screen.panel, &TimelinePanel::replyRequested);
    QSignalSpy original(&screen.panel, &TimelinePanel::originalRequested);

    SECTION("mouse")
    {
        QTest::mouseClick(screen.view().viewport(), Qt::LeftButton, {},
                          screen.middleOf(row, EntryAction::Reply));
        CHECK(reply.count() == 1);
        QTest::mouseClick(screen.view().viewport(), Qt::LeftButton, {},
                          screen.middleOf(row, EntryAction::ShowOriginal));
        CHECK(original.count() == 1);
    }

    SECTION("keyboard")
    {
        screen.view().setFocus();
        QTest::keyClick(&screen.view(), Qt::Key_Return);
        auto* menu = screen.view().findChild<QMenu*>(QStringLiteral("entryMenu"));
        REQUIRE(menu);
        CHECK(menu->actions().size() >= 4);
        for (QAction* action : menu->actions()) {
            if (action->text() == QStringLiteral("Reply"))
                action->trigger();
        }
        CHECK(reply.count() == 1);
        menu->close();
    }
}

TEST_CASE("Quoted text folds out and back", "[timeline]")
{
    Screen screen;
    Entry& mail = *screen.centre.find(screen.sample.firstMail);
    mail.quoted = QStringLiteral("On Monday Tom wrote:\n> hello\n> there");
    screen.centre.touch(screen.sample.parcel, QStringLiteral("entry.changed"), mail.id);
    const int row = screen.model().rowOf(screen.sample.firstMail);
    REQUIRE(QTest::qWaitFor([&] { return !screen.model().entry(row).quoted.isEmpty(); }));
    screen.view().toRow(row);
    QTest::qWait(10);
    const auto height = [&] {
        return screen.view().visualRect(screen.model().index(row, 0)).height();
    };
    const int folded = height();
    QTest::mouseClick(screen.view().viewport(), Qt::LeftButton, {},
                      screen.middleOf(row, EntryAction::ToggleQuoted));
    CHECK(height() > folded + 30);
    QTest::mouseClick(screen.view().viewport(), Qt::LeftButton, {},
                      screen.middleOf(row, EntryAction::ToggleQuoted));
    CHECK(height() == folded);
}

TEST_CASE("A message that could not be delivered says why and can be sent again", "[timeline]")
{
    Screen screen;
    Entry& mail = *screen.centre.find(screen.sample.firstMail);
    mail.direction = Direction::Outbound;
    mail.delivery = DeliveryState::Failed;
    mail.deliveryDetail = QStringLiteral("550 no such user");
    screen.centre.touch(screen.sample.parcel, QStringLiteral("entry.changed"), mail.id);
    const int row = screen.model().rowOf(mail.id);
    REQUIRE(QTest::qWaitFor(
        [&] { return screen.model().entry(row).delivery == DeliveryState::Failed; }));
    screen.view().toRow(row);
    QTest::qWait(10);
    QSignalSpy resend(&screen.panel, &TimelinePanel::resendRequested);
    QTest::mouseClick(screen.view().viewport(), Qt::LeftButton, {},
                      screen.middleOf(row, EntryAction::Resend));
    CHECK(resend.count() == 1);
    CHECK(screen.model()
              .data(screen.model().index(row, 0), Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("550 no such user")));
}
