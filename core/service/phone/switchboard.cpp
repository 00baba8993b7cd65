#include "core/service/phone/switchboard.h"

#include "core/base/log.h"
#include "core/model/phone/phonenumber.h"
#include "core/service/desk/casework.h"
#include "core/service/intake/intake.h"
#include "core/service/phone/owedtalk.h"
#include "core/service/phone/takenelsewhere.h"
#include "core/service/rights.h"
#include "core/service/roster.h"
#include "core/service/router/router.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"

namespace heddle::service {

namespace {

void warn(const char* what, const Error& error)
{
    qCWarning(logCore) << "phone:" << what << errorName(error.code) << error.detail;
}

/// For commands whose failure shows in the call itself.
void complainOf(const char* what, const Async<void>& done, QObject* owner)
{
    whenDone<void>(done, owner, [what](const Done& answer) {
        if (!answer)
            warn(what, answer.error());
    });
}

} // namespace

Switchboard::Switchboard(Engine& engine, LineConnector& connector, SecretStore& secrets, Desk desk,
                         QObject* parent)
    : QObject(parent), m_engine(engine), m_connector(connector), m_secrets(secrets),
      m_desk(std::move(desk)), m_lineStore(engine.ledger()),
      m_recordings(engine, connector.player(), m_desk.agent), m_keeper(engine.ledger()),
      m_notices(engine, connector, [this](const QString& call) { return lineOf(call); })
{
    connect(&engine.ledger(), &Ledger::recorded, this,
            qOverload<const QList<store::Record>&>(&Switchboard::hear));
    connect(&engine.ledger(), &Ledger::heard, this, &Switchboard::hearElsewhere);
}

Switchboard::~Switchboard()
{
    for (auto& [name, line] : m_lines) {
        line.channel->disconnect(this);
        m_engine.disconnectChannel(name);
    }
}

Done Switchboard::start()
{
    const auto lines = m_lineStore.all();
    if (!lines)
        return passOn(lines);
    m_isStarted = true;
    for (const PhoneLine& line : *lines)
        open(line);
    return {};
}

void Switchboard::open(const PhoneLine& settings)
{
    close(settings.name);
    Open& line = m_lines[settings.name];
    line.settings = settings;
    line.channel = m_connector.connectLine(settings);
    channel::PhoneChannel& channel = *line.channel;
    if (settings.queue.isValid())
        m_engine.intake().setQueue(settings.name, settings.queue);
    connect(&channel, &channel::PhoneChannel::callChanged, this, &Switchboard::take);
    connect(&channel, &channel::PhoneChannel::keyPressed, this, &Switchboard::keyPressed);
    connect(&channel, &channel::PhoneChannel::transferFailed, this,
            [this](const QString& call, const Error&) { Q_EMIT transferFailed(call); });
    connect(&channel, &channel::Channel::stateChanged, this,
            [this] { Q_EMIT linesChanged(lineStates()); });
    m_engine.connectChannel(channel, {});
}

void Switchboard::close(const QString& name)
{
    const auto found = m_lines.find(name);
    if (found == m_lines.end())
        return;
    found->second.channel->stop();
    m_engine.disconnectChannel(name);
    m_lines.erase(found);
    Q_EMIT linesChanged(lineStates());
}

const PhoneLine* Switchboard::settingsOf(const QString& line) const
{
    const auto found = m_lines.find(line);
    return found == m_lines.end() ? nullptr : &found->second.settings;
}

QMap<QString, ChannelState> Switchboard::lineStates() const
{
    QMap<QString, ChannelState> states;
    for (const auto& [name, line] : m_lines)
        states.insert(name, line.channel->state());
    return states;
}

QList<DeskCall> Switchboard::calls() const
{
    QList<DeskCall> calls;
    for (const auto& [id, call] : m_calls)
        calls += call;
    std::stable_sort(calls.begin(), calls.end(), [](const DeskCall& a, const DeskCall& b) {
        return a.call.started < b.call.started;
    });
    return calls;
}

Result<channel::PhoneChannel*> Switchboard::lineOf(const QString& call) const
{
    const auto found = m_calls.find(call);
    const auto line =
        found == m_calls.end() ? m_lines.end() : m_lines.find(found->second.call.account);
    if (line == m_lines.end())
        return failure(ErrorCode::NotFound, QStringLiteral("call"));
    return line->second.channel.get();
}

void Switchboard::describe(DeskCall* call) const
{
    const PhoneLine* line = settingsOf(call->call.account);
    call->number = shownNumber(call->call.number, line ? line->region : QString());
    call->recording = ruleFor(*call);
    if (call->customer.isValid()) {
        if (const auto customer = m_engine.ledger().store().customers().byId(call->customer))
            call->who = customer->name;
    }
    if (call->who.isEmpty())
        call->who = call->call.name.isEmpty() ? call->number : call->call.name;
}

void Switchboard::take(const LiveCall& live)
{
    // The exchange rings every desk of a line: another one may have brought the contact already.
    if (live.stage == CallStage::RingingHere && !m_calls.contains(live.id))
        m_engine.ledger().catchUp();
    DeskCall& call = m_calls[live.id];
    const CallStage before = call.call.id.isEmpty() ? live.stage : call.call.stage;
    call.call = live;
    if (!call.interaction.isValid()) {
        // Of a call that was found again after a restart.
        const auto known =
            m_engine.ledger().store().interactions().ofConversation(live.account, live.id);
        if (known && *known)
            remember(live.id, **known);
        ringIfOffered(call);
    }
    const bool isMyVisit = live.id == m_visit.call;
    const bool isBetweenDesks = isMyVisit || takeGuest(live);
    if (isBetweenDesks && !live.isOver())
        call.attending = isMyVisit ? m_visit.how : howOf(live.id);
    describe(&call);
    const DeskCall now = call;
    if (live.isOver())
        m_calls.erase(live.id);
    if (isMyVisit && live.isOver())
        m_visit = {};
    if (before == CallStage::RingingHere && !isBetweenDesks)
        waitForMessage(live);
    // What agents are not to see is not told to their window.
    const bool isUnseen = isBetweenDesks && !isMyVisit
                          && (!call.attending
                              || attendance().value_or(PhoneDesk::Attendance::Visible)
                                     == PhoneDesk::Attendance::Hidden);
    if (!isUnseen)
        tell(now);
    if (isBetweenDesks)
        return;
    if (live.isOver())
        takeEnd(now);
    else if (live.stage == CallStage::Talking && before != CallStage::Talking && !live.isMessage) {
        if (const Done noted = noteTalk(m_engine.ledger(), m_desk.agent, now.interaction); !noted)
            warn("talk", noted.error());
        recordAsRuled(now);
    }
}

void Switchboard::remember(const QString& id, const Interaction& interaction)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    found->second.interaction = interaction.id;
    found->second.customer = interaction.customer;
    describe(&found->second);
}

// The talk is over: its agent notes down what it was. A call that nobody took waits on as work.
void Switchboard::takeEnd(const DeskCall& call)
{
    leaveWith(call.interaction);
    fileRecording(call);
    if (call.call.end == CallCause::Elsewhere && call.interaction.isValid()) {
        if (const Done closed = closeTakenElsewhere(m_engine.ledger(), call.interaction); !closed)
            warn("taken elsewhere", closed.error());
        return;
    }
    const auto interaction = m_engine.ledger().store().interactions().byId(call.interaction);
    if (!interaction || interaction->state != InteractionState::Assigned
        || interaction->assignee != m_desk.agent || !call.call.answered)
        return;
    if (const Done done = m_engine.casework().close(m_desk.agent, interaction->id, {}); !done)
        warn("wrap-up", done.error());
}

void Switchboard::hear(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* interaction = std::get_if<Interaction>(&row)) {
                if (hear(*interaction))
                    hearAdmission(record, *interaction);
            } else if (const auto* offer = std::get_if<Offer>(&row)) {
                hear(*offer);
            }
        }
    }
    hearSettings(records);
}

void Switchboard::hearSettings(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        if (record.kind == QLatin1String("call.attended"))
            hearAttending(record);
        for (const store::RowImage& row : record.rows) {
            if (const auto* setting = std::get_if<store::Setting>(&row))
                hearSetting(setting->name, setting->value);
            else if (const auto* removed = std::get_if<store::Removed>(&row);
                     removed && removed->kind == store::Removed::Kind::Setting)
                hearSetting(removed->key, {});
        }
    }
}

// A line was changed: here, at another desk or by a file that was applied.
void Switchboard::hearSetting(const QString& name, const QString& value)
{
    const QString line = lineOfSetting(name);
    if (line.isEmpty() || !m_isStarted)
        return;
    if (const auto settings = phoneLineFrom(value))
        open(*settings);
    else
        close(line);
}

// Whether it is a call that just came and waits.
bool Switchboard::hear(const Interaction& interaction)
{
    if (m_calls.empty())
        return false;
    const auto found = m_calls.find(interaction.conversation);
    if (interaction.channel != ChannelKind::Phone || found == m_calls.end())
        return false;
    const bool isNew = !found->second.interaction.isValid();
    remember(interaction.conversation, interaction);
    if (isNew)
        tell(found->second);
    const bool isWaiting = found->second.call.stage == CallStage::RingingHere;
    const bool isMine =
        interaction.state == InteractionState::Assigned && interaction.assignee == m_desk.agent;
    const LiveCall& call = found->second.call;
    if (isMine && (call.stage == CallStage::RingingHere || call.isMessage)) {
        if (const auto line = lineOf(interaction.conversation))
            complainOf("answer", (*line)->answer(interaction.conversation), this);
    }
    return isNew && isWaiting;
}

// Whoever is offered the call hears it ring; an offer that ended is silent.
void Switchboard::hear(const Offer& offer)
{
    if (m_calls.empty())
        return;
    const auto found = std::find_if(m_calls.begin(), m_calls.end(), [&](const auto& call) {
        return call.second.interaction == offer.interaction;
    });
    if (found == m_calls.end())
        return;
    const DeskCall call = found->second;
    if (offer.agent != m_desk.agent)
        return tell(call);
    if (offer.end == OfferEnd::Accepted)
        noteWaiting(call, offer);
    const auto line = lineOf(call.call.id);
    if (line && call.call.stage == CallStage::RingingHere)
        complainOf("ring", offer.end ? (*line)->silence(call.call.id) : (*line)->ring(call.call.id),
                   this);
}

Async<void> Switchboard::answer(const QString& id)
{
    const auto found = m_calls.find(id);
    const auto line = lineOf(id);
    if (found == m_calls.end() || !line)
        return answered<void>(failure(ErrorCode::NotFound, QStringLiteral("call")));
    const DeskCall call = found->second;
    if (!call.interaction.isValid())
        return (*line)->answer(id);
    // Taking the contact answers: by its offer, or from the queue as the second call that waits.
    const auto offer = m_engine.ledger().store().offers().liveFor(call.interaction);
    if (offer && *offer && (*offer)->agent == m_desk.agent) {
        const auto taken = m_engine.router().accept(m_desk.agent, (*offer)->id);
        return answered<void>(taken ? Done() : Done(passOn(taken)));
    }
    const auto interaction = m_engine.ledger().store().interactions().byId(call.interaction);
    if (interaction && interaction->assignee == m_desk.agent)
        return (*line)->answer(id);
    return answered<void>(m_engine.casework().take(m_desk.agent, call.interaction));
}

Async<void> Switchboard::decline(const QString& id)
{
    const auto found = m_calls.find(id);
    const auto line = lineOf(id);
    if (found == m_calls.end() || !line)
        return answered<void>(failure(ErrorCode::NotFound, QStringLiteral("call")));
    const auto offer = m_engine.ledger().store().offers().liveFor(found->second.interaction);
    if (offer && *offer && (*offer)->agent == m_desk.agent)
        return answered<void>(m_engine.router().decline(m_desk.agent, (*offer)->id, {}));
    // No to the exchange is no for every desk.
    if (isOfferedToOther(found->second.interaction))
        return answered<void>(failure(ErrorCode::Conflict, QStringLiteral("a colleague's")));
    return (*line)->decline(id);
}

Async<void> Switchboard::saveLine(const PhoneLine& line, const QString& password)
{
    const auto agent = m_engine.roster().agent(m_desk.agent);
    if (!agent)
        return answered<void>(passOn(agent));
    if (const Done allowed = mayAdminister(*agent); !allowed)
        return answered<void>(allowed);
    if (const Done fit = checkLine(line); !fit)
        return answered<void>(fit);
    if (password.isEmpty())
        return answered<void>(m_lineStore.save(line, m_desk.agent));
    // The line opens as soon as it is stored, so its password goes first.
    const Answer<void> answer;
    whenDone<void>(m_secrets.keep(lineSecretName(line.name), password), this,
                   [this, answer, line](const Done& kept) {
                       answer.give(kept ? m_lineStore.save(line, m_desk.agent) : kept);
                   });
    return answer.future();
}

Async<void> Switchboard::removeLine(const QString& name)
{
    const auto agent = m_engine.roster().agent(m_desk.agent);
    if (!agent)
        return answered<void>(passOn(agent));
    if (const Done allowed = mayAdminister(*agent); !allowed)
        return answered<void>(allowed);
    if (const Done removed = m_lineStore.remove(name, m_desk.agent); !removed)
        return answered<void>(removed);
    return m_secrets.forget(lineSecretName(name));
}

} // namespace heddle::service
