#pragma once

#include "core/insight/expression/wordexpression.h"
#include "core/insight/rules/ruleset.h"
#include "core/model/facts/postfact.h"
#include "core/service/listening/campaign.h"

#include <QSet>

namespace heddle::service {

/// A campaign ready to be asked of many posts.
class CampaignFilter {
public:
    /// A campaign whose words cannot be read fits nothing.
    explicit CampaignFilter(const Campaign& campaign);

    /// The words that make it fit, as written; nothing where it does not.
    std::optional<QStringList> fit(const PostFact& post, Timestamp now) const;

private:
    bool listensTo(const PostFact& post) const;
    bool passesTests(const PostFact& post) const;

    Campaign m_campaign;
    QSet<QString> m_sources;
    QSet<QString> m_authors;
    QSet<QString> m_blocked;
    Result<insight::WordExpression> m_words;
    insight::RuleSet m_tests; ///< the campaign's, as a rule that does nothing
};

} // namespace heddle::service
