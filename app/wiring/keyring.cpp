#include "app/wiring/keyring.h"

#include "core/base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <qt6keychain/keychain.h>

namespace heddle::app {

namespace {

const QString serviceName = QStringLiteral("heddle");

ErrorCode codeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound: return ErrorCode::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return ErrorCode::Refused;
    // What it says where no keyring answers on this desktop.
    case QKeychain::OtherError:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return ErrorCode::Unsupported;
    default: return ErrorCode::Internal;
    }
}

Error errorOf(const QKeychain::Job& job)
{
    const ErrorCode code = codeOf(job.error());
    if (code != ErrorCode::NotFound)
        qCWarning(logCore) << "keyring:" << job.error() << job.errorString();
    if (code == ErrorCode::Unsupported)
        return {code, QStringLiteral("there is no keyring that answers; start one, or name a "
                                     "folder with HEDDLE_SECRETS")};
    return {code, QStringLiteral("keyring: %1").arg(job.errorString())};
}

/// Runs `job` in `owner`'s thread; `read` takes the value from the finished job.
template<class T, class Make, class Read>
Async<T> runJob(QObject* owner, Make make, Read read)
{
    Answer<T> answer;
    QMetaObject::invokeMethod(owner, [owner, answer, make, read] {
        auto* job = make();
        QObject::connect(job, &QKeychain::Job::finished, owner,
                         [answer, job, read] { answer.give(read(*job)); });
        job->start();
    });
    return answer.future();
}

Done doneOf(const QKeychain::Job& job)
{
    if (job.error() != QKeychain::NoError)
        return errorOf(job);
    return {};
}

} // namespace

Async<QString> Keyring::secret(const QString& name)
{
    return runJob<QString>(
        this,
        [name] {
            auto* job = new QKeychain::ReadPasswordJob(serviceName);
            job->setKey(name);
            return job;
        },
        [](const QKeychain::ReadPasswordJob& job) -> Result<QString> {
            if (job.error() != QKeychain::NoError)
                return errorOf(job);
            return job.textData();
        });
}

Async<void> Keyring::keep(const QString& name, const QString& secret)
{
    return runJob<void>(
        this,
        [name, secret] {
            auto* job = new QKeychain::WritePasswordJob(serviceName);
            job->setKey(name);
            job->setTextData(secret);
            return job;
        },
        doneOf);
}

Async<void> Keyring::forget(const QString& name)
{
    return runJob<void>(
        this,
        [name] {
            auto* job = new QKeychain::DeletePasswordJob(serviceName);
            job->setKey(name);
            return job;
        },
        [](const QKeychain::Job& job) -> Done {
            if (job.error() == QKeychain::EntryNotFound)
                return {};
            return doneOf(job);
        });
}

Result<QString> SecretFolder::pathOf(const QString& name) const
{
    const QFileInfo folder(m_folder);
    if (!folder.isDir())
        return failure(ErrorCode::NotFound,
                       QStringLiteral("the folder %1 for passwords").arg(m_folder));
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (folder.permissions() & others) {
        return failure(ErrorCode::BadInput,
                       QStringLiteral("%1 can be read by others; run: chmod 700 %1").arg(m_folder));
    }
    // Names hold addresses; as a file name only letters that mean nothing to a file system remain.
    QString file;
    for (const QChar letter : name)
        file += letter.isLetterOrNumber() || QStringView(u"@.-_").contains(letter)
                    ? letter
                    : QLatin1Char('_');
    return folder.filePath() + QLatin1Char('/') + file;
}

Async<QString> SecretFolder::secret(const QString& name)
{
    const auto path = pathOf(name);
    if (!path)
        return answered<QString>(path.error());
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly)) {
        return answered<QString>(
            Error{ErrorCode::NotFound, QStringLiteral("%1: %2").arg(*path, file.errorString())});
    }
    QString secret = QString::fromUtf8(file.readAll());
    if (secret.endsWith(QLatin1Char('\n')))
        secret.chop(1);
    return answered<QString>(secret);
}

Async<void> SecretFolder::keep(const QString& name, const QString& secret)
{
    const auto path = pathOf(name);
    if (!path)
        return answered<void>(path.error());
    QSaveFile file(*path);
    const bool kept = file.open(QIODevice::WriteOnly)
                      && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                      && file.write(secret.toUtf8()) >= 0 && file.commit();
    if (!kept) {
        return answered<void>(
            Error{ErrorCode::Refused, QStringLiteral("%1: %2").arg(*path, file.errorString())});
    }
    return answered<void>({});
}

Async<void> SecretFolder::forget(const QString& name)
{
    const auto path = pathOf(name);
    if (!path)
        return answered<void>(path.error());
    if (QFile::exists(*path) && !QFile::remove(*path))
        return answered<void>(Error{ErrorCode::Refused, *path});
    return answered<void>({});
}

KeyringOrFolder::KeyringOrFolder(std::unique_ptr<service::SecretStore> keyring,
                                 const QString& folder)
    : m_keyring(std::move(keyring)), m_folder(folder), m_files(folder)
{}

bool KeyringOrFolder::hasFolder() const
{
    return QFileInfo::exists(m_folder);
}

Async<QString> KeyringOrFolder::secret(const QString& name)
{
    if (hasFolder()) {
        const auto kept = m_files.secret(name);
        const auto secret = kept.result();
        if (secret || secret.error().code != ErrorCode::NotFound)
            return kept;
    }
    return m_keyring->secret(name);
}

Async<void> KeyringOrFolder::keep(const QString& name, const QString& secret)
{
    return hasFolder() ? m_files.keep(name, secret) : m_keyring->keep(name, secret);
}

Async<void> KeyringOrFolder::forget(const QString& name)
{
    // It may have been kept before there was a folder; a keyring that is gone forgets nothing.
    const auto forgotten = m_keyring->forget(name);
    return hasFolder() ? m_files.forget(name) : forgotten;
}

Async<void> KeyringOrFolder::keepInFolder()
{
    const QFileInfo folder(m_folder);
    const bool isThere = folder.isDir()
                         || (QDir().mkpath(folder.path())
                             && QDir(folder.path())
                                    .mkdir(folder.fileName(),
                                           QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    if (!isThere) {
        return answered<void>(Error{ErrorCode::Refused,
                                    QStringLiteral("%1: the folder cannot be made").arg(m_folder)});
    }
    qCInfo(logCore) << "passwords are kept in" << m_folder;
    return answered<void>({});
}

std::unique_ptr<service::SecretStore> secretStoreOfThisMachine()
{
    for (const char* variable : {"HEDDLE_SECRETS", "CREDENTIALS_DIRECTORY"}) {
        const QString folder = qEnvironmentVariable(variable);
        if (!folder.isEmpty())
            return std::make_unique<SecretFolder>(folder);
    }
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return std::make_unique<KeyringOrFolder>(std::make_unique<Keyring>(),
                                             data + QStringLiteral("/heddle/secrets"));
}

} // namespace heddle::app
