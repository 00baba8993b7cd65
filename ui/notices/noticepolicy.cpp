#include "ui/notices/noticepolicy.h"

namespace heddle::ui {

bool wantsToKnow(const NoticePolicy& policy, NoticeKind kind, Attention attention)
{
    const bool isWanted = kind == NoticeKind::Offer ? policy.offers : policy.answers;
    if (!isWanted || attention == Attention::Presenting)
        return false;
    switch (policy.when) {
    case NoticePolicy::When::Never: return false;
    case NoticePolicy::When::Away: return attention == Attention::Elsewhere;
    case NoticePolicy::When::Always: return true;
    }
    return false;
}

} // namespace heddle::ui
