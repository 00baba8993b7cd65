#include "core/service/router/waitingfacts.h"

#include "core/service/clocks/targets.h"
#include "core/service/router/callbacks.h"
#include "core/store/learned/learnedstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

constexpr Duration knowsCustomerFor = std::chrono::days(7);
constexpr int recentInteractions = 5;
constexpr int contactsLookedAt = 100;
constexpr int messagesLookedAt = 50;

QString refusalWord(const Offer& offer)
{
    return offer.end == OfferEnd::Declined ? QStringLiteral("declined")
                                           : QStringLiteral("did not answer");
}

std::optional<Duration> latestOf(const Interaction& interaction, const Queue& queue)
{
    if (queue.latest)
        return queue.latest;
    if (const auto target = replyTarget(interaction))
        return target;
    return interaction.firstReplied ? queue.targets.nextReply : queue.targets.firstReply;
}

template<class Condition>
bool asksFor(const QList<BoostRule>& rules, Condition asks)
{
    return std::any_of(rules.begin(), rules.end(),
                       [&](const BoostRule& rule) { return asks(rule.when); });
}

void readMessage(const Entry& entry, routing::BoostFacts& facts)
{
    for (const Severity& severity : entry.readings.severity)
        facts.severities += toName(severity.kind);
    if (entry.post)
        facts.reach = std::max(facts.reach, entry.post->audience);
}

PromiseState stateOf(const Promise& promise, Timestamp now)
{
    return promise.due && *promise.due <= now ? PromiseState::Broken : PromiseState::Open;
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
                             .boosts = boosts(interaction),
                             .preferred = preferredAgent(interaction)};
    if (const auto queue = m_roster.queue(interaction.queue)) {
        waiting.latest = latestOf(interaction, *queue);
        waiting.language = languageOf(interaction, *queue);
        if (interaction.callBack)
            waiting.notBefore =
                nextTry(m_ledger, m_roster, interaction).value_or(Timestamp::never());
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

QList<Boost> WaitingFacts::boosts(const Interaction& interaction) const
{
    const QList<BoostRule> rules = m_roster.boosts();
    if (rules.isEmpty())
        return interaction.boosts;
    return interaction.boosts + routing::boostsFor(rules, boostFacts(interaction), m_ledger.now());
}

// Read only as far as a rule asks. What cannot be read does not hold.
routing::BoostFacts WaitingFacts::boostFacts(const Interaction& interaction) const
{
    const QList<BoostRule> rules = m_roster.boosts();
    routing::BoostFacts facts{.tags = interaction.tags, .channel = interaction.channel};
    if (const auto customer = m_ledger.store().customers().byId(interaction.customer)) {
        facts.tier = customer->tier;
        facts.language = customer->language;
    }
    if (asksFor(rules, [](const BoostCondition& when) { return when.contacts > 0; })) {
        const auto recent =
            m_ledger.store().interactions().of(interaction.customer, contactsLookedAt);
        for (const Interaction& contact : recent.value_or(QList<Interaction>()))
            facts.contacts += contact.arrived;
    }
    if (asksFor(rules, [](const BoostCondition& when) { return when.promise.has_value(); })) {
        const auto promises = m_ledger.store().learned().openPromisesOf(interaction.customer);
        for (const Promise& promise : promises.value_or(QList<Promise>()))
            facts.promises += stateOf(promise, m_ledger.now());
    }
    const auto asksForMessages = [](const BoostCondition& when) {
        return !when.severity.isEmpty() || when.reach > 0;
    };
    if (asksFor(rules, asksForMessages)) {
        const auto part = m_ledger.store().entries().timeline({.customer = interaction.customer,
                                                               .interaction = interaction.id,
                                                               .limit = messagesLookedAt});
        for (const Entry& entry : part ? part->entries : QList<Entry>())
            readMessage(entry, facts);
    }
    return facts;
}

// Only rings of skills ask for it.
QString WaitingFacts::languageOf(const Interaction& interaction, const Queue& queue) const
{
    if (queue.rings.isEmpty())
        return {};
    const auto customer = m_ledger.store().customers().byId(interaction.customer);
    return customer ? customer->language : QString();
}

QString tierFor(const Ledger& ledger, const Queue& queue, CustomerId id)
{
    if (queue.specialTargets.isEmpty())
        return {};
    const auto customer = ledger.store().customers().byId(id);
    return customer ? customer->tier : QString();
}

} // namespace heddle::service
