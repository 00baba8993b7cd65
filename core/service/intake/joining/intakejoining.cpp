// Intake: what a message goes on with, or begins.
#include "core/service/clocks/targets.h"
#include "core/service/intake/joining/arrival.h"
#include "core/service/intake/missedcall.h"
#include "core/service/router/admissions.h"
#include "core/service/router/waitingfacts.h"
#include "core/service/transitions.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

bool isFromPerson(const Inbound& inbound)
{
    return inbound.mail.automatic.kind == AutomaticKind::Person
           || inbound.mail.automatic.kind == AutomaticKind::Calendar;
}

// A call back is a person too; everything else that is no queue only puts them off.
routing::Admission forMajorProblem(routing::Admission admission)
{
    if (admission.step != OverflowStep::CallBack)
        admission.step.reset();
    admission.notices.clear();
    return admission;
}

} // namespace

Result<Taken> Intake::join(const Inbound& inbound, Arrival& arrival, Interaction interaction)
{
    if (isOurs(inbound)) {
        // Written by one of us in another mail program.
        arrival.entry.direction = Direction::Outbound;
        arrival.entry.delivery = DeliveryState::Sent;
        return record(inbound, arrival, withAnswer(std::move(interaction), inbound.at),
                      QStringLiteral("message.sent.elsewhere"));
    }
    if (!isFromPerson(inbound) || inbound.wasSeen) {
        interaction.unread = interaction.unread || !arrival.entry.moments.isEmpty();
        return record(inbound, arrival, std::move(interaction), QStringLiteral("message.arrived"));
    }
    switch (joining(interaction, arrival.entry.text, inbound.at, m_rules.reopenWithin)) {
    case Joining::StartAnew: return startNew(inbound, arrival, std::move(interaction));
    case Joining::AddOnly: break;
    case Joining::Continue: {
        auto back = afterPerson(inbound, interaction);
        if (!back)
            return passOn(back);
        arrival.marks = marksOf(interaction, *back, m_roster);
        interaction = std::move(*back);
        break;
    }
    }
    return record(inbound, arrival, std::move(interaction), QStringLiteral("message.arrived"));
}

Result<Interaction> Intake::afterPerson(const Inbound& inbound, Interaction interaction) const
{
    auto back = cameBack(std::move(interaction), m_roster, m_ledger.now());
    if (!back)
        return back;
    if (const auto queue = m_roster.queue(back->queue))
        return withCustomerWaiting(*back, *queue, tierFor(m_ledger, *queue, back->customer),
                                   inbound.at);
    return back;
}

Result<Taken> Intake::startNew(const Inbound& inbound, Arrival& arrival,
                               std::optional<Interaction> before)
{
    const auto sender = m_identification.identify(inbound, arrival.entry.language);
    if (!sender)
        return passOn(sender);
    const auto id = m_ledger.store().newInteractionId();
    if (!id)
        return passOn(id);
    arrival.rows += sender->rows;
    arrival.entry.identity = sender->identity.id;
    const bool waits = isFromPerson(inbound) && !inbound.wasSeen;
    const routing::Admission admission =
        waits ? admit(inbound, arrival)
              : routing::Admission{
                  .queue = queueFor(inbound), .step = {}, .cause = {}, .notices = {}, .over = {}};
    Interaction interaction{.id = *id,
                            .customer = sender->identity.customer,
                            .identity = sender->identity.id,
                            .channel = inbound.channel,
                            .account = inbound.account,
                            .conversation = inbound.conversation,
                            .queue = admission.queue,
                            .subject = subjectOf(inbound),
                            .arrived = inbound.at,
                            .touched = inbound.at};
    if (before) {
        interaction.follows = before->id;
        arrival.marks += {QStringLiteral("follows"), before->subject};
        interaction.tags = before->tags;
    }
    interaction.unread = waits;
    if (isMissedCall(inbound)
        && (inbound.call->end != CallEnd::Voicemail || admission.step == OverflowStep::CallBack))
        interaction.callBack = owedAfter(m_ledger, inbound, interaction.customer);
    auto placed = moved(interaction, waits ? Step::Enqueue : Step::File, inbound.at);
    if (!placed)
        return passOn(placed);
    if (const auto queue = m_roster.queue(admission.queue); waits && queue)
        placed = withCustomerWaiting(*placed, *queue, tierFor(m_ledger, *queue, placed->customer),
                                     inbound.at);
    return record(inbound, arrival, *placed, QStringLiteral("interaction.arrived"));
}

// The queue of its account, or the one that takes what this one cannot take now.
routing::Admission Intake::admit(const Inbound& inbound, Arrival& arrival) const
{
    const QueueId wanted = queueFor(inbound);
    if (!m_admit)
        return {.queue = wanted, .step = {}, .cause = {}, .notices = {}, .over = {}};
    routing::Admission admission = m_admit(wanted, inbound.channel);
    if (!admission.cause)
        return admission;
    if (m_isMajor && m_isMajor(arrival.entry))
        admission = forMajorProblem(std::move(admission));
    arrival.facts.insert(QLatin1String("overflow"), toJson(admission));
    if (const auto queue = m_roster.queue(admission.queue); queue && queue->id != wanted)
        arrival.marks += {QStringLiteral("queued"), queue->name};
    if (!admission.notices.isEmpty())
        arrival.marks += {QStringLiteral("notice.") + toName(*admission.cause),
                          admission.notices.join(QLatin1Char(' '))};
    return admission;
}

} // namespace heddle::service
