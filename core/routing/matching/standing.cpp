#include "core/routing/matching/standing.h"

namespace heddle::routing {

QString wordsFor(Standing standing, const QString& detail)
{
    switch (standing) {
    case Standing::Eligible: break;
    case Standing::Offline: return QStringLiteral("offline");
    case Standing::NotReady: return QStringLiteral("not ready");
    case Standing::AwayFromChannel: return QStringLiteral("not ready for this channel");
    case Standing::Leaving: return QStringLiteral("not ready after this contact");
    case Standing::Silent: return QStringLiteral("window does not answer");
    case Standing::LacksSkills: return QStringLiteral("lacks the skills asked for so far");
    case Standing::HasOffer: return QStringLiteral("has an offer already");
    case Standing::AtCapacity: return QStringLiteral("at capacity");
    case Standing::RampingUp: return QStringLiteral("came back a moment ago");
    case Standing::Refused: return detail + QStringLiteral(" a short while ago");
    case Standing::KeptForOther: return QStringLiteral("kept for ") + detail;
    }
    return {};
}

} // namespace heddle::routing
