// The part of Switchboard that knows that a line rings at other desks, too.
#include "core/service/phone/switchboard.h"
#include "core/store/tables/offerstore.h"

namespace heddle::service {

// What another process did with a call that rings here, too; what its caller is told is told there.
void Switchboard::hearElsewhere(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* interaction = std::get_if<Interaction>(&row))
                hear(*interaction);
            else if (const auto* offer = std::get_if<Offer>(&row))
                hear(*offer);
        }
    }
    hearSettings(records);
}

void Switchboard::ringIfOffered(const DeskCall& call)
{
    if (!call.interaction.isValid())
        return;
    const auto offer = m_engine.ledger().store().offers().liveFor(call.interaction);
    if (offer && *offer && (*offer)->agent == m_desk.agent)
        hear(**offer);
}

// A call that is before a colleague is not shown here; when they do not take it, it waits for all.
void Switchboard::tell(const DeskCall& call)
{
    DeskCall told = call;
    if (call.call.stage == CallStage::RingingHere && isOfferedToOther(call.interaction)) {
        told.call.stage = CallStage::Ended;
        told.call.end = CallCause::Elsewhere;
    }
    Q_EMIT callChanged(told);
}

bool Switchboard::isOfferedToOther(InteractionId call) const
{
    if (!call.isValid())
        return false;
    const auto offer = m_engine.ledger().store().offers().liveFor(call);
    return offer && *offer && (*offer)->agent != m_desk.agent;
}

} // namespace heddle::service
