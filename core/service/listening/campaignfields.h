#pragma once

#include "core/model/form/outlinereader.h"
#include "core/model/form/outlinewriter.h"
#include "core/model/rules/rulewords.h"
#include "core/service/listening/campaign.h"

namespace heddle::service {

template<class Visitor>
void describe(Visitor& visit, Campaign& campaign)
{
    visit(Field{.key = "name", .meaning = "as shown: Delivery and parcels", .isNeeded = true},
          campaign.name);
    visit(Field{.key = "sources", .meaning = "feeds and accounts by name; none: all"},
          campaign.sources);
    visit(Field{.key = "words", .meaning = "late OR (parcel NEAR/5 lost) NOT sale; none: any"},
          campaign.words);
    visit(Field{.key = "scope", .meaning = "everything, to us or about us"}, campaign.scope);
    visit(Field{.key = "languages", .meaning = "like en, de; none: any"}, campaign.languages);
    visit(Field{.key = "authors", .meaning = "names or handles; none: all"}, campaign.authors);
    visit(Field{.key = "blocked_authors", .meaning = "names or handles that are left out"},
          campaign.blockedAuthors);
    visit(Field{.key = "least_words", .meaning = "shorter posts are left out", .most = 1'000},
          campaign.leastWords);
    visit(Field{.key = "minimum_age", .meaning = "younger posts wait"}, campaign.minimumAge);
    visit(Field{.key = "if", .meaning = "tests as in rules, like severity at least 700"},
          campaign.tests);
    visit(Field{.key = "match", .meaning = "whether all tests have to hold, or any"},
          campaign.match);
    visit(Field{.key = "tags", .meaning = "suggested for its posts, at most ten"}, campaign.tags);
    visit(Field{.key = "needs_approval",
                .meaning = "yes: answers wait until somebody else releases them"},
          campaign.needsApproval);
    visit(Field{.key = "approvers", .meaning = "logins of who may, besides supervisors"},
          campaign.approvers);
    visit(Field{.key = "warn_from",
                .meaning = "posts in an hour from which supervisors are told; 0: never",
                .most = 100'000},
          campaign.warnFrom);
    visit(Field{.key = "only_relevant",
                .meaning = "yes: what is neither to us nor about us is left out"},
          campaign.onlyRelevant);
    visit(Field{.key = "paused", .meaning = "yes: it is not listened to now"}, campaign.isPaused);
}

} // namespace heddle::service
