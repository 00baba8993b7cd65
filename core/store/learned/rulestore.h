#pragma once

#include "core/store/record.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Reads rules and macros, and what rules are tried on.
class RuleStore {
public:
    explicit RuleStore(Connection& connection) : m_connection(connection) {}

    /// In their order.
    Result<QList<Rule>> all();
    Result<QList<Macro>> macros();

    /// A rule as a change left it.
    struct Version {
        Rule rule;
        Timestamp at;
        AgentId author;
    };
    /// How a rule was after each of the centre's newest changes, the newest first.
    Result<QList<Version>> versions(qint64 rule);

    /// Open interactions that were last touched from `from` on and before `until`.
    Result<QList<InteractionId>> untouched(Timestamp from, Timestamp until, int limit);
    /// What came in since a moment, to us and about us, the newest first.
    Result<QList<EntryId>> messagesSince(Timestamp since, int limit);

private:
    Connection& m_connection;
};

} // namespace heddle::store
