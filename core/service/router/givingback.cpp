#include "core/service/router/givingback.h"

#include "core/routing/rank.h"
#include "core/service/desk/marks.h"
#include "core/service/transitions.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

std::optional<Step> stepFor(const Interaction& held, GivenBack what)
{
    switch (held.state) {
    case InteractionState::Assigned:
        return what != GivenBack::OnTheLine || routing::isLive(held.channel)
                   ? std::optional(Step::Requeue)
                   : std::nullopt;
    case InteractionState::Pending:
        return what == GivenBack::All ? std::optional(Step::Requeue) : std::nullopt;
    case InteractionState::WrapUp:
        return what == GivenBack::All ? std::optional(Step::Close) : std::nullopt;
    case InteractionState::New:
    case InteractionState::Queued:
    case InteractionState::Offered:
    case InteractionState::Closed: break;
    }
    return std::nullopt;
}

} // namespace

Done giveBack(Ledger& ledger, const Roster& roster, AgentId agent, GivenBack what)
{
    return ledger.transaction([&]() -> Done {
        const auto work = ledger.store().interactions().assignedTo(agent);
        if (!work)
            return passOn(work);
        for (const Interaction& held : *work) {
            const auto step = stepFor(held, what);
            if (!step)
                continue;
            const auto after = moved(held, *step, ledger.now());
            if (!after)
                return passOn(after);
            const auto marks = changeMarks(ledger, roster, held, *after, {});
            if (!marks)
                return passOn(marks);
            auto done = ledger.record({{.kind = QStringLiteral("interaction.returned"),
                                        .interaction = held.id,
                                        .customer = held.customer,
                                        .rows = QList<store::RowImage>{*after} + *marks}});
            if (!done)
                return done;
        }
        return {};
    });
}

} // namespace heddle::service
