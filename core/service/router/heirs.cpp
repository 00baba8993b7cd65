#include "core/service/router/heirs.h"

#include "core/service/clocks/targets.h"
#include "core/service/desk/marks.h"
#include "core/service/router/offers.h"
#include "core/service/router/waitingfacts.h"
#include "core/service/transitions.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"

namespace heddle::service {

namespace {

constexpr int mostWaiting = 1'000'000;

Result<QList<Interaction>> waitingIn(store::Store& store, QueueId gone)
{
    auto waiting = store.interactions().waiting(gone, mostWaiting);
    if (!waiting)
        return waiting;
    const auto live = store.offers().live();
    if (!live)
        return passOn(live);
    for (const Offer& offer : *live) {
        auto interaction = store.interactions().byId(offer.interaction);
        if (!interaction)
            return passOn(interaction);
        if (interaction->queue == gone)
            *waiting += std::move(*interaction);
    }
    return waiting;
}

Done moveOne(Ledger& ledger, const Roster& roster, const Interaction& before, const Queue& heir)
{
    auto rows =
        withdrawnOffer(ledger.store(), before.id, QStringLiteral("queue gone"), ledger.now());
    if (!rows)
        return passOn(rows);
    auto moving = moved(before, Step::Requeue, ledger.now());
    if (!moving)
        return passOn(moving);
    moving->queue = heir.id;
    const QString tier = tierFor(ledger, heir, moving->customer);
    moving = withTargetsOf(std::move(*moving), heir, tier);
    const auto marks = changeMarks(ledger, roster, before, *moving, {});
    if (!marks)
        return passOn(marks);
    *rows += *moving;
    return ledger.record({{.kind = QStringLiteral("interaction.moved"),
                           .interaction = before.id,
                           .customer = before.customer,
                           .rows = *rows + *marks}});
}

} // namespace

Done moveToHeir(Ledger& ledger, const Roster& roster, QueueId gone)
{
    const auto heir = roster.queue(roster.defaultQueue());
    if (!heir || heir->id == gone)
        return {};
    return ledger.transaction([&]() -> Done {
        const auto waiting = waitingIn(ledger.store(), gone);
        if (!waiting)
            return passOn(waiting);
        for (const Interaction& interaction : *waiting) {
            if (auto done = moveOne(ledger, roster, interaction, *heir); !done)
                return done;
        }
        return {};
    });
}

} // namespace heddle::service
