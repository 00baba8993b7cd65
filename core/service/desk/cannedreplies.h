#pragma once

#include "core/model/draft.h"
#include "core/service/ledger.h"

namespace heddle::service {

/// Keeps the centre's canned replies. Failures: BadInput (nothing written, a shortcut that is no
/// word), Conflict (the shortcut is another one's), NotFound.
///
/// Thread: the core thread.
class CannedReplies {
public:
    explicit CannedReplies(Ledger& ledger) : m_ledger(ledger) {}

    /// One without an id is new; answers with its id.
    Result<CannedReply> save(CannedReply reply, AgentId actor);
    Done remove(qint64 id, AgentId actor);

private:
    Ledger& m_ledger;
};

} // namespace heddle::service
