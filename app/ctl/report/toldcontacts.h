#pragma once

#include "core/model/interaction.h"
#include "core/model/journal.h"
#include "core/routing/measures/contactcourse.h"
#include "core/store/reports/reportstore.h"
#include "core/store/store.h"

#include <map>

namespace heddle::ctl {

/// A contact with all that the journal tells of it.
struct ToldContact {
    Interaction now;
    routing::ContactCourse course;
    std::optional<TargetClock> promise; ///< of the first reply, as it was last
    std::map<OfferId, OfferEnd> offers; ///< that are over
};

using ToldContacts = std::map<InteractionId, ToldContact>;

/// Those that arrived in the span, each with its whole course.
Result<ToldContacts> toldContacts(store::Store& store, const store::ReportSpan& span);

/// Goes through the whole journal, oldest line first.
Done eachLine(store::Store& store, const std::function<void(const JournalEvent&)>& look);

/// The row images of a line that belong to a table.
QList<QJsonObject> rowsOf(const JournalEvent& line, QLatin1String table);

} // namespace heddle::ctl
