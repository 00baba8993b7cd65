#include "core/store/check.h"

#include "core/store/blobstore.h"
#include "core/store/rows/parts/partsjson.h"
#include "core/store/rows/rowimage.h"
#include "core/store/store.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace heddle::store {

namespace {

constexpr int pageSize = 2000;

void addAttachments(QSet<QString>& used, const QString& json)
{
    for (const Attachment& attachment : attachmentsIn(arrayIn(json)))
        used.insert(attachment.blob);
}

void addFiles(QSet<QString>& used, const QString& outbound)
{
    const auto files =
        QJsonDocument::fromJson(outbound.toUtf8()).object().value(QLatin1String("files")).toArray();
    for (const auto& file : files) {
        const QFileInfo path(file.toObject().value(QLatin1String("path")).toString());
        used.insert(path.dir().dirName() + path.fileName());
    }
}

// Calls `look` with every row of `sql`, which selects an id first and goes on from one.
template<class Look>
Done eachRow(Connection& connection, const QString& sql, Look look)
{
    qint64 last = 0;
    for (;;) {
        const auto ids = connection.list(sql, {last, pageSize}, [&](const Statement& row) {
            look(row);
            return row.integer(0);
        });
        if (!ids)
            return passOn(ids);
        if (ids->size() < pageSize)
            return {};
        last = ids->last();
    }
}

// Damage is what a check is there to find; anything else ends it.
Done noted(const Error& error, CheckReport& report)
{
    if (error.code != ErrorCode::Corrupt)
        return error;
    report.faults.append(error.detail);
    return {};
}

Done checkFile(Connection& connection, CheckReport& report)
{
    // PostgreSQL watches over both itself (its own tool for the files is pg_amcheck).
    if (connection.dialect().backend() != Backend::Sqlite)
        return {};
    const auto words = connection.list(QStringLiteral("PRAGMA integrity_check(100)"), {},
                                       [](const Statement& row) { return row.text(0); });
    if (!words)
        return noted(words.error(), report);
    for (const QString& fault : *words) {
        if (fault != QLatin1String("ok"))
            report.faults.append(QStringLiteral("database: ") + fault);
    }
    const auto dangling =
        connection.list(QStringLiteral("PRAGMA foreign_key_check"), {}, [](const Statement& row) {
            return QStringLiteral("%1 %2 names a row of %3 that is not there")
                .arg(row.text(0), row.text(1), row.text(2));
        });
    if (!dangling)
        return noted(dangling.error(), report);
    report.faults += *dangling;
    return {};
}

} // namespace

Result<QString> damageIn(Connection& connection)
{
    if (connection.dialect().backend() != Backend::Sqlite)
        return QString();
    const auto words = connection.first(QStringLiteral("PRAGMA quick_check(1)"), {},
                                        [](const Statement& row) { return row.text(0); });
    if (!words)
        return words.error().code == ErrorCode::Corrupt ? Result<QString>(words.error().detail)
                                                        : Result<QString>(words.error());
    const QString fault = words->value_or(QString());
    return fault == QLatin1String("ok") ? QString()
                                        : fault.section(QLatin1Char('\n'), 0, 1).simplified();
}

Result<QStringList> entriesWith(Connection& connection, const QString& blob)
{
    return connection.list(
        QStringLiteral("SELECT id, at, subject FROM entry WHERE raw = ? OR attachments LIKE ? "
                       "ORDER BY id"),
        {blob, QStringLiteral("%\"%1\"%").arg(blob)}, [](const Statement& row) {
            return QStringLiteral("entry %1 of %2: %3")
                .arg(QString::number(row.integer(0)),
                     row.moment(1).toDateTime().toString(Qt::ISODate), row.text(2));
        });
}

Result<QSet<QString>> usedBlobs(Connection& connection)
{
    QSet<QString> used;
    const auto entries = eachRow(
        connection,
        QStringLiteral("SELECT id, raw, attachments FROM entry WHERE id > ? ORDER BY id LIMIT ?"),
        [&](const Statement& row) {
            used.insert(row.text(1));
            addAttachments(used, row.text(2));
        });
    if (!entries)
        return passOn(entries);
    const auto drafts = eachRow(
        connection,
        QStringLiteral("SELECT id, attachments FROM draft WHERE id > ? ORDER BY id LIMIT ?"),
        [&](const Statement& row) { addAttachments(used, row.text(1)); });
    if (!drafts)
        return passOn(drafts);
    const auto outbox =
        eachRow(connection,
                QStringLiteral("SELECT id, outbound FROM outbox WHERE id > ? ORDER BY id LIMIT ?"),
                [&](const Statement& row) { addFiles(used, row.text(1)); });
    if (!outbox)
        return passOn(outbox);
    const auto models = connection.list(QStringLiteral("SELECT blob FROM learned_model"), {},
                                        [](const Statement& row) { return row.text(0); });
    if (!models)
        return passOn(models);
    used.unite({models->begin(), models->end()});
    used.remove(QString(QLatin1String("")));
    return used;
}

Result<CheckReport> check(Store& store, const Progress& progress)
{
    return check(store.connection(), store.blobs(), progress);
}

Result<CheckReport> check(Connection& connection, const BlobStore& blobs, const Progress& progress)
{
    CheckReport report;
    if (auto done = checkFile(connection, report); !done)
        return passOn(done);
    for (const Table* table : journalledTables()) {
        const auto rows = connection.number(QStringLiteral("SELECT count(*) FROM ") + table->name);
        if (rows) {
            report.rows += *rows;
        } else if (auto done = noted(rows.error(), report); !done) {
            return passOn(done);
        }
    }
    const auto used = usedBlobs(connection);
    // In a damaged file some rows cannot be read; what was found is said all the same.
    if (!used) {
        if (auto done = noted(used.error(), report); !done)
            return passOn(done);
        report.faults.removeDuplicates();
        return report;
    }
    QStringList names(used->begin(), used->end());
    names.sort();
    for (const QString& blob : names) {
        if (const auto whole = blobs.verify(blob); !whole) {
            report.lost.append(blob);
            report.faults.append(whole.error().code == ErrorCode::Corrupt
                                     ? QStringLiteral("blob %1 does not have its content").arg(blob)
                                     : QStringLiteral("blob %1 is missing").arg(blob));
        }
        ++report.blobs;
        if (progress && progress(report.blobs, names.size()) == GoOn::Stop)
            return failure(ErrorCode::Cancelled);
    }
    return report;
}

} // namespace heddle::store
