#include "core/channel/social/web/outcome.h"

#include <algorithm>

namespace heddle::social {

Delivery deliveryOf(const Result<WebAnswer>& answer)
{
    if (!answer) {
        // What left may have arrived; what never found the host has not.
        const bool isUnsure = answer.error().code == ErrorCode::Timeout;
        return {.outcome = isUnsure ? DeliveryOutcome::Unsure : DeliveryOutcome::Deferred,
                .words = answer.error().detail};
    }
    Delivery delivery{
        .code = answer->status, .words = QString::fromUtf8(answer->body.left(300)), .raw = {}};
    if (answer->status >= 200 && answer->status < 300) {
        delivery.outcome = DeliveryOutcome::Accepted;
        delivery.raw = answer->body;
        delivery.words.clear();
    } else if (answer->status == 429 || answer->status == 401) {
        delivery.outcome = DeliveryOutcome::Deferred;
    } else {
        delivery.outcome =
            answer->status >= 500 ? DeliveryOutcome::Unsure : DeliveryOutcome::Refused;
    }
    return delivery;
}

Done doneBy(const Result<WebAnswer>& answer)
{
    if (!answer)
        return passOn(answer);
    if (answer->status >= 200 && answer->status < 300)
        return {};
    const QString words = QString::fromUtf8(answer->body.left(300));
    if (answer->status == 404 || answer->status == 410)
        return failure(ErrorCode::NotFound, words);
    if (answer->status == 401)
        return failure(ErrorCode::AuthFailed, words);
    if (answer->status == 405 || answer->status == 501)
        return failure(ErrorCode::Unsupported, words);
    const bool passes = answer->status == 429 || answer->status >= 500;
    return failure(passes ? ErrorCode::Offline : ErrorCode::Refused, words);
}

Duration pauseAfter(int failures, Duration every)
{
    constexpr Duration longest = std::chrono::minutes(5);
    Duration pause = every;
    for (int i = 1; i < failures && pause < longest; ++i)
        pause *= 2;
    return std::min(pause, longest);
}

} // namespace heddle::social
