#include "core/routing/rank.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::routing;

namespace {

constexpr Timestamp now{1'772'000'000'000'000};

Waiting mail(qint64 id, Timestamp due)
{
    return {.id = {id}, .arrived = now - 1h, .queued = now - 1h, .due = due};
}

} // namespace

TEST_CASE("What is due sooner goes first", "[routing]")
{
    CHECK(rankOf(mail(2, now + 1h), now) < rankOf(mail(1, now + 2h), now));
}

TEST_CASE("With the same due moment the older one goes first, then the lower number", "[routing]")
{
    Waiting older = mail(9, now + 1h);
    older.arrived = now - 5h;
    CHECK(rankOf(older, now) < rankOf(mail(1, now + 1h), now));
    CHECK(rankOf(mail(1, now + 1h), now) < rankOf(mail(2, now + 1h), now));
}

TEST_CASE("A live contact goes before a backlog of mail that is not too late", "[routing]")
{
    Waiting call = mail(1, now + 20s);
    call.channel = ChannelKind::Phone;
    Waiting late = mail(2, now - 1h);
    late.latest = 4h;
    CHECK(rankOf(call, now) < rankOf(late, now));
}

TEST_CASE("A mail later than its queue's bound competes with live contacts", "[routing]")
{
    Waiting late = mail(2, now - 5h);
    late.latest = 4h;
    CHECK(rankOf(late, now).band == 0);

    Waiting notYet = mail(3, now - 1h);
    notYet.latest = 4h;
    CHECK(rankOf(notYet, now).band == 1);
    const auto at = becomesLive(notYet, now);
    REQUIRE(at);
    CHECK(rankOf(notYet, *at).band == 0);
    CHECK(rankOf(notYet, *at - Duration(1)).band == 1);
    CHECK_FALSE(becomesLive(late, now));
}

TEST_CASE("Boosts move the due moment, and a critical one makes a mail live", "[routing]")
{
    Waiting plain = mail(1, now + 30min);
    Waiting boosted = mail(2, now + 1h);
    boosted.boosts = {{.name = QStringLiteral("severity"), .reason = {}, .earlier = 40min}};
    CHECK(rankOf(boosted, now) < rankOf(plain, now));
    CHECK(rankOf(boosted, now).key == now + 20min);
    CHECK(rankOf(boosted, now).band == 1);
    boosted.boosts.first().critical = true;
    CHECK(rankOf(boosted, now).band == 0);
}

TEST_CASE("A mail without a target never starves", "[routing]")
{
    Waiting endless{.id = {1}, .arrived = now - 49h, .queued = now - 49h};
    CHECK(rankOf(endless, now).band == 0);
}

TEST_CASE("The place in line that is stored orders as the rank does", "[routing]")
{
    QList<Interaction> waiting;
    const auto wait = [&](ChannelKind channel, std::optional<Timestamp> due, QList<Boost> boosts) {
        Interaction it;
        it.id = {waiting.size() + 1};
        it.channel = channel;
        it.arrived = now - 1h;
        it.due = due;
        it.boosts = std::move(boosts);
        waiting.append(it);
    };
    const Boost tier{.name = QStringLiteral("tier"), .reason = {}, .earlier = 2h};
    const Boost safety{
        .name = QStringLiteral("safety"), .reason = {}, .earlier = {}, .critical = true};
    wait(ChannelKind::Email, now + 1h, {});
    wait(ChannelKind::Email, now + 2h, {tier});
    wait(ChannelKind::Email, {}, {});
    wait(ChannelKind::Email, {}, {tier});
    wait(ChannelKind::Email, now + 9h, {safety});
    wait(ChannelKind::Phone, now + 20s, {});
    wait(ChannelKind::Chat, {}, {tier});
    const auto rank = [](const Interaction& it) {
        return rankOf({.id = it.id,
                       .channel = it.channel,
                       .arrived = it.arrived,
                       .due = it.due,
                       .boosts = it.boosts},
                      now);
    };
    for (const Interaction& a : waiting) {
        for (const Interaction& b : waiting)
            CHECK((placeInLine(a) < placeInLine(b)) == (rank(a) < rank(b) && a.id != b.id));
    }
}
