#include "core/store/sql/durability.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace heddle::store {

namespace {

constexpr qint64 roomWanted = qint64(2) << 30; // a day of 40,000 contacts takes a quarter of it

QString nameFor(const QString& process)
{
    return QStringLiteral("heddle-%1-").arg(process);
}

bool isGone(const QString& process)
{
    bool isNumber = false;
    const int id = process.toInt(&isNumber);
    return isNumber && id > 0 && ::kill(id, 0) != 0 && errno == ESRCH;
}

void removeLeftIn(const QString& place)
{
    const QDir folder(place);
    const auto names = folder.entryList({nameFor(QStringLiteral("*")) + u'*'},
                                        QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString& name : names) {
        const QString path = folder.filePath(name);
        if (isGone(name.section(u'-', 1, 1)) && QFileInfo(path).ownerId() == ::getuid())
            QDir(path).removeRecursively();
    }
}

} // namespace

QString fleetingFolder()
{
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool hasRoom =
        memory.isReady() && !memory.isReadOnly() && memory.fileSystemType() == "tmpfs"
        && QFileInfo(memory.rootPath()).isWritable() && memory.bytesAvailable() >= roomWanted;
    const QString place = hasRoom ? memory.rootPath() : QDir::tempPath();
    removeLeftIn(place);
    return place + u'/' + nameFor(QString::number(QCoreApplication::applicationPid())) + u"XXXXXX";
}

} // namespace heddle::store
