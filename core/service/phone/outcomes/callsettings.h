#pragma once

#include "core/base/result.h"
#include "core/model/interaction.h"
#include "core/model/phone/attending.h"
#include "core/model/phone/calloutcome.h"

namespace heddle::store {
class Store;
}

namespace heddle::service {

// What a centre says of its calls, and under which setting the store keeps it. The settings are the
// centre's own: nullopt where it said nothing.

inline const QString attendanceSetting = QStringLiteral("phone.attendance");
Result<std::optional<Attendance>> ownAttendance(store::Store& store);

inline const QString callOutcomesSetting = QStringLiteral("phone.outcomes");
QString toText(const QList<CallOutcome>& outcomes);
Result<std::optional<QList<CallOutcome>>> ownCallOutcomes(store::Store& store);

/// What a contact's call can have come to; empty where we did not call.
Result<QList<CallOutcome>> outcomesOf(store::Store& store, const Interaction& interaction);

} // namespace heddle::service
