#include "tests/support/catch.h"

#include "ui/conversation/callbackmenu.h"
#include "ui/conversation/interactionmenus.h"

#include <QAbstractButton>
#include <QAction>
#include <QDateTime>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QSignalSpy>

#include <algorithm>

using namespace heddle;
using namespace heddle::ui;

namespace {

Timestamp at(int day, int hour)
{
    // 2 March 2026 is a Monday.
    return Timestamp::fromDateTime(QDateTime(QDate(2026, 3, day), QTime(hour, 0), Qt::LocalTime));
}

QDateTime local(Timestamp moment)
{
    return moment.toDateTime().toLocalTime();
}

} // namespace

TEST_CASE("Snooze offers times that lie ahead, in order", "[conversation]")
{
    for (const int hour : {0, 8, 13, 15, 23}) {
        for (int day = 2; day < 9; ++day) {
            const Timestamp now = at(day, hour);
            for (const SnoozeTime& time : snoozeTimes(now))
                CHECK(time.until > now);
        }
    }
    CHECK(snoozeTimes(at(3, 9)).size() == 4);
    CHECK(snoozeTimes(at(3, 17)).size() == 3);
}

TEST_CASE("Monday is next week's, tomorrow is tomorrow at nine", "[conversation]")
{
    const auto times = snoozeTimes(at(4, 17));
    CHECK(local(times.at(1).until) == QDateTime(QDate(2026, 3, 5), QTime(9, 0)));
    CHECK(local(times.at(2).until).date() == QDate(2026, 3, 9));
    CHECK(local(snoozeTimes(at(2, 17)).last().until).date() == QDate(2026, 3, 9));
}

TEST_CASE("A customer is rung back at a number of theirs, at a time that makes sense",
          "[conversation]")
{
    const QString home = QStringLiteral("+441632960001");
    const QString work = QStringLiteral("+441632960002");
    CallBackMenu menu;
    QSignalSpy chosen(&menu, &CallBackMenu::chosen);
    SECTION("with one number the times are there at once")
    {
        menu.fill({home}, at(4, 10));
        REQUIRE(menu.actions().size() == 6);
        menu.actions().at(3)->trigger();
        REQUIRE(chosen.size() == 1);
        CHECK(chosen[0][0].toString() == home);
        CHECK(local(chosen[0][1].value<Timestamp>()) == QDateTime(QDate(2026, 3, 5), QTime(9, 0)));
    }
    SECTION("with two the number comes first")
    {
        menu.fill({home, work}, at(4, 10));
        REQUIRE(menu.actions().size() == 4);
        menu.actions().at(1)->menu()->actions().first()->trigger();
        REQUIRE(chosen.size() == 1);
        CHECK(chosen[0][0].toString() == work);
        CHECK(chosen[0][1].value<Timestamp>() == at(4, 10));
    }
    SECTION("with none that is said")
    {
        menu.fill({}, at(4, 10));
        REQUIRE(menu.actions().size() == 3);
        CHECK_FALSE(menu.actions().first()->isEnabled());
    }
    SECTION("another one can be written, with its country")
    {
        QWidget window;
        window.show();
        CallBackMenu asking(&window);
        QSignalSpy wanted(&asking, &CallBackMenu::chosen);
        asking.fill({}, at(4, 10));
        asking.actions().last()->trigger();
        auto* number = window.findChild<QLineEdit*>(QStringLiteral("callBack.number.reason"));
        auto* keep = window.findChild<QAbstractButton*>(QStringLiteral("callBack.number.keep"));
        REQUIRE(number);
        REQUIRE(keep);
        for (const char* none : {"", "ring me", "+", "12", "+44 1632 9600010000000"}) {
            INFO(none);
            number->setText(QLatin1String(none));
            CHECK_FALSE(keep->isEnabled());
        }
        number->setText(QStringLiteral("+44 (1632) 960-122"));
        REQUIRE(keep->isEnabled());
        keep->click();
        REQUIRE(wanted.size() == 1);
        CHECK(wanted[0][0].toString() == QStringLiteral("+441632960122"));
        CHECK(wanted[0][1].value<Timestamp>() == at(4, 10));
    }
}

TEST_CASE("A contact can be snoozed until a moment of one's own", "[conversation]")
{
    QWidget window;
    window.show();
    SnoozeMenu menu(&window);
    QList<std::optional<Timestamp>> chosen;
    QObject::connect(&menu, &SnoozeMenu::chosen, &window,
                     [&](PendingOn, std::optional<Timestamp> until) { chosen += until; });
    menu.fill(at(3, 9));
    const auto actions = menu.actions();
    const auto own = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
        return action->text().contains(QStringLiteral("another time"));
    });
    REQUIRE(own != actions.end());
    (*own)->trigger();
    auto* moment = window.findChild<QDateTimeEdit*>(QStringLiteral("snooze.time.at"));
    REQUIRE(moment);
    moment->setDateTime(QDateTime(QDate(2026, 3, 12), QTime(7, 30)));
    window.findChild<QAbstractButton*>(QStringLiteral("snooze.time.keep"))->click();
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first()->toDateTime().toLocalTime()
          == QDateTime(QDate(2026, 3, 12), QTime(7, 30)));
}

TEST_CASE("A chat that its visitor has left is given to people, and to no queue", "[conversation]")
{
    service::InteractionView view;
    view.interaction = {
        .channel = ChannelKind::Chat, .state = InteractionState::Assigned, .assignee = {1}};
    MoreMenu menu;
    const auto isEnabled = [&menu](const char* words) {
        const auto all = menu.actions();
        const auto found = std::find_if(all.begin(), all.end(), [words](const QAction* action) {
            return action->text() == QLatin1String(words);
        });
        REQUIRE(found != all.end());
        return (*found)->isEnabled();
    };
    const QList<Agent> agents{{.id = {1}, .name = QStringLiteral("Tom")},
                              {.id = {2}, .name = QStringLiteral("Ben")}};
    menu.fill(view, agents, {{.name = QStringLiteral("Billing")}}, {});
    CHECK(isEnabled("Move to queue"));
    CHECK(isEnabled("Back to the queue"));
    menu.fill(view, agents, {{.name = QStringLiteral("Billing")}}, {});
    menu.closeQueues(QStringLiteral("Nobody waits."));
    CHECK(isEnabled("Give it to"));
    CHECK_FALSE(isEnabled("Move to queue"));
    CHECK_FALSE(isEnabled("Back to the queue"));
}
