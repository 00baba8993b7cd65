#include "core/service/intake/missedcall.h"

#include "core/service/router/offers.h"
#include "core/service/transitions.h"
#include "core/store/tables/customerstore.h"

#include <QRegularExpression>

namespace heddle::service {

namespace {

// Also of a phone in the house: withheld numbers have letters.
bool canBeRung(const QString& number)
{
    static const QRegularExpression digits(QStringLiteral("^\\+?[0-9]{2,15}$"));
    return digits.match(number).hasMatch();
}

} // namespace

bool isMissedCall(const Inbound& inbound)
{
    if (!inbound.call)
        return false;
    switch (inbound.call->end) {
    case CallEnd::Abandoned:
    case CallEnd::Missed:
    case CallEnd::Declined:
    case CallEnd::Busy:
    case CallEnd::Voicemail: return true;
    case CallEnd::Ongoing:
    case CallEnd::Talked:
    case CallEnd::Failed:
    case CallEnd::Lost: break;
    }
    return false;
}

std::optional<OwedCall> owedAfter(const Ledger& ledger, const Inbound& missed, CustomerId id)
{
    // Whoever is not in the store yet has said nothing against it.
    const auto customer = ledger.store().customers().byId(id);
    const bool isUnwanted = customer && customer->doNotUse.contains(toName(ChannelKind::Phone));
    if (isUnwanted || !canBeRung(missed.senderAddress))
        return std::nullopt;
    return OwedCall{.number = missed.senderAddress, .wished = ledger.now(), .tries = {}};
}

Result<QList<store::RowImage>> afterMissedCall(const Ledger& ledger, const Inbound& missed,
                                               const Interaction& interaction)
{
    const auto isIn = [&](InteractionState state) { return interaction.state == state; };
    const bool isWaiting = isIn(InteractionState::Queued) || isIn(InteractionState::Offered);
    if (interaction.callBack || (!isWaiting && !isIn(InteractionState::Assigned)))
        return QList<store::RowImage>();
    const Timestamp now = ledger.now();
    Interaction owed = interaction;
    owed.callBack = owedAfter(ledger, missed, interaction.customer);
    if (!isWaiting) {
        ++owed.version;
        return owed.callBack ? QList<store::RowImage>{owed} : QList<store::RowImage>();
    }
    auto rows =
        withdrawnOffer(ledger.store(), interaction.id, QStringLiteral("caller hung up"), now);
    if (!rows)
        return rows;
    const bool isNeeded = owed.callBack || missed.call->end == CallEnd::Voicemail;
    const auto after = moved(std::move(owed), isNeeded ? Step::Requeue : Step::Close, now);
    if (!after)
        return passOn(after);
    *rows += *after;
    return rows;
}

} // namespace heddle::service
