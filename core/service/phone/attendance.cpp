// The part of Switchboard for supervisors in calls, at both desks: the supervisor's, which says in
// the journal what it wants and calls the agent's, and the agent's, which waits for that call and
// mixes it in.
#include "core/base/log.h"
#include "core/model/phone/phonenumber.h"
#include "core/service/phone/outcomes/callsettings.h"
#include "core/service/phone/switchboard.h"
#include "core/service/rights.h"
#include "core/service/roster.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

const QString attendingKind = QStringLiteral("call.attended");
constexpr Duration patience = 20s; ///< with a supervisor's call that does not come

QString textIn(const store::Record& record, const char* key)
{
    return record.facts.value(QLatin1String(key)).toString();
}

} // namespace

Result<PhoneDesk::Attendance> Switchboard::attendance() const
{
    return ownAttendance(m_engine.ledger().store()).map([](const auto& own) {
        return own.value_or(PhoneDesk::Attendance::Visible);
    });
}

Done Switchboard::setAttendance(PhoneDesk::Attendance attendance)
{
    const auto me = m_engine.roster().agent(m_desk.agent);
    if (!me)
        return passOn(me);
    if (const Done allowed = mayAdminister(*me); !allowed)
        return allowed;
    return m_engine.ledger().record(
        {{.kind = QStringLiteral("phone.attendance.changed"),
          .actor = m_desk.agent,
          .rows = {store::Setting{attendanceSetting, toName(attendance)}}}});
}

bool Switchboard::isTalkedOnElsewhere(const Interaction& interaction) const
{
    if (interaction.channel != ChannelKind::Phone || interaction.state != InteractionState::Assigned
        || interaction.assignee == m_desk.agent)
        return false;
    const auto entry = m_engine.ledger().store().entries().byChannelKey(ChannelKind::Phone,
                                                                        interaction.conversation);
    return entry && *entry && (*entry)->call && (*entry)->call->end == CallEnd::Ongoing;
}

Result<QList<FloorCall>> Switchboard::callsElsewhere() const
{
    const auto me = m_engine.roster().agent(m_desk.agent);
    if (!me)
        return passOn(me);
    if (!isSupervisor(*me))
        return failure(ErrorCode::Refused, QStringLiteral("supervisors only"));
    QList<FloorCall> calls;
    for (const auto& [id, queue] : m_engine.roster().queues()) {
        const auto open = m_engine.ledger().store().interactions().openIn(id);
        if (!open)
            return passOn(open);
        for (const Interaction& call : *open) {
            if (!isTalkedOnElsewhere(call))
                continue;
            const auto customer = m_engine.ledger().store().customers().byId(call.customer);
            const auto agent = m_engine.roster().agent(call.assignee);
            calls += {.id = call.id,
                      .who = customer ? customer->name : QString(),
                      .agent = agent ? agent->name : QString(),
                      .queue = queue.name,
                      .began = call.arrived};
        }
    }
    std::stable_sort(calls.begin(), calls.end(),
                     [](const auto& a, const auto& b) { return a.began < b.began; });
    return calls;
}

Async<void> Switchboard::attend(InteractionId attended, Attending how)
{
    const auto me = m_engine.roster().agent(m_desk.agent);
    const auto interaction = m_engine.ledger().store().interactions().byId(attended);
    if (!me || !interaction)
        return answered<void>(me ? passOn(interaction) : passOn(me));
    if (!isSupervisor(*me))
        return answered<void>(failure(ErrorCode::Refused, QStringLiteral("supervisors only")));
    const bool isElsewhere = interaction->channel == ChannelKind::Phone
                             && interaction->state == InteractionState::Assigned
                             && interaction->assignee != m_desk.agent;
    channel::PhoneChannel* line = lineFor({});
    const PhoneLine* theirs = settingsOf(interaction->account);
    if (!isElsewhere || !theirs)
        return answered<void>(failure(ErrorCode::Conflict, QStringLiteral("nobody talks there")));
    if (!line)
        return answered<void>(failure(ErrorCode::Offline, QStringLiteral("no line")));
    const bool isThere = !m_visit.call.isEmpty() && m_visit.attended == attended;
    if (how == Attending::Leave && isThere)
        return line->hangUp(m_visit.call);
    // The right to it is what stands in the journal; the call alone opens nothing.
    const Done said = m_engine.ledger().record(
        {{.kind = attendingKind,
          .actor = m_desk.agent,
          .interaction = attended,
          .facts = {{QStringLiteral("how"), toName(how)},
                    {QStringLiteral("from"), settingsOf(line->account())->user}},
          .rows = {}}});
    if (!said)
        return answered<void>(said);
    m_visit.how = how;
    if (isThere || how == Attending::Leave)
        return answered<void>(Done());
    const Answer<void> answer;
    whenDone<QString>(line->dial(theirs->user), this,
                      [this, answer, attended, how, line](const Result<QString>& call) {
                          if (call) {
                              line->keepFromTimeline(*call);
                              m_visit = {.attended = attended, .call = *call, .how = how};
                          }
                          answer.give(call ? Done() : Done(passOn(call)));
                      });
    return answer.future();
}

// Told by a supervisor's desk: their call is let in, or heard in another way. The exchange rings it
// at every desk of the line; those that it is not for let it ring, and show nothing of it.
void Switchboard::hearAttending(const store::Record& record)
{
    const auto how = attendingFromName(textIn(record, "how"));
    if (!how)
        return;
    const QString from = textIn(record, "from");
    for (Guest& guest : m_guests) {
        if (guest.attended == record.interaction && guest.from == from) {
            guest.how = *how;
            guest.until = m_engine.ledger().now() + patience;
            if (!guest.call.isEmpty())
                bring(guest);
            return;
        }
    }
    const Timestamp now = m_engine.ledger().now();
    m_guests.removeIf([now](const Guest& each) { return each.call.isEmpty() && each.until < now; });
    if (*how == Attending::Leave)
        return;
    m_guests += {.attended = record.interaction,
                 .from = from,
                 .call = {},
                 .how = *how,
                 .until = now + patience};
}

// Whether this is the call of a supervisor who was let in; it is answered without a ring.
bool Switchboard::takeGuest(const LiveCall& live)
{
    const auto guest = std::find_if(m_guests.begin(), m_guests.end(), [&](const Guest& each) {
        return each.call == live.id
               || (each.call.isEmpty() && live.stage == CallStage::RingingHere
                   && live.direction == Direction::Inbound && each.until >= m_engine.ledger().now()
                   && dialledText(live.number) == dialledText(each.from));
    });
    if (guest == m_guests.end())
        return false;
    if (live.isOver()) {
        m_guests.erase(guest);
        return true;
    }
    if (!guest->call.isEmpty())
        return true;
    guest->call = live.id;
    bring(*guest);
    return true;
}

void Switchboard::bring(const Guest& guest)
{
    const auto line = lineOf(guest.call);
    if (!line)
        return;
    (*line)->keepFromTimeline(guest.call);
    const QString attended = attendedBy(guest);
    if (attended.isEmpty())
        return;
    whenDone<void>((*line)->attend(guest.call, attended, guest.how), this,
                   [this, call = guest.call](const Done& done) {
                       const auto there = lineOf(call);
                       if (!there)
                           return;
                       const bool rings = isRinging(call);
                       const auto told = !done   ? (*there)->decline(call)
                                         : rings ? (*there)->answer(call)
                                                 : answered<void>(Done());
                       Q_UNUSED(told);
                   });
}

bool Switchboard::isRinging(const QString& call) const
{
    const auto found = m_calls.find(call);
    return found != m_calls.end() && found->second.call.stage == CallStage::RingingHere;
}

// The call at this desk that it is about; empty where it is at another one.
QString Switchboard::attendedBy(const Guest& guest) const
{
    const auto theirs = std::find_if(m_calls.begin(), m_calls.end(), [&](const auto& call) {
        return call.second.interaction == guest.attended && !isRinging(call.first);
    });
    return theirs == m_calls.end() ? QString() : theirs->first;
}

std::optional<Attending> Switchboard::howOf(const QString& guestCall) const
{
    for (const Guest& guest : m_guests) {
        if (guest.call == guestCall && !attendedBy(guest).isEmpty())
            return guest.how;
    }
    return std::nullopt;
}

// With the customer's call the supervisors in it go, too.
void Switchboard::leaveWith(InteractionId attended)
{
    for (const Guest& guest : m_guests) {
        const auto line = lineOf(guest.call);
        if (guest.attended == attended && line) {
            const auto told = (*line)->hangUp(guest.call);
            Q_UNUSED(told);
        }
    }
}

} // namespace heddle::service
