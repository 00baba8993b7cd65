#pragma once

#include "core/model/journal.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// A line of the journal as it is stored.
struct JournalLine {
    JournalSeq seq;
    Timestamp at;
    AgentId actor;
    QString kind;
    InteractionId interaction;
    CustomerId customer;
    QString body; ///< JSON text

    bool operator==(const JournalLine&) const = default;
};

/// Reads the journal. A line's body is {"facts": {...}, "rows": [{"table": name, "row": {...}}]}.
class JournalStore {
public:
    explicit JournalStore(Connection& connection) : m_connection(connection) {}

    /// The lines after `seq` (not valid: from the start), oldest first.
    Result<QList<JournalEvent>> after(JournalSeq seq, int limit);
    /// As after(), as stored: for sums over many.
    Result<QList<JournalLine>> linesAfter(JournalSeq seq, int limit);
    /// The interactions that the lines after `seq` concern, each once; a not valid one stands for
    /// lines about customers alone. Others concern neither and are left out.
    Result<QList<InteractionId>> touchedAfter(JournalSeq seq, int limit);
    /// The newest lines of an interaction, oldest first.
    Result<QList<JournalEvent>> of(InteractionId interaction, int limit);
    /// The newest of one kind, the oldest of them first.
    Result<QList<JournalEvent>> ofKind(InteractionId interaction, const QString& kind, int limit);
    /// The newest changes of the whole centre by a file (applied, undone), newest first.
    Result<QList<JournalEvent>> centreChanges(int limit);
    /// The newest that tell of a recording heard or saved by somebody, newest first.
    Result<QList<JournalLine>> recordingUses(int limit);
    /// The newest number; not valid while the journal is empty.
    Result<JournalSeq> newest();

private:
    Connection& m_connection;
};

} // namespace heddle::store
