#include "core/service/engine/ownership.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QSysInfo>

namespace heddle::service {

namespace {

// Field 22 of /proc/PID/stat, counted behind the command's name, which may hold anything.
QString startOf(qint64 process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startField = 22 - 3;
    return fields.size() > startField ? QString::fromLatin1(fields.at(startField)) : QString();
}

} // namespace

QString processOwner()
{
    const qint64 process = QCoreApplication::applicationPid();
    return QStringList{QSysInfo::machineHostName(), QString::number(process), startOf(process)}
        .join(QLatin1Char('/'));
}

bool ownerLives(const QString& owner)
{
    const QStringList parts = owner.split(QLatin1Char('/'));
    if (parts.size() != 3 || parts.at(0) != QSysInfo::machineHostName())
        return !owner.isEmpty();
    const QString start = startOf(parts.at(1).toLongLong());
    return !start.isEmpty() && start == parts.at(2);
}

} // namespace heddle::service
