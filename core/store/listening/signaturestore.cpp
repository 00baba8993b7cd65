#include "core/store/listening/signaturestore.h"

#include "core/store/rows/table.h"

#include <algorithm>

namespace heddle::store {

namespace {

/// The signature in an entry's readings, found without reading the rest of them: a million are.
quint64 signatureIn(const QString& readings)
{
    static const QString key = QStringLiteral("\"signature\":\"");
    const qsizetype at = readings.lastIndexOf(key);
    if (at < 0)
        return 0;
    const qsizetype begin = at + key.size();
    const qsizetype end = readings.indexOf(u'"', begin);
    return QStringView(readings).mid(begin, end - begin).toULongLong(nullptr, 16);
}

} // namespace

// Each half has an index of its own by moment; what is about us is a post.
Result<QList<SaidRow>> SignatureStore::since(Timestamp since, int limit)
{
    auto rows = m_connection.list(
        QStringLiteral("SELECT id, at, identity, readings FROM entry "
                       "WHERE at >= ? AND direction = 'inbound' AND automatic_kind = 'person' "
                       "UNION ALL SELECT id, at, identity, readings FROM entry "
                       "WHERE at >= ? AND kind = 'post' AND direction = 'about' "
                       "AND automatic_kind = 'person' ORDER BY 2 DESC, 1 DESC LIMIT ?"),
        {cell(since), cell(since), limit}, [](const Statement& row) {
            return SaidRow{row.id<EntryId>(0), row.moment(1), row.id<IdentityId>(2),
                           signatureIn(row.text(3)),
                           row.text(3).contains(QLatin1String("\"corrected\":["))};
        });
    if (!rows)
        return rows;
    rows->removeIf([](const SaidRow& row) { return row.signature == 0; });
    std::sort(rows->begin(), rows->end(),
              [](const SaidRow& a, const SaidRow& b) { return a.entry < b.entry; });
    return rows;
}

} // namespace heddle::store
