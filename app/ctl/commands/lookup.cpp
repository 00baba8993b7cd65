#include "app/ctl/commands/lookup.h"

#include "app/ctl/storeaccess.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::ctl {

Result<CustomerId> findCustomer(store::Store& store, const QString& named)
{
    bool isNumber = false;
    const CustomerId id{named.toLongLong(&isNumber)};
    if (isNumber) {
        if (const auto customer = store.customers().byId(id);
            customer || customer.error().code != ErrorCode::NotFound)
            return customer.map([](const Customer& found) { return found.id; });
    }
    constexpr IdentityKind kinds[] = {IdentityKind::Email, IdentityKind::Phone,
                                      IdentityKind::SocialHandle};
    for (const IdentityKind kind : kinds) {
        const auto identity =
            store.customers().identity(kind, kind == IdentityKind::Email ? named.toLower() : named);
        if (!identity)
            return passOn(identity);
        if (*identity)
            return (*identity)->customer;
    }
    return failure(
        ErrorCode::NotFound,
        QStringLiteral("there is no customer '%1'; look with heddlectl customers find").arg(named));
}

Result<Interaction> findInteraction(store::Store& store, const QString& named)
{
    const auto id = idOf(named, "an interaction's number");
    if (!id)
        return passOn(id);
    auto interaction = store.interactions().byId(InteractionId{*id});
    if (!interaction && interaction.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::NotFound, QStringLiteral("there is no interaction %1; look with "
                                                           "heddlectl search")
                                                .arg(named));
    return interaction;
}

Result<Agent> findAgent(store::Store& store, const QString& named)
{
    const auto byLogin = store.agents().byLogin(named);
    if (!byLogin)
        return passOn(byLogin);
    if (*byLogin)
        return **byLogin;
    bool isNumber = false;
    const AgentId id{named.toLongLong(&isNumber)};
    if (isNumber) {
        if (auto agent = store.agents().byId(id))
            return *agent;
    }
    return failure(
        ErrorCode::NotFound,
        QStringLiteral("there is no agent '%1'; heddlectl agents lists them").arg(named));
}

} // namespace heddle::ctl
