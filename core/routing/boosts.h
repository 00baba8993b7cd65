#pragma once

#include "core/model/centre/boostrule.h"
#include "core/model/offer.h"

#include <QList>
#include <QStringList>

namespace heddle::routing {

/// What boost rules look at in an interaction.
struct BoostFacts {
    QStringList severities; ///< kinds that were read in it
    QString tier;           ///< of the customer
    QList<PromiseState> promises;
    QList<Timestamp> contacts; ///< when the customer's contacts came, this one among them
    QStringList tags;
    qint64 reach = 0;
    QString language;
    ChannelKind channel = ChannelKind::Email;

    bool operator==(const BoostFacts&) const = default;
};

bool applies(const BoostCondition& condition, const BoostFacts& facts, Timestamp now);

/// The boosts of all rules that apply, in their order. A rule that counts contacts stops applying
/// as time passes; the boosts are worked out anew when something about the interaction changes.
QList<Boost> boostsFor(const QList<BoostRule>& rules, const BoostFacts& facts, Timestamp now);

} // namespace heddle::routing
