#include "core/store/sql/durability.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace heddle::store {

namespace {

constexpr qint64 roomWanted = qint64(2) << 30; // a day of 40,000 contacts takes a quarter of it

} // namespace

QString fleetingFolder()
{
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool hasRoom =
        memory.isReady() && !memory.isReadOnly() && memory.fileSystemType() == "tmpfs"
        && QFileInfo(memory.rootPath()).isWritable() && memory.bytesAvailable() >= roomWanted;
    return (hasRoom ? memory.rootPath() : QDir::tempPath()) + QStringLiteral("/heddle-XXXXXX");
}

} // namespace heddle::store
