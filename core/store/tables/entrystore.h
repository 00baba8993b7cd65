#pragma once

#include "core/model/entry.h"
#include "core/store/sql/connection.h"

#include <QStringList>

namespace heddle::store {

/// Which part of a customer's timeline to read. At most one of `before` and `after` is set; with
/// neither it is the newest part.
struct TimelineSpan {
    CustomerId customer;
    std::optional<EntryKey> before;
    std::optional<EntryKey> after;
    std::optional<ChannelKind> channel;
    InteractionId interaction; ///< not valid: all
    int limit = 50;

    bool operator==(const TimelineSpan&) const = default;
};

/// Oldest first.
struct TimelinePart {
    QList<Entry> entries;
    bool moreBefore = false;
    bool moreAfter = false;

    bool operator==(const TimelinePart&) const = default;
};

/// Reads entries and timelines.
class EntryStore {
public:
    explicit EntryStore(Connection& connection) : m_connection(connection) {}

    /// NotFound when there is none.
    Result<Entry> byId(EntryId id);
    /// What came in by this channel with this key, if it did.
    Result<std::optional<Entry>> byChannelKey(ChannelKind channel, const QString& key);
    /// The entry with this Message-ID; the oldest when several claim it.
    Result<std::optional<Entry>> byMessageId(const QString& messageId);
    /// Entries with any of these Message-IDs, newest first.
    Result<QList<Entry>> byMessageIds(const QStringList& messageIds);

    /// The entries of the customer's identities, merged by time. The page is the union of one
    /// indexed page for each identity.
    Result<TimelinePart> timeline(const TimelineSpan& span);
    /// The newest entry of an interaction, of one direction where given; never a system mark.
    Result<std::optional<Entry>> newest(InteractionId interaction,
                                        std::optional<Direction> direction = {});
    /// The newest that somebody, and no machine, wrote to us in an interaction.
    Result<std::optional<Entry>> newestOfPerson(InteractionId interaction);
    Result<qint64> count();

private:
    Connection& m_connection;
};

} // namespace heddle::store
