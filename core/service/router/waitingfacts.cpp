#include "core/service/router/waitingfacts.h"

#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"

namespace heddle::service {

namespace {

constexpr Duration knowsCustomerFor = std::chrono::days(7);
constexpr int recentInteractions = 5;

QString refusalWord(const Offer& offer)
{
    return offer.end == OfferEnd::Declined ? QStringLiteral("declined")
                                           : QStringLiteral("did not answer");
}

std::optional<Duration> latestOf(const Interaction& interaction, const Queue& queue)
{
    if (queue.latest)
        return queue.latest;
    return interaction.firstReplied ? queue.targets.nextReply : queue.targets.firstReply;
}

} // namespace

routing::Waiting WaitingFacts::waiting(const Interaction& interaction, Timestamp queued) const
{
    routing::Waiting waiting{.id = interaction.id,
                             .queue = interaction.queue,
                             .channel = interaction.channel,
                             .arrived = interaction.arrived,
                             .queued = queued,
                             .due = interaction.due,
                             .boosts = interaction.boosts,
                             .preferred = preferredAgent(interaction)};
    if (const auto queue = m_roster.queue(interaction.queue)) {
        waiting.latest = latestOf(interaction, *queue);
        waiting.language = languageOf(interaction, *queue);
    }
    return waiting;
}

QList<routing::Refusal> WaitingFacts::refusals(InteractionId id) const
{
    QList<routing::Refusal> refusals;
    const auto turnedDown =
        m_ledger.store().offers().turnedDown(id, m_ledger.now() - routing::refusalRest);
    if (!turnedDown)
        return refusals;
    for (const Offer& offer : *turnedDown)
        refusals += {offer.agent, offer.ended.value_or(offer.made), refusalWord(offer)};
    return refusals;
}

AgentId WaitingFacts::preferredAgent(const Interaction& interaction) const
{
    if (interaction.lastAgent.isValid())
        return interaction.lastAgent;
    const auto recent =
        m_ledger.store().interactions().of(interaction.customer, recentInteractions);
    if (!recent)
        return {};
    for (const Interaction& other : *recent) {
        if (other.lastAgent.isValid() && other.touched > m_ledger.now() - knowsCustomerFor)
            return other.lastAgent;
    }
    return {};
}

// Only rings of skills ask for it.
QString WaitingFacts::languageOf(const Interaction& interaction, const Queue& queue) const
{
    if (queue.rings.isEmpty())
        return {};
    const auto customer = m_ledger.store().customers().byId(interaction.customer);
    return customer ? customer->language : QString();
}

} // namespace heddle::service
