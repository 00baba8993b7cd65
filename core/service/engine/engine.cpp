#include "core/service/engine/engine.h"

#include "core/base/log.h"
#include "core/base/random.h"
#include "core/service/beside/mentionbook.h"
#include "core/service/beside/sidetalks.h"
#include "core/service/clocks/clockwork.h"
#include "core/service/clocks/warnings.h"
#include "core/service/config/applying.h"
#include "core/service/config/runningcentre.h"
#include "core/service/demo/demoarrival.h"
#include "core/service/demo/demochannel.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/customercare.h"
#include "core/service/desk/drafting.h"
#include "core/service/desk/schedule.h"
#include "core/service/desk/sending.h"
#include "core/service/engine/follower.h"
#include "core/service/engine/mentions.h"
#include "core/service/engine/opening.h"
#include "core/service/feedback/annotation.h"
#include "core/service/feedback/feedback.h"
#include "core/service/feedback/promises.h"
#include "core/service/feedback/teacher.h"
#include "core/service/intake/intakeline.h"
#include "core/service/mailboxes/mailboxes.h"
#include "core/service/mailboxes/mailboxjson.h"
#include "core/service/rights.h"
#include "core/service/router/callbacks.h"
#include "core/service/router/router.h"
#include "core/service/router/wakeups.h"
#include "core/service/rules/rulebook.h"
#include "core/store/beside/cursorstore.h"
#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

#include <QMetaMethod>

#include <map>

namespace heddle::service {

/// In the order in which they need each other.
struct Engine::Parts {
    Parts(Engine& engine, std::unique_ptr<store::Store> opened, const QByteArray& tokenKey)
        : store(std::move(opened)), ledger(*store, engine.m_clock), roster(ledger),
          clockwork(ledger, roster), agenda(engine.m_clock), tokens(tokenKey),
          random(engine.m_options.seed ^ static_cast<quint64>(engine.m_clock.now().micros),
                 u"message-ids"),
          mailRoom(ledger, tokens, engine.m_options.readMail, random),
          intake(ledger, roster, tokens, engine.m_options.intake),
          intakeLine(intake, ledger, agenda), router(ledger, roster, agenda),
          wakeups(ledger, roster, agenda), callBacks(ledger, roster),
          warnings(ledger, roster, agenda), outbox(ledger, roster, agenda, engine.m_options.outbox),
          casework(ledger, roster), sending(ledger, roster, mailRoom, engine.m_options.undoWindow),
          schedule(ledger), drafting(ledger, roster, mailRoom),
          customerCare(ledger, roster, mailRoom), sideTalks(ledger, roster, customerCare),
          mentionBook(ledger, roster), mailboxes(ledger, engine.m_secrets, engine.m_connector),
          feedback(ledger, roster), promises(ledger, roster, agenda), teachers(ledger),
          alike(ledger), ruleBook(ledger, roster, agenda), follower(ledger)
    {}

    channel::Channel* channelOf(const QString& account) const
    {
        const auto found = channels.find(account);
        return found == channels.end() ? nullptr : found->second.data();
    }

    std::unique_ptr<store::Store> store;
    std::map<QString, QPointer<channel::Channel>> channels;
    Ledger ledger;
    Roster roster;
    Clockwork clockwork;
    Agenda agenda;
    ReplyTokens tokens;
    Random random;
    MailRoom mailRoom;
    Intake intake;
    IntakeLine intakeLine;
    Router router;
    Wakeups wakeups;
    CallBacks callBacks;
    Warnings warnings;
    Outbox outbox;
    Casework casework;
    Sending sending;
    Schedule schedule;
    Drafting drafting;
    CustomerCare customerCare;
    SideTalks sideTalks;
    MentionBook mentionBook;
    Mailboxes mailboxes;
    Feedback feedback;
    Promises promises;
    Teachers teachers;
    Alike alike;
    RuleBook ruleBook;
    Follower follower;
    std::vector<std::unique_ptr<DemoChannel>> demoChannels;
};

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

void Engine::connectMailbox(channel::Channel* channel, const MailboxSettings& settings)
{
    m_parts->intake.setQueue(channel->account(), settings.queue);
    setMailboxQueues();
    m_parts->mailRoom.setReplyToken(channel->account(), settings.replyToken);
    connectChannel(*channel, senderOf(settings));
}

void Engine::setMailboxQueues()
{
    const auto queues = mailboxQueues(*m_parts->store);
    if (!queues) {
        qCWarning(logCore) << "mailboxes keep their queues:" << errorName(queues.error().code);
        return;
    }
    for (const auto& [address, queue] : *queues)
        m_parts->intake.setQueue(address, queue);
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

void Engine::openDemoChannel(const QString& account)
{
    auto& channels = m_parts->demoChannels;
    channels.clear();
    channels.push_back(std::make_unique<DemoChannel>(ChannelKind::Email, account));
    for (const ChannelKind kind : {ChannelKind::Chat, ChannelKind::Social})
        channels.push_back(std::make_unique<DemoChannel>(kind, demoAccount(kind)));
    for (const auto& channel : channels)
        connectChannel(*channel, {{}, channel->account()});
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

void Engine::connectChannel(channel::Channel& channel, const MailAddress& sender)
{
    const QString account = channel.account();
    m_parts->channels[account] = &channel;
    if (channel.kind() == ChannelKind::Email) {
        m_parts->mailRoom.addAccount(account, sender);
        m_parts->intake.setOwnAddresses(m_parts->mailRoom.ownAddresses());
    }
    connect(&channel, &channel::Channel::arrived, this,
            [this, from = &channel](const Inbound& inbound) {
                m_parts->intakeLine.add(from, inbound);
            });
    connect(
        &channel, &channel::Channel::stateChanged, this,
        [this, account](const ChannelState& state) { Q_EMIT channelStateChanged(account, state); });
    m_parts->outbox.add(channel);
    const auto cursors = m_parts->store->cursors().of(account);
    if (cursors)
        channel.start(*cursors);
    else
        qCWarning(logCore) << "a channel cannot start:" << errorName(cursors.error().code);
}

void Engine::tellChannelStates()
{
    if (!m_parts)
        return;
    for (const auto& [account, pointer] : m_parts->channels) {
        if (const channel::Channel* channel = pointer.data())
            Q_EMIT channelStateChanged(account, channel->state());
    }
}

void Engine::disconnectChannel(const QString& account)
{
    if (channel::Channel* channel = m_parts->channelOf(account))
        disconnect(channel, nullptr, this, nullptr);
    m_parts->channels.erase(account);
    m_parts->mailRoom.removeAccount(account);
    m_parts->intake.setOwnAddresses(m_parts->mailRoom.ownAddresses());
}

void Engine::noteProof(const QString& messageId)
{
    if (const auto noted = m_parts->outbox.proven(messageId); !noted)
        qCWarning(logOutbox) << "proof not stored" << errorName(noted.error().code);
}

void Engine::tell(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        if (changesCentre(record))
            setMailboxQueues();
        const bool isNewNote = record.kind == QLatin1String("note.added");
        for (const store::RowImage& row : record.rows) {
            if (const auto* offer = std::get_if<Offer>(&row))
                tellOffer(*offer);
            else if (const auto* agent = std::get_if<Agent>(&row))
                Q_EMIT agentChanged(*agent);
            else if (const auto* entry = std::get_if<Entry>(&row); entry && isNewNote)
                tellMentions(*entry);
        }
    }
}

void Engine::tellOffer(const Offer& offer)
{
    if (offer.end) {
        Q_EMIT offerEnded(offer.agent, offer.id, *offer.end);
        return;
    }
    if (!isSignalConnected(QMetaMethod::fromSignal(&Engine::offered)))
        return;
    const auto card = Reader(*m_parts->store, offer.agent, m_options.readMail).card(offer);
    if (card)
        Q_EMIT offered(offer.agent, *card);
}

void Engine::tellMentions(const Entry& note)
{
    for (const AgentId agent : mentionedIn(note.text, m_parts->roster.agents())) {
        if (agent != note.agent)
            Q_EMIT mentioned(agent, note.interaction, note.id);
    }
}

// Whoever has it; what nobody has is for those who can give it to somebody.
void Engine::tellWarning(const Interaction& late)
{
    for (const auto& [id, agent] : m_parts->roster.agents()) {
        const bool concerns = late.assignee.isValid() ? late.assignee == id : isSupervisor(agent);
        if (concerns && agent.presence != Presence::Offline)
            Q_EMIT warned(id, late.id, late.warned);
    }
}

// What cannot be stored concerns every way in.
void Engine::tellTrouble(const Error& error, Timestamp next)
{
    for (const auto& [account, channel] : m_parts->channels)
        Q_EMIT channelStateChanged(
            account, {.health = ChannelHealth::Waiting,
                      .cause = error.code,
                      .detail = QStringLiteral("The database takes nothing: ") + error.detail,
                      .nextTry = next});
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
