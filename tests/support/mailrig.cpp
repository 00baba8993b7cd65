#include "tests/support/mailrig.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMessageAuthenticationCode>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace heddle::test {

namespace {

constexpr int readyWithin = 20'000; // ms

QString serverProgram(const QString& name)
{
    return QStandardPaths::findExecutable(
        name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
}

/// Ports free at this moment, all held until every one is known so that they differ.
QList<quint16> freePorts(int count)
{
    std::vector<std::unique_ptr<QTcpServer>> held;
    QList<quint16> ports;
    for (int i = 0; i < count; ++i) {
        held.push_back(std::make_unique<QTcpServer>());
        held.back()->listen(QHostAddress::LocalHost);
        ports.append(held.back()->serverPort());
    }
    return ports;
}

} // namespace

QString MailRig::missing()
{
    for (const QString& name : {QStringLiteral("dovecot"), QStringLiteral("openssl")}) {
        if (serverProgram(name).isEmpty())
            return name + QStringLiteral(" is not installed");
    }
    const bool hasSmtp =
        QProcess::execute(QStringLiteral("/usr/bin/python3"),
                          {QStringLiteral("-c"), QStringLiteral("import aiosmtpd")})
        == 0;
    return hasSmtp ? QString() : QStringLiteral("python3-aiosmtpd is not installed");
}

MailRig::MailRig()
{
    const QStringList names{QStringLiteral("IMAP_PORT"),  QStringLiteral("IMAPS_PORT"),
                            QStringLiteral("LMTP_PORT"),  QStringLiteral("SMTP_PORT"),
                            QStringLiteral("SMTPS_PORT"), QStringLiteral("OAUTH_PORT")};
    const auto ports = freePorts(static_cast<int>(names.size()));
    for (qsizetype i = 0; i < names.size(); ++i)
        m_port.insert(names.at(i), ports.at(i));
    // Dovecot's own users must be able to walk through.
    QFile::setPermissions(m_dir.path(), QFile::permissions(m_dir.path()) | QFile::ReadGroup
                                            | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
}

MailRig::~MailRig()
{
    stop(m_smtp);
    stop(m_oauth);
    stopDovecot();
}

bool MailRig::start()
{
    m_oauth = launch(QStringLiteral("oauthd.py"), {QString::number(oauthPort())});
    if (!waitForPort(oauthPort(), *m_oauth) || !startDovecot())
        return false;
    return startSmtp();
}

bool MailRig::startDovecot()
{
    m_dovecot = launch(QStringLiteral("dovecot.sh"), {QStringLiteral("run"), m_dir.path()});
    return waitForPort(imapPort(), *m_dovecot) && waitForPort(imapsPort(), *m_dovecot)
           && waitForPort(m_port.value(QStringLiteral("LMTP_PORT")), *m_dovecot);
}

bool MailRig::startSmtp()
{
    m_smtp = launch(QStringLiteral("smtpd.py"),
                    {QString::number(smtpPort()), QString::number(smtpsPort()),
                     QString::number(m_port.value(QStringLiteral("LMTP_PORT"))),
                     path(QStringLiteral("tls/server.pem")), path(QStringLiteral("tls/server.key")),
                     path(QStringLiteral("etc/users"))});
    return waitForPort(smtpPort(), *m_smtp) && waitForPort(smtpsPort(), *m_smtp);
}

void MailRig::stopSmtp()
{
    stop(m_smtp);
}

void MailRig::stopDovecot()
{
    stop(m_dovecot);
}

void MailRig::killDovecot()
{
    if (!m_dovecot)
        return;
    ::kill(static_cast<pid_t>(-m_dovecot->processId()), SIGKILL);
    m_dovecot->waitForFinished();
    m_dovecot.reset();
    QFile::remove(path(QStringLiteral("run/master.pid")));
}

void MailRig::setDovecot(const QString& variable, const QString& value)
{
    m_dovecotSettings.insert(variable, value);
}

QString MailRig::token(const QString& name, int seconds) const
{
    const QByteArray body = address(name).toUtf8().toHex() + '.'
                            + QByteArray::number(QDateTime::currentSecsSinceEpoch() + seconds);
    const auto signature = QMessageAuthenticationCode::hash(body, QByteArrayLiteral("rig-key"),
                                                            QCryptographicHash::Sha256)
                               .toHex()
                               .left(24);
    return QString::fromLatin1("tok." + body + '.' + signature);
}

bool MailRig::deliver(const QString& name, const QByteArray& raw, const QString& folder)
{
    const QString box = maildir(name, folder);
    QDir().mkpath(box);
    const QString unique = QStringLiteral("%1.M%2P%3.rig")
                               .arg(QDateTime::currentSecsSinceEpoch())
                               .arg(++m_delivered, 8, 10, QLatin1Char('0'))
                               .arg(QCoreApplication::applicationPid());
    for (const char* sub : {"tmp", "new", "cur"})
        QDir().mkpath(box + QLatin1Char('/') + QLatin1String(sub));
    const QString part = box + QStringLiteral("/tmp/") + unique;
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly) || file.write(raw) != raw.size())
        return false;
    file.close();
    if (::geteuid() == 0) {
        const uid_t owner = 15000; // as in dovecot.sh
        for (const QString& each :
             QStringList{path(QStringLiteral("mail/") + name),
                         maildir(name, QStringLiteral("INBOX")), box, box + QStringLiteral("/tmp"),
                         box + QStringLiteral("/new"), box + QStringLiteral("/cur"), part}) {
            if (::chown(QFile::encodeName(each).constData(), owner, owner) != 0)
                return false;
        }
    }
    return QFile::rename(part, box + QStringLiteral("/new/") + unique);
}

QList<QByteArray> MailRig::mails(const QString& name, const QString& folder) const
{
    QList<QByteArray> found;
    const auto files = mailFiles(name, folder);
    for (const QString& each : files) {
        QFile file(each);
        if (file.open(QIODevice::ReadOnly))
            found.append(file.readAll());
    }
    return found;
}

QStringList MailRig::flags(const QString& name, const QString& folder) const
{
    QStringList found;
    const auto files = mailFiles(name, folder);
    for (const QString& each : files)
        found.append(each.section(QStringLiteral(":2,"), 1));
    return found;
}

void MailRig::renewUidValidity(const QString& name, const QString& folder)
{
    const QDir box(maildir(name, folder));
    const auto indexes = box.entryList({QStringLiteral("dovecot.index*")}, QDir::Files);
    for (const QString& each : indexes)
        QFile::remove(box.filePath(each));
    QFile list(box.filePath(QStringLiteral("dovecot-uidlist")));
    if (!list.open(QIODevice::ReadWrite))
        return;
    // "3 V1700000000 N12 G...": the second word is the validity.
    const QByteArray content = list.readAll();
    const qsizetype from = content.indexOf('V') + 1;
    const qsizetype to = content.indexOf(' ', from);
    const QByteArray renewed =
        content.left(from) + QByteArray::number(content.mid(from, to - from).toLongLong() + 1000)
        + content.mid(to);
    list.seek(0);
    list.write(renewed);
    list.resize(renewed.size());
}

QString MailRig::path(const QString& below) const
{
    return m_dir.filePath(below);
}

QString MailRig::maildir(const QString& name, const QString& folder) const
{
    const QString root = path(QStringLiteral("mail/") + name + QStringLiteral("/Maildir"));
    return folder == QLatin1String("INBOX") ? root : root + QStringLiteral("/.") + folder;
}

QStringList MailRig::mailFiles(const QString& name, const QString& folder) const
{
    QStringList names;
    for (const char* sub : {"cur", "new"}) {
        const QString where = maildir(name, folder) + QLatin1Char('/') + QLatin1String(sub);
        const auto files = QDir(where).entryList(QDir::Files);
        for (const QString& file : files)
            names.append(where + QLatin1Char('/') + file);
    }
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) {
        return a.section(QLatin1Char('/'), -1) < b.section(QLatin1Char('/'), -1);
    });
    return names;
}

std::unique_ptr<QProcess> MailRig::launch(const QString& script, const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    for (auto it = m_port.cbegin(); it != m_port.cend(); ++it)
        environment.insert(it.key(), QString::number(it.value()));
    for (auto it = m_dovecotSettings.cbegin(); it != m_dovecotSettings.cend(); ++it)
        environment.insert(it.key(), it.value());
    process->setProcessEnvironment(environment);
    process->setStandardInputFile(QProcess::nullDevice());
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardOutputFile(path(script + QStringLiteral(".log")), QIODevice::Append);
    process->setChildProcessModifier([] {
        ::setpgid(0, 0); // so that its children can be killed with it
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        // A server must not keep a test's inherited descriptors (listening sockets) open.
        for (int descriptor = 3; descriptor < 256; ++descriptor) {
            if (const int flags = ::fcntl(descriptor, F_GETFD); flags >= 0)
                ::fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC);
        }
    });
    process->start(QStringLiteral(HEDDLE_SOURCE_DIR "/tests/peers/") + script, arguments);
    return process;
}

bool MailRig::waitForPort(quint16 port, QProcess& process)
{
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < readyWithin) {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress::LocalHost, port);
        if (probe.waitForConnected(200))
            return true;
        if (process.state() == QProcess::NotRunning || process.waitForFinished(20))
            break;
    }
    QFile log(path(QFileInfo(process.program()).fileName() + QStringLiteral(".log")));
    m_reason = process.program() + QStringLiteral(" did not open its port");
    if (log.open(QIODevice::ReadOnly))
        m_reason += QStringLiteral(": ") + QString::fromUtf8(log.readAll()).right(2000);
    return false;
}

void MailRig::stop(std::unique_ptr<QProcess>& process)
{
    if (!process)
        return;
    process->terminate();
    if (!process->waitForFinished(5000)) {
        ::kill(static_cast<pid_t>(-process->processId()), SIGKILL);
        process->waitForFinished();
    }
    process.reset();
}

} // namespace heddle::test
