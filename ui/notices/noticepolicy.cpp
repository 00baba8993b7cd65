#include "ui/notices/noticepolicy.h"

namespace heddle::ui {

namespace {

bool isWanted(const NoticePolicy& policy, NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Offer: return policy.offers;
    case NoticeKind::Answer: return policy.answers;
    case NoticeKind::Mention: return policy.mentions;
    }
    return false;
}

} // namespace

bool wantsToKnow(const NoticePolicy& policy, NoticeKind kind, Attention attention)
{
    if (!isWanted(policy, kind) || attention == Attention::Presenting)
        return false;
    switch (policy.when) {
    case NoticePolicy::When::Never: return false;
    case NoticePolicy::When::Away: return attention == Attention::Elsewhere;
    case NoticePolicy::When::Always: return true;
    }
    return false;
}

} // namespace heddle::ui
