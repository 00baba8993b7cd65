#pragma once

#include "core/base/clock.h"
#include "core/model/channelkind.h"

#include <QString>

#include <optional>

namespace heddle {

/// How a promise made to the customer stands.
enum class PromiseState { Open, Broken };

QLatin1String toName(PromiseState state);
std::optional<PromiseState> promiseStateFromName(QStringView name);

/// When a boost applies: everything that is set has to hold.
struct BoostCondition {
    QString severity; ///< a kind of severity was read in it ("safety", "money")
    QString tier;     ///< of the customer
    std::optional<PromiseState> promise;
    int contacts = 0;  ///< at least so many contacts of the customer, this one among them, ...
    Duration within{}; ///< ... in so long; for contacts > 0
    QString tag;
    qint64 reach = 0; ///< the author has at least so many followers
    QString language; ///< BCP 47
    std::optional<ChannelKind> channel;

    bool operator==(const BoostCondition&) const = default;
};

/// Moves what fits before the rest, under a name that people see.
struct BoostRule {
    QString name; ///< its key, "third contact this week"
    BoostCondition when;
    Duration earlier{};    ///< moves the due moment; negative: later
    bool critical = false; ///< lifts deferred work into the live band

    bool operator==(const BoostRule&) const = default;
};

} // namespace heddle
