#pragma once

#include "core/channel/email/imap/imapsession.h"
#include "core/channel/email/imap/uidset.h"

namespace heddle::email {

// What is done with folders in more than one place: finding them and moving mails between them.

/// All folders of the account.
Async<QList<ImapFolder>> listFolders(ImapSession& session);

/// The folder for sent mail: `wanted` if given, else the one marked \Sent (RFC 6154), else one with
/// a name in use for it. Fails with NotFound.
Result<ImapFolder> sentFolderIn(const QList<ImapFolder>& folders, const QString& wanted);

/// Moves mails out of the selected folder, by MOVE (RFC 6851) or by copying, marking and expunging
/// just these. The folder is made if it does not exist.
Async<void> moveMails(ImapSession& session, const QByteArray& uidSet, const QByteArray& wireFolder);

/// Searches the selected folder; UIDs from `least` on.
Async<Uids> searchUids(ImapSession& session, const QByteArray& criteria, quint32 least = 1);

} // namespace heddle::email
