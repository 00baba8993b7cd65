#include "core/service/phone/takenelsewhere.h"

#include "core/service/router/offers.h"
#include "core/service/transitions.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

Done closeTakenElsewhere(Ledger& ledger, InteractionId call)
{
    return ledger.transaction([&]() -> Done {
        const auto interaction = ledger.store().interactions().byId(call);
        if (!interaction)
            return passOn(interaction);
        const bool isWaiting = interaction->state == InteractionState::Queued
                               || interaction->state == InteractionState::Offered;
        const auto entry =
            ledger.store().entries().byChannelKey(ChannelKind::Phone, interaction->conversation);
        if (!entry)
            return passOn(entry);
        const bool goesOn = *entry && (*entry)->call && (*entry)->call->end == CallEnd::Ongoing;
        if (!isWaiting || !goesOn)
            return {};
        auto rows = withdrawnOffer(ledger.store(), call, QStringLiteral("answered elsewhere"),
                                   ledger.now());
        if (!rows)
            return passOn(rows);
        const auto closed = moved(*interaction, Step::Close, ledger.now());
        if (!closed)
            return passOn(closed);
        Entry over = **entry;
        over.call->end = CallEnd::Talked;
        *rows += {*closed, over};
        return ledger.record({{.kind = QStringLiteral("call.elsewhere"),
                               .interaction = interaction->id,
                               .customer = interaction->customer,
                               .rows = *rows}});
    });
}

} // namespace heddle::service
