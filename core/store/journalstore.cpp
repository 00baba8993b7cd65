#include "core/store/journalstore.h"

#include <QJsonDocument>

namespace heddle::store {

namespace {

JournalEvent eventIn(const Statement& row)
{
    return {.seq = row.id<JournalSeq>(0),
            .at = row.moment(1),
            .actor = row.id<AgentId>(2),
            .kind = row.text(3),
            .interaction = row.id<InteractionId>(4),
            .customer = row.id<CustomerId>(5),
            .body = QJsonDocument::fromJson(row.text(6).toUtf8()).object()};
}

JournalLine lineIn(const Statement& row)
{
    return {.seq = row.id<JournalSeq>(0),
            .at = row.moment(1),
            .actor = row.id<AgentId>(2),
            .kind = row.text(3),
            .interaction = row.id<InteractionId>(4),
            .customer = row.id<CustomerId>(5),
            .body = row.text(6)};
}

} // namespace

Result<QList<JournalEvent>> JournalStore::after(JournalSeq seq, int limit)
{
    return m_connection.list(
        QStringLiteral("SELECT seq, at, actor, kind, interaction, customer, body FROM journal "
                       "WHERE seq > ? ORDER BY seq LIMIT ?"),
        {seq.value, limit}, eventIn);
}

Result<QList<JournalLine>> JournalStore::linesAfter(JournalSeq seq, int limit)
{
    return m_connection.list(
        QStringLiteral("SELECT seq, at, actor, kind, interaction, customer, body FROM journal "
                       "WHERE seq > ? ORDER BY seq LIMIT ?"),
        {seq.value, limit}, lineIn);
}

Result<QList<InteractionId>> JournalStore::touchedAfter(JournalSeq seq, int limit)
{
    return m_connection.list(
        QStringLiteral("SELECT DISTINCT interaction FROM journal WHERE seq > ? "
                       "AND (interaction IS NOT NULL OR customer IS NOT NULL) LIMIT ?"),
        {seq.value, limit}, [](const Statement& row) { return row.id<InteractionId>(0); });
}

Result<QList<JournalEvent>> JournalStore::of(InteractionId interaction, int limit)
{
    return m_connection
        .list(QStringLiteral("SELECT seq, at, actor, kind, interaction, customer, body "
                             "FROM journal WHERE interaction = ? ORDER BY seq DESC LIMIT ?"),
              {interaction.value, limit}, eventIn)
        .map([](QList<JournalEvent> events) {
            std::reverse(events.begin(), events.end());
            return events;
        });
}

Result<QList<JournalEvent>> JournalStore::ofKind(InteractionId interaction, const QString& kind,
                                                 int limit)
{
    return m_connection
        .list(QStringLiteral("SELECT seq, at, actor, kind, interaction, customer, body "
                             "FROM journal WHERE interaction = ? AND kind = ? "
                             "ORDER BY seq DESC LIMIT ?"),
              {interaction.value, kind, limit}, eventIn)
        .map([](QList<JournalEvent> events) {
            std::reverse(events.begin(), events.end());
            return events;
        });
}

Result<QList<JournalEvent>> JournalStore::centreChanges(int limit)
{
    return m_connection.list(
        QStringLiteral("SELECT seq, at, actor, kind, interaction, customer, body FROM journal "
                       "WHERE kind IN ('centre.applied', 'centre.undone') "
                       "ORDER BY seq DESC LIMIT ?"),
        {limit}, eventIn);
}

Result<QList<JournalLine>> JournalStore::recordingUses(int limit)
{
    return m_connection.list(
        QStringLiteral("SELECT seq, at, actor, kind, interaction, customer, body FROM journal "
                       "WHERE kind IN ('recording.heard', 'recording.saved') "
                       "ORDER BY seq DESC LIMIT ?"),
        {limit}, lineIn);
}

Result<JournalSeq> JournalStore::newest()
{
    return m_connection.number(QStringLiteral("SELECT max(seq) FROM journal")).map([](qint64 seq) {
        return JournalSeq{seq};
    });
}

} // namespace heddle::store
