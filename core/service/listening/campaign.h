#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/rules/rule.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// Whom the posts of a campaign speak to.
enum class CampaignScope { Everything, ToUs, AboutUs };

/// "everything", "to us", "about us", for centre.yaml; empty for what is no scope.
QLatin1String toName(CampaignScope scope);

/// What somebody listens for: which of the posts that come in, and how they are to be tagged.
struct Campaign {
    QString name;        ///< unique, as shown: "Delivery and parcels"
    QStringList sources; ///< names of feeds and accounts; empty: all
    QString words;       ///< an insight::WordExpression; empty: any
    CampaignScope scope = CampaignScope::Everything;
    QStringList languages;      ///< BCP 47; empty: any
    QStringList authors;        ///< names or handles that are listened to; empty: all
    QStringList blockedAuthors; ///< not listened to, the centre's own accounts among them
    int leastWords = 0;         ///< shorter posts are left out
    Duration minimumAge{};      ///< younger posts wait: their authors may take them back
    /// What its posts must be besides, as the tests of a rule; none: anything. See campaignFields().
    QList<RuleCondition> tests;
    Rule::Match match = Rule::Match::All;
    QStringList tags; ///< suggested for its posts, at most Campaign::mostTags
    /// Answers to its posts wait until somebody else releases them: a supervisor, or one of these.
    bool needsApproval = false;
    QStringList approvers; ///< logins, besides supervisors
    /// Posts within an hour from which supervisors are told that it grows; 0: they are not told.
    int warnFrom = 0;
    /// What is neither to us nor about us, as it was read and as agents taught, is left out.
    bool onlyRelevant = false;
    bool isPaused = false;

    static constexpr int mostTags = 10;

    bool operator==(const Campaign&) const = default;
};

/// The setting that keeps a campaign, and whether a setting is one.
QString campaignSettingOf(const QString& name);
bool isCampaignSetting(const QString& setting);
QString toText(const Campaign& campaign);

/// What the tests of a campaign can look at: all that is known of a post before anybody has it.
QList<RuleField> campaignFields();

/// What is wrong with a campaign, and what would be right; BadInput.
Done checkCampaign(const Campaign& campaign);

/// The campaigns of a centre, by name. Corrupt where one cannot be read.
Result<QList<Campaign>> campaigns(store::Store& store);

} // namespace heddle::service
