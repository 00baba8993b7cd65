#include "core/service/phone/outcomes/calloutcomes.h"

#include "core/service/desk/casework.h"
#include "core/service/phone/outcomes/callsettings.h"
#include "core/service/router/callbacks.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

Result<AfterCall> whatFollows(store::Store& store, const Interaction& interaction,
                              const QString& code)
{
    const auto outcomes = outcomesOf(store, interaction);
    if (!outcomes)
        return passOn(outcomes);
    const auto chosen =
        std::find_if(outcomes->begin(), outcomes->end(),
                     [&](const CallOutcome& outcome) { return outcome.code == code; });
    return chosen == outcomes->end() ? AfterCall::Over : chosen->then;
}

Done callNoMore(Ledger& ledger, AgentId by, CustomerId id)
{
    auto customer = ledger.store().customers().byId(id);
    if (!customer)
        return passOn(customer);
    const QString phone = toName(ChannelKind::Phone);
    if (customer->doNotUse.contains(phone))
        return {};
    customer->doNotUse += phone;
    return ledger.record({{.kind = QStringLiteral("customer.calls.unwanted"),
                           .actor = by,
                           .customer = id,
                           .rows = {*customer}}});
}

} // namespace

Done endContact(Engine& engine, AgentId by, InteractionId id, const QString& code)
{
    Ledger& ledger = engine.ledger();
    return ledger.transaction([&]() -> Done {
        const auto interaction = ledger.store().interactions().byId(id);
        if (!interaction)
            return passOn(interaction);
        const auto then = whatFollows(ledger.store(), *interaction, code);
        if (!then)
            return passOn(then);
        if (*then == AfterCall::TryAgain && interaction->callBack)
            return engine.callBacks().reachedNobody(by, id);
        if (const Done closed = engine.casework().close(by, id, code); !closed)
            return closed;
        return *then == AfterCall::NeverCall ? callNoMore(ledger, by, interaction->customer)
                                             : Done();
    });
}

} // namespace heddle::service
