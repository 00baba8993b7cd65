#pragma once

#include "core/base/clock.h"

#include <QLatin1String>
#include <QString>

#include <optional>

namespace heddle {

/// How a call ended. Lost: the phone engine died in it.
enum class CallEnd { Ongoing, Talked, Abandoned, Missed, Declined, Busy, Failed, Voicemail, Lost };

QLatin1String toName(CallEnd end);
std::optional<CallEnd> callEndFromName(QStringView name);

/// A call's parts, in the order in which they come.
struct CallFacts {
    CallEnd end = CallEnd::Ongoing;
    Duration waited{}; ///< in the queue, before it rang
    Duration rang{};
    Duration talked{}; ///< without what was held
    Duration held{};
    QString transferredTo; ///< number or name; empty for none
    QString words;         ///< why it failed, the far side's own words
    QString recording;     ///< blob of its recording; empty for none
    QString codec;

    bool operator==(const CallFacts&) const = default;
};

} // namespace heddle
