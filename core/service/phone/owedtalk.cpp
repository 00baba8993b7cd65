#include "core/service/phone/owedtalk.h"

#include "core/service/clocks/targets.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

Done noteTalk(Ledger& ledger, AgentId by, InteractionId id)
{
    if (!id.isValid())
        return {};
    return ledger.transaction([&]() -> Done {
        const auto owed = ledger.store().interactions().byId(id);
        if (!owed)
            return passOn(owed);
        if (!owed->callBack || !replyTarget(*owed))
            return {};
        Interaction rung = withAnswer(*owed, ledger.now());
        ++rung.version;
        return ledger.record({{.kind = QStringLiteral("callback.reached"),
                               .actor = by,
                               .interaction = rung.id,
                               .customer = rung.customer,
                               .rows = {rung}}});
    });
}

} // namespace heddle::service
