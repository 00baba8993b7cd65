#pragma once

#include "core/base/clock.h"
#include "core/channel/chat/protocol/clientframe.h"

#include <QByteArray>
#include <QString>

namespace heddle::chat {

/// 128 bits that nobody can guess, as 32 hex digits. From OpenSSL: secrets may not repeat.
QString newSecret();

/// What is kept of a secret: the SHA-256 sum, in hex.
QByteArray hashOf(const QString& secret);

/// The address that a visitor with this secret is known by.
QString visitorAddress(const QString& secret);

/// The address of a visitor that their site vouches for.
QString siteVisitorAddress(const QString& siteId);

/// Whether the site's signature is right, be it of long ago: the hex HMAC-SHA256 with `key` of
/// "heddle-chat", the id and the expiry, each ended by a line feed.
bool isSigned(const SignedVisitor& visitor, const QByteArray& key);

/// Whether the time that the site gave its word for is over.
bool hasRunOut(const SignedVisitor& visitor, Timestamp now);

} // namespace heddle::chat
