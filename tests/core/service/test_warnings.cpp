#include "core/service/clocks/warnings.h"
#include "core/service/desk/casework.h"
#include "core/service/engine/enginedesk.h"
#include "core/service/router/router.h"
#include "core/store/journalstore.h"
#include "core/store/store.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QTest>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

/// A centre that promises an answer within an hour, and a desk that hears warnings.
struct PromisedReply : TestCentre {
    PromisedReply()
    {
        setQueue([](Queue& queue) { queue.targets.firstReply = 1h; });
        listen();
    }
    void listen()
    {
        desk = std::make_unique<EngineDesk>(*engine, admin);
        QObject::connect(desk.get(), &Desk::warned, [this](InteractionId id, DueWarning warning) {
            heard += {id, warning};
        });
    }
    InteractionId mailNow(const char* key)
    {
        const QString name = QString::fromUtf8(key);
        return arrive(mail(name, name + QStringLiteral("@home.example"), {})).interaction;
    }
    int journalled(InteractionId id, const char* kind)
    {
        const auto lines = store().journal().of(id, 100);
        REQUIRE(lines);
        return static_cast<int>(std::count_if(lines->begin(), lines->end(), [&](const auto& line) {
            return line.kind == QLatin1String(kind);
        }));
    }
    ~PromisedReply() { desk.reset(); }

    std::unique_ptr<EngineDesk> desk;
    QList<std::pair<InteractionId, DueWarning>> heard;
};

} // namespace

TEST_CASE("A promise is warned of at three quarters and when it is missed, once each",
          "[service][router]")
{
    PromisedReply centre;
    const InteractionId id = centre.mailNow("one");
    centre.advance(44min);
    CHECK(centre.heard.isEmpty());
    centre.advance(1min);
    CHECK(centre.heard == QList<std::pair<InteractionId, DueWarning>>{{id, DueWarning::Nearing}});
    CHECK(centre.interaction(id).warned == DueWarning::Nearing);
    REQUIRE(centre.engine->casework().tag(centre.admin, id, QStringLiteral("vip")));
    centre.advance(14min);
    CHECK(centre.heard.size() == 1);
    centre.advance(1min);
    CHECK(centre.heard.last() == std::pair{id, DueWarning::Missed});
    centre.advance(48h);
    CHECK(centre.heard.size() == 2);
    CHECK(centre.journalled(id, "due.nearing") == 1);
    CHECK(centre.journalled(id, "due.missed") == 1);
}

TEST_CASE("What ran out while nobody ran is said once after the start", "[service][router]")
{
    PromisedReply centre;
    const InteractionId warned = centre.mailNow("one");
    centre.advance(50min);
    const InteractionId fresh = centre.mailNow("two");
    centre.heard.clear();
    centre.desk.reset();
    centre.engine.reset();
    centre.clock.advance(3h);
    centre.crash();
    centre.listen();
    REQUIRE(centre.engine->router().setPresence(centre.admin, Presence::NotReady, {}));
    centre.advance(1s);
    CHECK(centre.journalled(warned, "due.nearing") == 1);
    CHECK(centre.journalled(warned, "due.missed") == 1);
    // Its first warning is not worth saying any more.
    CHECK(centre.journalled(fresh, "due.nearing") == 0);
    CHECK(centre.journalled(fresh, "due.missed") == 1);
    centre.desk.reset();
    centre.crash();
    centre.listen();
    centre.advance(1h);
    CHECK(centre.journalled(warned, "due.missed") == 1);
}

TEST_CASE("A clock that stops warns no more, and one that starts anew warns anew",
          "[service][router]")
{
    PromisedReply centre;
    const InteractionId id = centre.mailNow("one");
    REQUIRE(centre.engine->casework().take(centre.admin, id));
    centre.advance(46min);
    CHECK(centre.heard.size() == 1);
    REQUIRE(centre.engine->casework().close(centre.admin, id, {}));
    CHECK(centre.interaction(id).warned == DueWarning::None);
    centre.advance(10h);
    CHECK(centre.heard.size() == 1);
    Inbound again = centre.mail(QStringLiteral("two"), QStringLiteral("one@home.example"),
                                QStringLiteral("It is not solved at all."));
    again.mail.inReplyTo = QStringLiteral("one@customer.example");
    REQUIRE(centre.arrive(again).interaction == id);
    centre.advance(46min);
    CHECK(centre.heard.size() == 2);
}

TEST_CASE("A warning is for who has the contact; what nobody has is for supervisors",
          "[service][router]")
{
    PromisedReply centre;
    const AgentId ben = centre.addAgent(QStringLiteral("ben"));
    REQUIRE(centre.engine->router().setPresence(ben, Presence::NotReady, {}));
    const InteractionId his = centre.mailNow("one");
    const InteractionId nobodys = centre.mailNow("two");
    REQUIRE(centre.engine->casework().assign(centre.admin, his, ben, {}));
    EngineDesk bens(*centre.engine, ben);
    QList<InteractionId> told;
    QObject::connect(&bens, &Desk::warned, [&](InteractionId id, DueWarning) { told += id; });
    centre.advance(46min);
    CHECK(told == QList<InteractionId>{his});
    REQUIRE(centre.heard.size() == 1);
    CHECK(centre.heard.first().first == nobodys);
}

TEST_CASE("A thousand promises missed at once are all told of", "[service][router]")
{
    PromisedReply centre;
    for (int i = 0; i < 1000; ++i)
        centre.channel->arrive(
            centre.mail(QString::number(i), QStringLiteral("c%1@home.example").arg(i), {}));
    REQUIRE(QTest::qWaitFor(
        [&] {
            centre.settle();
            return centre.store().interactions().count() == 1000;
        },
        60'000));
    centre.advance(46min);
    for (int i = 0; i < 20; ++i)
        centre.advance(1s);
    CHECK(centre.heard.size() == 1000);
}
