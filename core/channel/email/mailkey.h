#pragma once

#include "core/model/traffic.h"

namespace heddle::email {

/// What is one and the same however a mail came to us: from two folders, after a folder was
/// numbered anew, or from a file. "mail:<Message-ID>:<hash>", the hash over sender, date, subject
/// and body, so that somebody else's reuse of a Message-ID is another mail; over everything where
/// there is no Message-ID. Line ends do not count. Pure.
QString mailKey(const QByteArray& raw);

/// How a mail came to us.
struct MailOrigin {
    QString account;
    std::optional<Timestamp> received; ///< as the server noted it
    Timestamp now;                     ///< for a mail that has neither that nor a date
    bool wasSeen = false;
    std::optional<ChannelCursor> cursor;
    QStringList warnings; ///< about getting it, added to those about reading it
};

/// Reads a mail into what the engine takes in. Never fails: what is no mail has its bytes as text,
/// with a warning. Safe in any thread.
Inbound inboundFromRaw(const QByteArray& raw, const MailOrigin& origin);

} // namespace heddle::email
