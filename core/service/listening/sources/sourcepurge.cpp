#include "core/service/listening/sources/sourcepurge.h"

#include "core/model/facts/postfact.h"
#include "core/service/desk/casework.h"
#include "core/service/rights.h"
#include "core/store/purging/purge.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

constexpr int atOnce = 100;

/// Nobody works any more on what has no words.
Done closeOpen(Ledger& ledger, const Roster& roster, AgentId by, const QList<InteractionId>& posts)
{
    for (const InteractionId id : posts) {
        const auto post = ledger.store().interactions().byId(id);
        if (!post)
            return passOn(post);
        if (post->state == InteractionState::Closed)
            continue;
        const auto closed =
            Casework(ledger, roster).close(by, id, discardCode(QStringLiteral("source purged")));
        if (!closed)
            return closed;
    }
    return {};
}

} // namespace

Result<PurgedSource> purgeSource(Ledger& ledger, const Roster& roster, AgentId by,
                                 const QString& source)
{
    const auto me = roster.agent(by);
    if (!me)
        return passOn(me);
    if (const auto allowed = mayAdminister(*me); !allowed)
        return passOn(allowed);
    PurgedSource purged;
    for (;;) {
        const auto posts = store::heldOf(ledger.store(), source, atOnce);
        if (!posts)
            return passOn(posts);
        if (posts->isEmpty())
            break;
        if (const auto closed = closeOpen(ledger, roster, by, *posts); !closed)
            return passOn(closed);
        const auto blobs = store::purge(ledger.store(), *posts);
        if (!blobs)
            return passOn(blobs);
        ledger.catchUp();
        purged.conversations += int(posts->size());
        purged.blobs += *blobs;
    }
    if (purged.conversations == 0)
        return failure(ErrorCode::NotFound,
                       QStringLiteral("nothing came by '%1', or it was taken away").arg(source));
    return purged;
}

} // namespace heddle::service
