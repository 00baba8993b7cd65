#pragma once

#include <QByteArray>
#include <QHash>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace heddle::test {

/// Real mail servers on loopback for one test: Dovecot (IMAP, LMTP), an SMTP submission server that
/// delivers into it, and an OAuth2 provider. All live in a temporary folder on ports found free and
/// end with this object (or with the test program, if that dies first).
/// Users: NAME@rig.test for agent, support, customer, bulk, box1..box9.
class MailRig {
public:
    /// What is missing on this machine to run it; empty when nothing is.
    static QString missing();

    MailRig();
    ~MailRig();
    MailRig(const MailRig&) = delete;
    MailRig& operator=(const MailRig&) = delete;

    /// Starts everything and waits until it answers. False with reason() set otherwise.
    bool start();
    QString reason() const { return m_reason; }

    quint16 imapPort() const { return m_port.value(QStringLiteral("IMAP_PORT")); }   ///< STARTTLS
    quint16 imapsPort() const { return m_port.value(QStringLiteral("IMAPS_PORT")); } ///< TLS
    quint16 smtpPort() const { return m_port.value(QStringLiteral("SMTP_PORT")); }   ///< STARTTLS
    quint16 smtpsPort() const { return m_port.value(QStringLiteral("SMTPS_PORT")); } ///< TLS
    quint16 oauthPort() const { return m_port.value(QStringLiteral("OAUTH_PORT")); }
    /// The certificate authority to trust; the servers are "localhost" and "127.0.0.1".
    QString caFile() const { return path(QStringLiteral("tls/ca.pem")); }
    static QString address(const QString& name) { return name + QStringLiteral("@rig.test"); }
    static QString password(const QString& name) { return QStringLiteral("secret-") + name; }
    /// An access token for `name`; one that is past its time when `seconds` is negative.
    QString token(const QString& name, int seconds = 3600) const;

    /// Puts a mail into a mailbox as the delivery agent does. Folders other than INBOX must exist.
    bool deliver(const QString& name, const QByteArray& raw,
                 const QString& folder = QStringLiteral("INBOX"));
    /// The mails that lie in a folder, in order of delivery, byte for byte.
    QList<QByteArray> mails(const QString& name,
                            const QString& folder = QStringLiteral("INBOX")) const;
    /// The Maildir flags ("S" seen ...) of those mails, in the same order.
    QStringList flags(const QString& name, const QString& folder = QStringLiteral("INBOX")) const;

    bool startDovecot();
    /// SIGTERM, and waits until it is gone.
    void stopDovecot();
    /// SIGKILL to Dovecot and all its children.
    void killDovecot();
    /// Dovecot's settings for its next start: CERT=wronghost, CAPABILITY=IMAP4rev1 ...
    void setDovecot(const QString& variable, const QString& value);
    /// Gives a folder a new UIDVALIDITY, as after a restore. Dovecot must be stopped.
    void renewUidValidity(const QString& name, const QString& folder = QStringLiteral("INBOX"));

    bool startSmtp();
    void stopSmtp();

private:
    QString path(const QString& below) const;
    QString maildir(const QString& name, const QString& folder) const;
    QStringList mailFiles(const QString& name, const QString& folder) const;
    std::unique_ptr<QProcess> launch(const QString& script, const QStringList& arguments);
    bool waitForPort(quint16 port, QProcess& process);
    static void stop(std::unique_ptr<QProcess>& process);

    QTemporaryDir m_dir;
    QString m_reason;
    QHash<QString, quint16> m_port;
    QHash<QString, QString> m_dovecotSettings;
    std::unique_ptr<QProcess> m_dovecot;
    std::unique_ptr<QProcess> m_smtp;
    std::unique_ptr<QProcess> m_oauth;
    int m_delivered = 0;
};

} // namespace heddle::test
