#pragma once

#include "core/scenario/cast/simulatedchannel.h"
#include "core/scenario/clock/virtualclock.h"
#include "core/scenario/play/chronicle.h"
#include "core/service/engine/engine.h"

#include <memory>

namespace heddle::scenario {

/// What everybody in a scenario needs to play their part. All of it outlives them.
struct Stage {
    const Script& script;
    service::Engine& engine;
    VirtualClock& clock;
    Chronicle& chronicle;
    quint64 seed = 0;
    std::map<QString, std::unique_ptr<SimulatedChannel>> lines; ///< by account
    QStringList troubles; ///< what did not work as the script wants it, with its moment

    /// The line with this account; the first of `channel` where it is empty. Null: there is none.
    SimulatedChannel* line(ChannelKind channel, const QString& account) const;
    const Line& lineFacts(ChannelKind channel, const QString& account) const;
    AgentId agent(const QString& login) const;
    Timestamp start() const { return Timestamp::fromDateTime(script.start); }
    Timestamp at(Duration fromStart) const { return start() + fromStart; }
    void complain(const QString& who, const Error& error);
};

/// The key under which what a step says is known.
QString keyOf(const Script& script, qsizetype step);

} // namespace heddle::scenario
