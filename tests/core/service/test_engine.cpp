#include "core/channel/email/mime/mailparser.h"
#include "core/insight/reading.h"
#include "core/service/demo/demoplayer.h"
#include "core/service/engine/enginedesk.h"
#include "core/service/engine/enginesetup.h"
#include "core/service/feedback/majorproblem.h"
#include "core/service/knowledge/knowledgebase.h"
#include "core/service/mailboxes/mailboxes.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QTest>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

template<class T>
Result<T> waitFor(TestCentre& centre, const Async<T>& answer)
{
    centre.settle();
    REQUIRE(QTest::qWaitFor([&] { return answer.isFinished(); }));
    return answer.resultCount() == 0 ? Result<T>(failure(ErrorCode::Cancelled)) : answer.result();
}

Result<Mail> readMail(const QByteArray& raw)
{
    auto mail = email::parseMail(raw);
    return mail ? Result<Mail>(insight::read(std::move(*mail))) : mail;
}

} // namespace

TEST_CASE("The first to come runs the centre; a stranger is turned away", "[service][engine]")
{
    TestCentre centre;
    const auto me = centre.engine->roster().agent(centre.admin);
    REQUIRE(me);
    CHECK(me->role == Role::Administrator);
    CHECK(me->presence == Presence::NotReady);
    CHECK(centre.engine->roster().queues().size() == 1);
    CHECK(centre.engine->signIn(QStringLiteral("eve"), {}).error().code == ErrorCode::NotFound);
    centre.crash();
    CHECK(centre.engine->signIn(QStringLiteral("ada"), {}) == centre.admin);
}

TEST_CASE("A desk carries commands over and hears its own offers", "[service][engine]")
{
    TestCentre centre;
    EngineDesk desk(*centre.engine, centre.admin);
    QList<OfferCard> cards;
    QObject::connect(&desk, &Desk::offered, [&](const OfferCard& card) { cards += card; });
    centre.arrive(centre.mail(QStringLiteral("one"), QStringLiteral("amira@home.example"), {}));
    REQUIRE(waitFor(centre, desk.setPresence(Presence::Ready, {})));
    REQUIRE(cards.size() == 1);
    CHECK(cards.first().row.customerName == QStringLiteral("amira"));
    const auto accepted = waitFor(centre, desk.accept(cards.first().offer.id));
    REQUIRE(accepted);
    CHECK(centre.interaction(*accepted).assignee == centre.admin);
}

TEST_CASE("The demo centre has life on every screen, and opens once", "[service][engine]")
{
    TestCentre centre;
    EngineSetup setup(*centre.engine, centre.admin);
    CHECK(waitFor(centre, setup.isNew()) == true);
    DemoPlayer player(centre.engine->ledger(), readMail, centre.admin);
    const auto mailbox = player.play({});
    INFO((mailbox ? QString() : mailbox.error().detail).toStdString());
    REQUIRE(mailbox);
    centre.engine->openDemoChannel(*mailbox);
    CHECK(waitFor(centre, setup.isNew()) == false);
    CHECK(waitFor(centre, setup.openDemoCentre()).error().code == ErrorCode::Conflict);
    CHECK(*centre.store().customers().count() >= 12);

    const auto mine = centre.store().interactions().assignedTo(centre.admin);
    REQUIRE(mine);
    CHECK(mine->size() >= 2);
    const auto waiting = centre.store().interactions().waiting(100);
    REQUIRE(waiting);
    CHECK(waiting->size() >= 2);
    const auto overdue = centre.store().interactions().dueBy(centre.clock.now(), 100);
    REQUIRE(overdue);
    CHECK_FALSE(overdue->isEmpty());
    for (const auto& [id, agent] : centre.engine->roster().agents())
        CHECK_FALSE(agent.name.isEmpty());
    const auto open = *mine + *waiting;
    for (const ChannelKind kind : {ChannelKind::Email, ChannelKind::Chat, ChannelKind::Social}) {
        INFO(toName(kind).latin1());
        CHECK(std::any_of(open.begin(), open.end(),
                          [kind](const Interaction& each) { return each.channel == kind; }));
    }
    // The burning heater of the post that only speaks about us, with its kind.
    CHECK(std::any_of(open.begin(), open.end(), [](const Interaction& each) {
        return each.channel == ChannelKind::Social
               && majorProblem(each).startsWith(QLatin1String("safety: "))
               && each.boosts.first().critical;
    }));
    // What Mrs Halloran wrote stays a reason when her daughter writes.
    const QString both =
        QStringLiteral("vulnerability: 81 and on her own; safety: smell of burning");
    CHECK(std::any_of(open.begin(), open.end(),
                      [&](const Interaction& each) { return majorProblem(each) == both; }));
    const QString noah = QStringLiteral("+447700900674");
    const auto caller = centre.store().customers().identity(IdentityKind::Phone, noah);
    REQUIRE((caller && *caller));
    CHECK(centre.store().customers().byId((**caller).customer)->name
          == QStringLiteral("Noah Brandt"));
    CHECK(KnowledgeBase(centre.engine->ledger()).find(QStringLiteral("smell"))->size() == 1);
    EngineDesk desk(*centre.engine, centre.admin);
    REQUIRE(waitFor(centre, desk.setPresence(Presence::Ready, {})));
    CHECK(centre.offerTo(centre.admin));
}

TEST_CASE("While the store takes nothing no mail is acknowledged, and later all are",
          "[service][engine]")
{
    TestCentre centre;
    QList<ChannelState> states;
    QObject::connect(centre.engine.get(), &Engine::channelStateChanged,
                     [&](const QString&, const ChannelState& state) { states += state; });
    auto other = store::Store::open(centre.store().location(), centre.clock);
    REQUIRE(other);
    REQUIRE((*other)->connection().executeDirect(QStringLiteral("BEGIN IMMEDIATE")));
    centre.channel->arrive(
        centre.mail(QStringLiteral("one"), QStringLiteral("amira@home.example"), {}));
    centre.settle();
    CHECK(centre.channel->acknowledged.isEmpty());
    REQUIRE_FALSE(states.isEmpty());
    CHECK(states.last().health == ChannelHealth::Waiting);
    CHECK(states.last().cause == ErrorCode::Timeout);
    REQUIRE((*other)->connection().executeDirect(QStringLiteral("ROLLBACK")));
    centre.advance(2s);
    CHECK(centre.channel->acknowledged == QStringList{QStringLiteral("one")});
}
