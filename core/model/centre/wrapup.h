#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace heddle {

enum class WrapUpMode {
    None,      ///< ending a contact closes it
    Optional,  ///< ending closes it; the agent may ask for wrap-up instead
    Timed,     ///< wrap-up ends by itself after `limit`
    UntilDone, ///< wrap-up ends when the agent says so
};

QLatin1String toName(WrapUpMode mode);
std::optional<WrapUpMode> wrapUpModeFromName(QStringView name);

/// What a queue wants done after a contact.
struct WrapUp {
    WrapUpMode mode = WrapUpMode::None;
    Duration limit{};       ///< for Timed
    Duration extension{};   ///< what the agent may add, once, for Timed; 0: nothing
    bool needsCode = false; ///< wrap-up does not end without a code, its time over or not
    QStringList codes;

    bool operator==(const WrapUp&) const = default;
};

/// Whether ending a contact leads into wrap-up.
inline bool startsByItself(const WrapUp& wrapUp)
{
    return wrapUp.mode == WrapUpMode::Timed || wrapUp.mode == WrapUpMode::UntilDone;
}

} // namespace heddle
