#include "core/service/engine/engine.h"

#include "core/service/engine/opening.h"
#include "core/service/engine/parts/engineparts.h"
#include "core/service/feedback/annotation.h"
#include "core/store/tables/settingstore.h"

namespace heddle::service {

Engine::Engine(EngineOptions options, Clock& clock, SecretStore& secrets,
               MailboxConnector& connector, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock), m_secrets(secrets),
      m_connector(connector)
{}

Engine::~Engine()
{
    // What the parts still say while they go is heard by nobody.
    if (m_parts) {
        m_parts->mailboxes.disconnect(this);
        m_parts->ledger.disconnect(this);
        m_parts->intakeLine.disconnect(this);
    }
}

Done Engine::open()
{
    auto store = store::Store::open(m_options.location, m_clock);
    if (!store)
        return passOn(store);
    Random random(m_options.seed, u"reply-tokens");
    Ledger first(**store, m_clock);
    const auto key = replyTokenKey(first, random);
    if (!key)
        return passOn(key);
    m_parts = std::make_unique<Parts>(*this, std::move(*store), *key);
    wire();
    auto started = startParts();
    if (!started)
        m_parts.reset();
    return started;
}

void Engine::wire()
{
    Parts& parts = *m_parts;
    connect(&parts.ledger, &Ledger::recorded, this, &Engine::tell);
    connect(&parts.ledger, &Ledger::heard, this, &Engine::tell);
    connect(&parts.ledger, &Ledger::changed, this, &Engine::changed);
    parts.sideTalks.follow();
    parts.mentionBook.follow();
    connect(&parts.warnings, &Warnings::warned, this, &Engine::tellWarning);
    parts.intake.setAnnotate([&parts](Entry& entry, Interaction& of) {
        return annotate(parts.ledger, {parts.teachers, parts.alike, parts.ruleBook}, entry, of);
    });
    parts.intake.setAdmit([&router = parts.router](QueueId queue, ChannelKind channel) {
        return router.admissions().admit(queue, channel);
    });
    parts.intake.setIsMajor([&parts](const Entry& entry) {
        return isMajorProblem(parts.ledger, {parts.teachers, parts.alike, parts.ruleBook}, entry);
    });
    connect(&parts.intake, &Intake::ownCopySeen, this, &Engine::noteProof);
    connect(&parts.intakeLine, &IntakeLine::troubled, this, &Engine::tellTrouble);
    connect(&parts.intakeLine, &IntakeLine::recovered, this, &Engine::tellChannelStates);
    connect(&parts.mailboxes, &Mailboxes::opened, this, &Engine::connectMailbox);
    connect(&parts.mailboxes, &Mailboxes::closed, this, &Engine::disconnectChannel);
}

Done Engine::startParts()
{
    Parts& parts = *m_parts;
    if (auto done = parts.roster.load(); !done)
        return done;
    if (auto done = parts.clockwork.start(); !done)
        return done;
    if (auto done = parts.intake.start(); !done)
        return done;
    setMailboxQueues();
    if (auto done = parts.mailboxes.start(); !done)
        return done;
    const auto demo = parts.store->settings().value(demoMailboxSetting);
    if (!demo)
        return passOn(demo);
    if (*demo)
        openDemoChannel(**demo);
    if (auto done = parts.teachers.start(); !done)
        return done;
    if (auto done = parts.alike.start(); !done)
        return done;
    if (auto done = parts.ruleBook.start(); !done)
        return done;
    if (auto done = parts.promises.start(); !done)
        return done;
    if (auto done = parts.wakeups.start(); !done)
        return done;
    if (auto done = parts.schedule.start(); !done)
        return done;
    if (auto done = parts.outbox.start(); !done)
        return done;
    if (auto done = parts.router.start(); !done)
        return done;
    if (auto done = parts.warnings.start(); !done)
        return done;
    return m_options.company == EngineOptions::Company::WithOthers ? parts.follower.start()
                                                                   : Done();
}

Result<AgentId> Engine::signIn(const QString& login, const QString& name)
{
    const auto id = signedIn(m_parts->ledger, m_parts->roster, login, name);
    if (!id)
        return id;
    const auto agent = m_parts->roster.agent(*id);
    if (agent && agent->presence == Presence::Offline) {
        const auto here =
            m_parts->router.setPresence(*id, Presence::NotReady, QStringLiteral("just arrived"));
        if (!here)
            return passOn(here);
    }
    return id;
}

Done Engine::signOut(AgentId agent)
{
    return m_parts->router.setPresence(agent, Presence::Offline, {});
}

Ledger& Engine::ledger()
{
    return m_parts->ledger;
}
const Roster& Engine::roster()
{
    return m_parts->roster;
}
Router& Engine::router()
{
    return m_parts->router;
}
Intake& Engine::intake()
{
    return m_parts->intake;
}
Outbox& Engine::outbox()
{
    return m_parts->outbox;
}
Casework& Engine::casework()
{
    return m_parts->casework;
}
Sending& Engine::sending()
{
    return m_parts->sending;
}
Drafting& Engine::drafting()
{
    return m_parts->drafting;
}
CustomerCare& Engine::customerCare()
{
    return m_parts->customerCare;
}
MailRoom& Engine::mailRoom()
{
    return m_parts->mailRoom;
}
Mailboxes& Engine::mailboxes()
{
    return m_parts->mailboxes;
}
Feedback& Engine::feedback()
{
    return m_parts->feedback;
}
RuleBook& Engine::ruleBook()
{
    return m_parts->ruleBook;
}
Promises& Engine::promises()
{
    return m_parts->promises;
}
CallBacks& Engine::callBacks()
{
    return m_parts->callBacks;
}

} // namespace heddle::service
