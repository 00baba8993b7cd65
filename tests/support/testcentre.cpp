#include "tests/support/testcentre.h"

#include "core/service/ledger.h"
#include "core/service/roster.h"
#include "core/service/router/router.h"
#include "core/store/store.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"
#include "tests/support/catch.h"

#include <QCoreApplication>

namespace heddle::test {

namespace {

// Mails in these tests are values; what is read again of them is their text as it is.
Result<Mail> noReading(const QByteArray&)
{
    return failure(ErrorCode::Unsupported);
}

} // namespace

TestCentre::TestCentre()
{
    REQUIRE(dir.isValid());
    open();
    const auto first = engine->signIn(QStringLiteral("ada"), QStringLiteral("Ada Admin"));
    REQUIRE(first);
    admin = *first;
    Agent me = engine->roster().agents().at(admin);
    me.capacity.rampUp = {};
    REQUIRE(engine->ledger().record({{.kind = QStringLiteral("agent.changed"), .rows = {me}}}));
}

TestCentre::~TestCentre()
{
    engine.reset();
}

void TestCentre::open()
{
    service::EngineOptions options;
    options.location = store::StoreLocation::file(dir.filePath(QStringLiteral("heddle.db")));
    options.seed = 7;
    options.readMail = noReading;
    options.outbox.owner = QStringLiteral("this process");
    engine = std::make_unique<service::Engine>(options, clock, secrets, connector);
    REQUIRE(engine->open());
    channel = std::make_unique<ScriptedChannel>();
    engine->connectChannel(*channel, {QStringLiteral("Firm"), channel->account()});
}

void TestCentre::crash()
{
    engine.reset();
    channel.reset();
    open();
}

void TestCentre::settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        clock.settle();
    }
}

void TestCentre::advance(Duration span)
{
    settle();
    clock.advance(span);
    settle();
}

AgentId TestCentre::addAgent(const QString& login, Role role)
{
    const auto id = store().newAgentId();
    REQUIRE(id);
    Agent agent{
        .id = *id, .login = login, .name = login, .role = role, .presenceSince = clock.now()};
    agent.capacity.rampUp = {};
    Queue queue = engine->roster().queues().begin()->second;
    queue.members += *id;
    REQUIRE(engine->ledger().record(
        {{.kind = QStringLiteral("agent.changed"), .rows = {agent, queue}}}));
    return *id;
}

void TestCentre::setQueue(const std::function<void(Queue&)>& change)
{
    Queue queue = engine->roster().queues().begin()->second;
    change(queue);
    REQUIRE(engine->ledger().record({{.kind = QStringLiteral("queue.changed"), .rows = {queue}}}));
}

Inbound TestCentre::mail(const QString& key, const QString& address, const QString& text) const
{
    Inbound inbound{.account = QStringLiteral("support@firm.example"),
                    .key = key,
                    .senderAddress = address,
                    .senderShown = address,
                    .senderName = address.section(QLatin1Char('@'), 0, 0),
                    .at = clock.now(),
                    .raw = key.toUtf8()};
    inbound.mail = {.messageId = key + QStringLiteral("@customer.example"),
                    .from = {{inbound.senderName, address}},
                    .to = {{{}, inbound.account}},
                    .subject = QStringLiteral("About ") + key,
                    .text = text,
                    .newText = text};
    return inbound;
}

Entry TestCentre::arrive(const Inbound& inbound)
{
    channel->arrive(inbound);
    settle();
    const auto found = store().entries().byChannelKey(inbound.channel, inbound.key);
    REQUIRE(found);
    REQUIRE(*found);
    return **found;
}

Interaction TestCentre::interaction(InteractionId id)
{
    const auto found = store().interactions().byId(id);
    REQUIRE(found);
    return *found;
}

Entry TestCentre::entry(EntryId id)
{
    const auto found = store().entries().byId(id);
    REQUIRE(found);
    return *found;
}

std::optional<Offer> TestCentre::offerTo(AgentId agent)
{
    const auto live = store().offers().liveOf(agent);
    REQUIRE(live);
    return live->isEmpty() ? std::nullopt : std::optional(live->first());
}

InteractionId TestCentre::acceptNext(AgentId agent)
{
    REQUIRE(engine->router().setPresence(agent, Presence::Ready, {}));
    const auto offer = offerTo(agent);
    REQUIRE(offer);
    const auto accepted = engine->router().accept(agent, offer->id);
    REQUIRE(accepted);
    return *accepted;
}

store::Store& TestCentre::store()
{
    return engine->ledger().store();
}

} // namespace heddle::test
