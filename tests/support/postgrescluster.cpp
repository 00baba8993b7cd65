#include "tests/support/postgrescluster.h"

#include "core/store/sql/connection.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace heddle::test {

namespace {

QString installedPrograms()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const auto names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return names.isEmpty() ? QString()
                           : QString(versions.filePath(names.last()) + QStringLiteral("/bin/"));
}

// PostgreSQL refuses to run as root.
const passwd* serverUser()
{
    return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
}

void becomeServerUser(const passwd* user)
{
    if (user
        && (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0
            || ::setuid(user->pw_uid) != 0))
        ::_exit(126);
}

} // namespace

PostgresCluster* PostgresCluster::running()
{
    static const std::unique_ptr<PostgresCluster> cluster = [] {
        std::unique_ptr<PostgresCluster> made(new PostgresCluster);
        return made->start() ? std::move(made) : nullptr;
    }();
    return cluster.get();
}

bool PostgresCluster::start()
{
    const QString programs = installedPrograms();
    if (programs.isEmpty() || !m_folder.isValid())
        return false;
    const passwd* user = serverUser();
    if (user
        && ::chown(QFile::encodeName(m_folder.path()).constData(), user->pw_uid, user->pw_gid) != 0)
        return false;
    const QString data = m_folder.filePath(QStringLiteral("data"));

    QProcess make;
    make.setWorkingDirectory(m_folder.path());
    make.setProcessChannelMode(QProcess::MergedChannels);
    make.setChildProcessModifier([user] { becomeServerUser(user); });
    make.start(programs + QStringLiteral("initdb"),
               {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("heddle"),
                QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"),
                QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"),
                QStringLiteral("--no-sync")});
    if (!make.waitForFinished(60'000) || make.exitCode() != 0) {
        qWarning().noquote() << make.readAll();
        return false;
    }

    const QByteArray program = QFile::encodeName(programs + QStringLiteral("postgres"));
    const QByteArray dataPath = QFile::encodeName(data);
    const QByteArray socketPath = QFile::encodeName(m_folder.path());
    const QByteArray logPath = QFile::encodeName(m_folder.filePath(QStringLiteral("log")));
    m_server = ::fork();
    if (m_server == 0) {
        becomeServerUser(user);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT); // a killed test leaves nothing behind
        const int log = ::open(logPath.constData(), O_WRONLY | O_CREAT, 0600);
        ::dup2(log, 1);
        ::dup2(log, 2);
        ::execl(program.constData(), program.constData(), "-D", dataPath.constData(), "-k",
                socketPath.constData(), "-c", "listen_addresses=", "-c", "fsync=off", "-c",
                "full_page_writes=off", static_cast<char*>(nullptr));
        ::_exit(127);
    }
    for (int tries = 0; tries < 300; ++tries) {
        store::StoreLocation location;
        location.backend = store::Backend::Postgres;
        location.host = m_folder.path();
        location.user = QStringLiteral("heddle");
        location.database = QStringLiteral("postgres");
        if (QFile::exists(m_folder.filePath(QStringLiteral(".s.PGSQL.5432")))
            && store::Connection::open(location))
            return true;
        QThread::msleep(50);
    }
    return false;
}

PostgresCluster::~PostgresCluster()
{
    if (m_server <= 0)
        return;
    ::kill(m_server, SIGQUIT); // its data goes away anyway
    ::waitpid(m_server, nullptr, 0);
}

store::StoreLocation PostgresCluster::freshSchema(const QString& blobs)
{
    store::StoreLocation location;
    location.backend = store::Backend::Postgres;
    location.host = m_folder.path();
    location.user = QStringLiteral("heddle");
    location.database = QStringLiteral("postgres");
    location.blobs = blobs;
    const QString schema = QStringLiteral("test%1").arg(++m_schemas);
    auto connection = store::Connection::open(location);
    if (connection) {
        const auto made = (*connection)->executeDirect(QStringLiteral("CREATE SCHEMA ") + schema);
        Q_ASSERT(made);
    }
    location.schema = schema;
    return location;
}

} // namespace heddle::test
