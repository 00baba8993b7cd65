// What a Reader tells of canned replies, macros and rules.
#include "core/service/feedback/replyranking.h"
#include "core/service/reading/reader.h"
#include "core/service/rules/dryrun.h"
#include "core/store/learned/rulestore.h"
#include "core/store/store.h"
#include "core/store/tables/cannedreplystore.h"
#include "core/store/tables/entrystore.h"

#include <utility>

namespace heddle::service {

namespace {

constexpr int answersLookedAt = 300;

} // namespace

Result<QList<CannedReply>> Reader::cannedReplies() const
{
    return m_store.cannedReplies().all();
}

Result<QList<CannedReply>> Reader::cannedReplies(InteractionId id) const
{
    auto replies = m_store.cannedReplies().all();
    if (!replies)
        return replies;
    const auto newest = m_store.entries().newest(id, Direction::Inbound);
    if (!newest)
        return passOn(newest);
    if (!*newest)
        return replies;
    const auto before = m_store.learned().answers(answersLookedAt);
    if (!before)
        return passOn(before);
    return rankedFor(**newest, std::move(*replies), *before);
}

Result<QList<Macro>> Reader::macros() const
{
    return m_store.rules().macros();
}

Result<QList<Rule>> Reader::rules() const
{
    return m_store.rules().all();
}

Result<QList<RuleVersion>> Reader::ruleVersions(qint64 rule) const
{
    const auto stored = m_store.rules().versions(rule);
    if (!stored)
        return passOn(stored);
    QList<RuleVersion> versions;
    for (const store::RuleStore::Version& version : *stored) {
        const auto author = nameOf(version.author);
        if (!author)
            return passOn(author);
        versions.append({version.rule, version.at, *author});
    }
    return versions;
}

Result<RuleTrial> Reader::tryRules(const QList<Rule>& rules, int days) const
{
    return dryRun(m_store, rules, days, m_store.clock().now());
}

} // namespace heddle::service
