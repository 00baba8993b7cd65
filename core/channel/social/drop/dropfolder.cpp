#include "core/channel/social/drop/dropfolder.h"

#include "core/channel/social/drop/postfile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace heddle::social {

namespace {

const QString taken = QStringLiteral("done");
const QString refused = QStringLiteral("refused");
constexpr int mostNamesTried = 10'000;

} // namespace

Done DropFolder::prepare() const
{
    const QDir folder(m_path);
    if (m_path.isEmpty() || !folder.exists())
        return failure(ErrorCode::NotFound, QStringLiteral("there is no folder ") + m_path);
    for (const QString& name : {taken, refused}) {
        if (!folder.mkpath(name) || !QFileInfo(folder.filePath(name)).isWritable())
            return failure(ErrorCode::Refused,
                           QStringLiteral("it may not be written to ") + m_path);
    }
    return {};
}

QStringList DropFolder::look()
{
    QHash<QString, Look> seen;
    QStringList whole;
    const auto files = QDir(m_path).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo& file : files) {
        const QString name = file.fileName();
        if (name.startsWith(u'.') || !isPostFile(name))
            continue;
        const Look now = lookOf(name);
        const auto before = m_seen.constFind(name);
        if (before != m_seen.cend() && *before == now)
            whole.append(name);
        seen.insert(name, now);
    }
    m_seen = seen;
    return whole;
}

QString DropFolder::pathOf(const QString& name) const
{
    return QDir(m_path).filePath(name);
}

DropFolder::Look DropFolder::lookOf(const QString& name) const
{
    const QFileInfo file(pathOf(name));
    return file.exists() ? Look{file.size(), file.lastModified().toMSecsSinceEpoch()} : Look{};
}

QString DropFolder::freeName(const QString& name, const QString& in) const
{
    const QDir folder(pathOf(in));
    const QFileInfo file(name);
    for (int i = 2; i < mostNamesTried; ++i) {
        const QString tried =
            i == 2 ? name
                   : QStringLiteral("%1-%2.%3")
                         .arg(file.completeBaseName(), QString::number(i - 1), file.suffix());
        if (!folder.exists(tried))
            return tried;
    }
    return {};
}

Done DropFolder::move(const QString& name, const QString& to) const
{
    const bool isMoved = !to.isEmpty() && QFile::rename(pathOf(name), pathOf(to));
    return isMoved
               ? Done()
               : Done(failure(ErrorCode::Offline, QStringLiteral("%1 cannot be moved").arg(name)));
}

Done DropFolder::keep(const QString& name) const
{
    return move(name, taken + u'/' + freeName(name, taken));
}

// What is wrong is told first: a file that stands there without is the worse half.
Done DropFolder::refuse(const QString& name, const QStringList& faults) const
{
    const QString place = refused + u'/' + freeName(name, refused);
    QSaveFile why(pathOf(place + QStringLiteral(".reason.txt")));
    if (!why.open(QIODevice::WriteOnly) || why.write(faults.join(u'\n').toUtf8() + '\n') < 0
        || !why.commit())
        return failure(ErrorCode::Offline,
                       QStringLiteral("why %1 is refused cannot be written").arg(name));
    return move(name, place);
}

} // namespace heddle::social
