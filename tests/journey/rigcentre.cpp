#include "tests/journey/rigcentre.h"

#include "core/service/mailboxes/mailboxjson.h"

#include <QDir>
#include <QFile>

namespace heddle::test {

RigCentre::RigCentre() = default;

store::StoreLocation RigCentre::location() const
{
    return store::StoreLocation::file(m_dir.filePath(QStringLiteral("heddle.db")));
}

service::MailboxSettings RigCentre::mailbox() const
{
    const QString address = MailRig::address(QStringLiteral("support"));
    return {.name = address,
            .address = address,
            .incoming = {QStringLiteral("localhost"), m_rig.imapsPort(), service::Encryption::Tls},
            .outgoing = {QStringLiteral("localhost"), m_rig.smtpsPort(), service::Encryption::Tls},
            .login = address,
            .secret = MailRig::password(QStringLiteral("support")),
            .caFile = m_rig.caFile()};
}

bool RigCentre::start()
{
    if (m_reason = MailRig::missing(); !m_reason.isEmpty())
        return false;
    if (!m_rig.start()) {
        m_reason = m_rig.reason();
        return false;
    }
    const QString secrets = m_dir.filePath(QStringLiteral("secrets"));
    QDir().mkpath(secrets);
    QFile::setPermissions(secrets, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("HEDDLE_SECRETS", secrets.toUtf8());
    auto opened = store::Store::open(location(), m_clock);
    if (!opened) {
        m_reason = opened.error().detail;
        return false;
    }
    m_store = std::move(*opened);
    return true;
}

std::unique_ptr<QProcess> RigCentre::launchService() const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QStringLiteral(HEDDLE_BIN_DIR "/heddled"),
                   {QStringLiteral("--store"), location().path, QStringLiteral("--log-level"),
                    QStringLiteral("warning")});
    process->waitForStarted();
    return process;
}

QByteArray RigCentre::mailFrom(const QString& sender, int number)
{
    return QStringLiteral("From: %1\r\nTo: support@rig.test\r\nSubject: Order %2\r\n"
                          "Message-ID: <order-%2@rig.test>\r\n"
                          "Date: Sat, 21 Nov 2026 09:00:00 +0000\r\n"
                          "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                          "Hello,\r\n\r\nwhere is my order %2?\r\n")
        .arg(sender)
        .arg(number)
        .toUtf8();
}

} // namespace heddle::test
