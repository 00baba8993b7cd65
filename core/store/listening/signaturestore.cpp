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

// The condition on direction names both, because only then SQLite takes the partial indexes.
Result<QList<SaidRow>> SignatureStore::since(Timestamp since, int limit)
{
    auto rows = m_connection.list(
        QStringLiteral("SELECT id, at, identity, readings FROM entry "
                       "WHERE at >= ? AND direction IN ('inbound', 'about') "
                       "AND automatic_kind = 'person' ORDER BY at DESC, id DESC LIMIT ?"),
        {cell(since), limit}, [](const Statement& row) {
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
