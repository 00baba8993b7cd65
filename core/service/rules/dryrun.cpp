#include "core/service/rules/dryrun.h"

#include "core/insight/rules/ruleset.h"
#include "core/store/learned/rulestore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/queuestore.h"

#include <map>

namespace heddle::service {

namespace {

constexpr int mostMessages = 100'000;
constexpr qsizetype samplesShown = 10;
constexpr qsizetype wordsShown = 160;

Result<std::map<QueueId, QString>> queueNames(store::Store& store)
{
    const auto queues = store.queues().all();
    if (!queues)
        return passOn(queues);
    std::map<QueueId, QString> names;
    for (const Queue& queue : *queues)
        names[queue.id] = queue.name;
    return names;
}

Result<insight::RuleSubject> subjectOf(store::Store& store, EntryId id)
{
    insight::RuleSubject subject;
    auto message = store.entries().byId(id);
    if (!message)
        return passOn(message);
    auto interaction = store.interactions().byId(message->interaction);
    if (!interaction)
        return passOn(interaction);
    const auto identity = store.customers().identity(message->identity);
    if (!identity)
        return passOn(identity);
    const auto customer = store.customers().byId(identity->customer);
    if (!customer)
        return passOn(customer);
    return insight::RuleSubject{.interaction = std::move(*interaction),
                                .message = std::move(*message),
                                .senderAddress = identity->address,
                                .customerName = customer->name,
                                .customerTier = customer->tier};
}

void count(RuleTrial::Outcome& outcome, const Entry& message)
{
    ++outcome.fired;
    if (outcome.samples.size() < samplesShown)
        outcome.samples.append({.interaction = message.interaction,
                                .entry = message.id,
                                .at = message.at,
                                .subject = message.subject,
                                .words = message.text.left(wordsShown).simplified()});
}

} // namespace

Result<RuleTrial> dryRun(store::Store& store, const QList<Rule>& rules, int days, Timestamp now)
{
    const auto names = queueNames(store);
    if (!names)
        return passOn(names);
    const auto messages = store.rules().messagesSince(now - std::chrono::days(days), mostMessages);
    if (!messages)
        return passOn(messages);
    RuleTrial trial{.messages = static_cast<int>(messages->size()), .outcomes = {}};
    // Also rules that are switched off are tried: one looks before one switches on.
    QList<Rule> tried = rules;
    for (qsizetype i = 0; i < tried.size(); ++i) {
        tried[i].enabled = true;
        tried[i].position = static_cast<int>(i);
        tried[i].when = RuleEvent::Arrived;
        trial.outcomes.append({.rule = tried.at(i).name, .fired = 0, .samples = {}});
    }
    const insight::RuleSet set(tried);
    for (const EntryId id : *messages) {
        auto subject = subjectOf(store, id);
        if (!subject)
            return passOn(subject);
        const auto queue = names->find(subject->interaction.queue);
        subject->queueName = queue == names->end() ? QString() : queue->second;
        for (const Rule& rule : set.firing(RuleEvent::Arrived, *subject))
            count(trial.outcomes[rule.position], subject->message);
    }
    return trial;
}

} // namespace heddle::service
