#pragma once

#include "core/channel/email/imap/signedin.h"

namespace heddle::email {

/// What trying an account found.
struct AccountVerdict {
    QStringList folders;
    qint64 messages = 0;  ///< in the folders mail is taken from
    bool canPush = false; ///< the server has IDLE
    bool canSend = false;
    ErrorCode sendCause = ErrorCode::Internal; ///< why not
    QString sendDetail;
};

/// Signs in to both servers and looks, changing nothing. Fails when no mail can be taken: Offline,
/// Timeout, AuthFailed, Refused (certificate), NotFound (a folder), BadInput. `access` and what it
/// refers to, and `owner`, must stay until the answer.
Async<AccountVerdict> testAccount(const EmailAccount& account, const MailAccess& access,
                                  QObject* owner);

} // namespace heddle::email
