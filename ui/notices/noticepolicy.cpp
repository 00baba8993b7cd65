#include "ui/notices/noticepolicy.h"

namespace heddle::ui {

const NoticePolicy::Wish& wishFor(const NoticePolicy& policy, NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Offer: return policy.offers;
    case NoticeKind::Answer: return policy.answers;
    case NoticeKind::Mention: break;
    }
    return policy.mentions;
}

bool wantsToKnow(const NoticePolicy& policy, NoticeKind kind, Attention attention)
{
    if (!wishFor(policy, kind).told || attention == Attention::Presenting)
        return false;
    switch (policy.when) {
    case NoticePolicy::When::Never: return false;
    case NoticePolicy::When::Away: return attention == Attention::Elsewhere;
    case NoticePolicy::When::Always: return true;
    }
    return false;
}

} // namespace heddle::ui
