#pragma once

#include "core/channel/email/imap/signedin.h"

#include <deque>

namespace heddle::email {

/// The Sent folder of an account: files copies of what was sent and answers whether something was.
class SentFolder : public QObject {
    Q_OBJECT
public:
    SentFolder(EmailAccount account, const MailAccess& access, QObject* parent = nullptr);

    /// Puts a copy into the folder, marked as read; tries again for a while when the server is away.
    void file(const QByteArray& raw, const QString& messageId);
    /// Whether a mail with this id lies in the folder. With SentCopy::Bcc the blind copy may still
    /// be in the inbox: then it is moved. Failures: as ImapSession, NotFound without such a folder,
    /// BadInput for what is no message id.
    Async<bool> find(const QString& messageId);
    void stop();

Q_SIGNALS:
    /// A copy lies in the folder now.
    void filed(const QString& messageId);

private:
    struct Copy {
        QByteArray raw;
        QString messageId;
        int tries = 0;
    };

    void fileNext();
    void append(const SessionRef& session, const ImapFolder& folder);
    void finishCopy(const Done& done);
    void findIn(const SessionRef& session, const QByteArray& criteria, const Answer<bool>& answer);
    void findInInbox(const SessionRef& session, const QByteArray& criteria,
                     const QByteArray& sentFolder, const Answer<bool>& answer);

    EmailAccount m_account;
    MailAccess m_access;
    Backoff m_backoff;
    Deadline m_nextTry;
    std::deque<Copy> m_copies;
    bool m_isFiling = false;
};

} // namespace heddle::email
