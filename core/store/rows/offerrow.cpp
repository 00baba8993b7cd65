#include "core/store/rows/offerrow.h"

#include "core/store/rows/decisionjson.h"

namespace heddle::store {

namespace {

QString textOf(const Decision& decision)
{
    return decision.interaction.isValid() ? toText(decision) : QString();
}

} // namespace

const Table& offerTable()
{
    static const Table table = [] {
        Table offers("offer", {"id", "interaction", "agent", "made", "expires", "outcome", "ended",
                               "end_reason", "decision"});
        // A decision is written once; that its offer ended leaves it as it is.
        offers.upsert.replace(QStringLiteral("excluded.decision"),
                              QStringLiteral("coalesce(nullif(excluded.decision, ''), "
                                             "offer.decision)"));
        return offers;
    }();
    return table;
}

QVariantList cellsOf(const Offer& offer)
{
    return {cell(offer.id),
            cell(offer.interaction),
            cell(offer.agent),
            cell(offer.made),
            cell(offer.expires),
            offer.end ? cell(toName(*offer.end)) : nullCell(),
            cell(offer.ended),
            cell(offer.endReason),
            cell(textOf(offer.decision))};
}

Offer offerIn(const Statement& row)
{
    return {.id = row.id<OfferId>(0),
            .interaction = row.id<InteractionId>(1),
            .agent = row.id<AgentId>(2),
            .made = row.moment(3),
            .expires = row.moment(4),
            .end = offerEndFromName(row.text(5)),
            .ended = row.maybeMoment(6),
            .endReason = row.text(7),
            .decision = decisionIn(row.text(8))};
}

} // namespace heddle::store
