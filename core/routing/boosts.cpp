#include "core/routing/boosts.h"

#include <algorithm>

namespace heddle::routing {

namespace {

// What a rule does not ask for is satisfied.
bool isAmong(const QString& wanted, const QStringList& present)
{
    return wanted.isEmpty() || present.contains(wanted);
}

qint64 contactsWithin(const BoostFacts& facts, Duration within, Timestamp now)
{
    return std::count_if(facts.contacts.begin(), facts.contacts.end(),
                         [&](Timestamp at) { return at > now - within && at <= now; });
}

// The reason is only what the name does not say already.
QString reasonFor(const BoostRule& rule, const BoostFacts& facts)
{
    if (rule.when.reach > 0)
        return QStringLiteral("%1 (%2 followers)").arg(rule.name).arg(facts.reach);
    return rule.name;
}

} // namespace

bool applies(const BoostCondition& condition, const BoostFacts& facts, Timestamp now)
{
    return isAmong(condition.severity, facts.severities) && isAmong(condition.tag, facts.tags)
           && (condition.tier.isEmpty() || condition.tier == facts.tier)
           && (condition.language.isEmpty() || condition.language == facts.language)
           && (!condition.promise || facts.promises.contains(*condition.promise))
           && (!condition.channel || *condition.channel == facts.channel)
           && condition.reach <= facts.reach
           && (condition.contacts <= 0
               || condition.contacts <= contactsWithin(facts, condition.within, now));
}

QList<Boost> boostsFor(const QList<BoostRule>& rules, const BoostFacts& facts, Timestamp now)
{
    QList<Boost> boosts;
    for (const BoostRule& rule : rules) {
        if (applies(rule.when, facts, now))
            boosts += {.name = rule.name,
                       .reason = reasonFor(rule, facts),
                       .earlier = rule.earlier,
                       .critical = rule.critical};
    }
    return boosts;
}

} // namespace heddle::routing
