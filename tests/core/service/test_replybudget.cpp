#include "core/service/outbox/replybudget.h"
#include "core/service/outbox/retry.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::service;

TEST_CASE("Nothing automatic is answered automatically", "[service]")
{
    const ReplyBudget budget;
    const QString sender = QStringLiteral("amira@home.example");
    Mail mail;
    CHECK(budget.refusal(mail, sender, {}).isEmpty());
    CHECK_FALSE(budget.refusal(mail, QString(), {}).isEmpty());
    for (const auto kind : {AutomaticKind::AutoReply, AutomaticKind::Bounce, AutomaticKind::Bulk,
                            AutomaticKind::Calendar}) {
        mail.automatic.kind = kind;
        CHECK_FALSE(budget.refusal(mail, sender, {}).isEmpty());
    }
    mail.automatic.kind = AutomaticKind::Person;
    mail.wishesNoAutoReply = true;
    CHECK_FALSE(budget.refusal(mail, sender, {}).isEmpty());
}

TEST_CASE("Two desks that answer each other stop within two replies", "[service]")
{
    // Neither marks its mails as automatic: the worst case.
    const QString addresses[] = {QStringLiteral("help@a.example"),
                                 QStringLiteral("help@b.example")};
    ReplyBudget desks[2];
    int replies = 0;
    int turn = 0;
    Timestamp now{1'772'000'000'000'000};
    for (int mails = 0; mails < 50; ++mails) {
        auto& desk = desks[turn];
        const QString& sender = addresses[1 - turn];
        if (!desk.refusal(Mail{}, sender, now).isEmpty())
            break;
        desk.spend(sender, now);
        ++replies;
        turn = 1 - turn;
        now = now + 1s;
    }
    CHECK(replies <= 2);
}

TEST_CASE("A sender's budget comes back after a day", "[service]")
{
    ReplyBudget budget(2);
    const Timestamp start{1'772'000'000'000'000};
    const QString sender = QStringLiteral("Amira@Home.example");
    budget.spend(sender, start);
    CHECK(budget.refusal(Mail{}, sender, start + 1h).isEmpty());
    budget.spend(sender.toLower(), start + 1h);
    CHECK_FALSE(budget.refusal(Mail{}, sender, start + 2h).isEmpty());
    CHECK(budget.refusal(Mail{}, sender, start + 24h).isEmpty());
    CHECK(budget.refusal(Mail{}, QStringLiteral("other@home.example"), start + 2h).isEmpty());
}

TEST_CASE("Tries get rarer and end after five days", "[service]")
{
    const Timestamp written{1'772'000'000'000'000};
    CHECK(nextTryAfter(1, written, written) == Duration(1min));
    CHECK(nextTryAfter(3, written, written + 10min) == Duration(5min));
    CHECK(nextTryAfter(6, written, written + 2h) == Duration(1h));
    CHECK(nextTryAfter(60, written, written + 50h) == Duration(1h));
    CHECK_FALSE(nextTryAfter(120, written, written + 24h * 5).has_value());
}
