#include "core/store/purging/unusedblobs.h"

#include "core/store/blobstore.h"
#include "core/store/store.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace heddle::store {

Result<QStringList> removeUnused(Store& store, const QStringList& blobs, Timestamp putBefore)
{
    if (blobs.isEmpty())
        return QStringList();
    QSet<QString> unused(blobs.begin(), blobs.end());
    for (const char* sql :
         {"SELECT raw || attachments FROM entry WHERE attachments <> '[]' OR raw <> ''",
          "SELECT attachments FROM draft WHERE attachments <> '[]'"}) {
        auto rows = store.connection().query(QLatin1String(sql));
        if (!rows)
            return passOn(rows);
        while (!unused.isEmpty() && rows->next()) {
            const QString names = rows->text(0);
            unused.removeIf([&](const QString& blob) { return names.contains(blob); });
        }
        if (const auto failed = rows->failure())
            return *failed;
    }
    QStringList left;
    for (const QString& blob : std::as_const(unused)) {
        const auto path = store.blobs().path(blob);
        if (!path)
            return passOn(path);
        const QFileInfo file(*path);
        if (!file.exists())
            continue;
        const bool isNew = Timestamp::fromDateTime(file.lastModified()) > putBefore;
        if (isNew || !QFile::remove(*path))
            left += blob;
    }
    return left;
}

} // namespace heddle::store
