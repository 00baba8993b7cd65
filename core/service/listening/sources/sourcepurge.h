#pragma once

#include "core/service/desk/access.h"

namespace heddle::service {

/// What a purge took away.
struct PurgedSource {
    int conversations = 0;
    QStringList blobs; ///< that were named there; see store::removeUnused()

    bool operator==(const PurgedSource&) const = default;
};

/// Takes away for good all posts that came by a feed or account: words, names, addresses and files, in
/// tables, journal and every index; see store::purge(). What waits or is worked on is closed first.
/// The source itself stays as it is.
///
/// Thread: the core thread, for as long as it takes: a transaction for every hundred conversations.
/// Failures: Refused (for all but administrators), NotFound (nothing ever came by it).
Result<PurgedSource> purgeSource(Ledger& ledger, const Roster& roster, AgentId by,
                                 const QString& source);

} // namespace heddle::service
