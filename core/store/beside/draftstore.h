#pragma once

#include "core/model/draft.h"
#include "core/model/drafts/draftversion.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

class BlobStore;
class IdCounter;

/// Keeps what is being written. Not journalled: words not yet said are nobody else's.
class DraftStore {
public:
    DraftStore(Connection& connection, IdCounter& ids, BlobStore& blobs)
        : m_connection(connection), m_ids(ids), m_blobs(blobs)
    {}

    /// Keeps the draft, in place of an earlier one of the same agent, interaction and group (note
    /// or message). Answers with it as it is stored, with its id. Durable on return, and so are the
    /// blobs of its attachments. What stood there is kept as a version when somebody comes back to
    /// it after a while, or when much of it went.
    Result<Draft> save(const Draft& draft);
    /// NotFound when there is none.
    Result<Draft> byId(DraftId id);
    enum class Group { Message, Note };
    Result<std::optional<Draft>> find(AgentId agent, InteractionId interaction, Group group);
    /// Newest first.
    Result<QList<Draft>> of(AgentId agent);
    /// The newest twenty, newest first.
    Result<QList<DraftVersion>> versions(DraftId id);
    /// Removes its versions too. Removing what is gone already is no failure.
    Done remove(DraftId id);

private:
    Done keepVersion(const Draft& next);

    Connection& m_connection;
    IdCounter& m_ids;
    BlobStore& m_blobs;
};

} // namespace heddle::store
