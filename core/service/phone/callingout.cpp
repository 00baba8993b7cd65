// The part of Switchboard for calls out, and for the rule by which calls are recorded.
#include "core/base/log.h"
#include "core/model/phone/phonenumber.h"
#include "core/service/intake/identification.h"
#include "core/service/phone/recordings/recordingpolicies.h"
#include "core/service/phone/switchboard.h"
#include "core/service/roster.h"
#include "core/service/transitions.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

channel::PhoneChannel* Switchboard::lineFor(const QString& number) const
{
    channel::PhoneChannel* first = nullptr;
    for (const auto& [name, line] : m_lines) {
        if (line.channel->state().health == ChannelHealth::Working)
            return line.channel.get();
        if (!first)
            first = line.channel.get();
    }
    // Help is called by a line that may not work rather than not at all.
    const PhoneLine* settings = first ? settingsOf(first->account()) : nullptr;
    return settings && isEmergencyNumber(number, settings->region) ? first : nullptr;
}

Done Switchboard::mayCall(const QString& number) const
{
    const auto identity =
        m_engine.ledger().store().customers().identity(IdentityKind::Phone, number);
    if (!identity)
        return passOn(identity);
    if (!*identity)
        return {};
    const auto customer = m_engine.ledger().store().customers().byId((*identity)->customer);
    if (customer && customer->doNotUse.contains(toName(ChannelKind::Phone)))
        return failure(ErrorCode::Refused, QStringLiteral("the customer wants no calls"));
    return {};
}

Async<InteractionId> Switchboard::dial(const QString& typed)
{
    channel::PhoneChannel* line = lineFor(typed);
    if (!line)
        return answered<InteractionId>(failure(ErrorCode::Offline, QStringLiteral("no line")));
    const QString region = settingsOf(line->account())->region;
    const QString normal = e164Of(typed, region);
    const bool isEmergency = isEmergencyNumber(typed, region);
    const QString number = isEmergency || normal.isEmpty() ? dialledText(typed) : normal;
    if (number.isEmpty())
        return answered<InteractionId>(failure(ErrorCode::BadInput, QStringLiteral("number")));
    if (const Done allowed = isEmergency ? Done() : mayCall(number); !allowed)
        return answered<InteractionId>(passOn(allowed));
    const Answer<InteractionId> answer;
    whenDone<QString>(line->dial(number), this,
                      [this, answer, number, account = line->account()](const auto& call) {
                          answer.give(call ? begin(number, account, *call)
                                           : Result<InteractionId>(passOn(call)));
                      });
    return answer.future();
}

// A call that I am to make to this number.
std::optional<Interaction> Switchboard::owedTo(const QString& number) const
{
    const auto mine = m_engine.ledger().store().interactions().assignedTo(m_desk.agent);
    for (const Interaction& each : mine.value_or(QList<Interaction>())) {
        if (each.state == InteractionState::Assigned && each.callBack
            && each.callBack->number == number)
            return each;
    }
    return std::nullopt;
}

// The contact is there before the call's own entry, which joins it by its conversation.
Result<InteractionId> Switchboard::begin(const QString& number, const QString& line,
                                         const QString& call)
{
    Ledger& ledger = m_engine.ledger();
    const PhoneLine* settings = settingsOf(line);
    const Inbound callee{.channel = ChannelKind::Phone,
                         .account = line,
                         .senderKind = IdentityKind::Phone,
                         .senderAddress = number,
                         .senderShown =
                             shownNumber(number, settings ? settings->region : QString()),
                         .at = ledger.now()};
    if (auto owed = owedTo(number)) {
        owed->account = line;
        owed->conversation = call;
        ++owed->version;
        const Done begun = ledger.record({{.kind = QStringLiteral("callback.dialled"),
                                           .actor = m_desk.agent,
                                           .interaction = owed->id,
                                           .customer = owed->customer,
                                           .rows = {*owed}}});
        return begun ? Result<InteractionId>(owed->id) : Result<InteractionId>(passOn(begun));
    }
    return ledger.transaction([&]() -> Result<InteractionId> {
        const auto who = Identification(ledger).identify(callee, {});
        if (!who)
            return passOn(who);
        const auto id = ledger.store().newInteractionId();
        if (!id)
            return passOn(id);
        const QueueId queue = settings && settings->queue.isValid()
                                  ? settings->queue
                                  : m_engine.roster().defaultQueue();
        auto mine = moved({.id = *id,
                           .customer = who->identity.customer,
                           .identity = who->identity.id,
                           .channel = ChannelKind::Phone,
                           .account = line,
                           .conversation = call,
                           .queue = queue,
                           .arrived = ledger.now(),
                           .touched = ledger.now()},
                          Step::Take, ledger.now());
        if (!mine)
            return passOn(mine);
        mine->assignee = m_desk.agent;
        const auto done = ledger.record({{.kind = QStringLiteral("interaction.started"),
                                          .actor = m_desk.agent,
                                          .interaction = *id,
                                          .customer = mine->customer,
                                          .rows = who->rows + QList<store::RowImage>{*mine}}});
        return done ? Result<InteractionId>(*id) : Result<InteractionId>(passOn(done));
    });
}

Async<void> Switchboard::startRecording(const QString& id)
{
    const auto found = m_calls.find(id);
    const auto line = lineOf(id);
    if (found == m_calls.end() || !line)
        return answered<void>(failure(ErrorCode::NotFound, QStringLiteral("call")));
    if (found->second.recording == RecordingRule::Never)
        return answered<void>(
            failure(ErrorCode::Refused, QStringLiteral("this line is never recorded")));
    QDir().mkpath(m_desk.recordings);
    return (*line)->startRecording(id, m_desk.recordings + QLatin1Char('/') + id
                                           + QStringLiteral(".flac"));
}

// As its queue says, else as its line.
RecordingRule Switchboard::ruleFor(const DeskCall& call) const
{
    const auto interaction = m_engine.ledger().store().interactions().byId(call.interaction);
    const auto policies = recordingPolicies(m_engine.ledger().store());
    if (interaction && policies) {
        for (const RecordingPolicy& policy : *policies) {
            if (policy.queue == interaction->queue)
                return policy.rule;
        }
    }
    const PhoneLine* line = settingsOf(call.call.account);
    return line ? line->recording : RecordingRule::Never;
}

void Switchboard::recordAsRuled(const DeskCall& call)
{
    const bool isRuled =
        call.recording == RecordingRule::Announced || call.recording == RecordingRule::Always;
    if (!isRuled || call.call.isRecording)
        return;
    whenDone<void>(startRecording(call.call.id), this, [](const Done& done) {
        if (!done)
            qCWarning(logCore) << "phone: not recorded" << errorName(done.error().code);
    });
}

} // namespace heddle::service
