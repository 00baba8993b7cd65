#pragma once

#include "core/channel/chat/gateway/gatewaysettings.h"

#include <QByteArray>
#include <QList>

namespace heddle::chat {

/// Sends a conversation to a queue by where it began or by what was chosen in its form; the first
/// that fits counts.
struct QueueRule {
    QString page;  ///< the page's address begins with this; empty: any page
    QString field; ///< the form field with this name ...
    QString value; ///< ... says this; no field: any
    QString queue; ///< by name

    bool operator==(const QueueRule&) const = default;
};

/// A centre's web chat.
struct ChatSettings {
    QString account = QStringLiteral("chat"); ///< its name in the engine
    GatewaySettings gateway;
    qint64 fileBytes = 10 * 1024 * 1024; ///< of one file
    QStringList fileTypes{QStringLiteral("image/png"),       QStringLiteral("image/jpeg"),
                          QStringLiteral("image/gif"),       QStringLiteral("image/webp"),
                          QStringLiteral("application/pdf"), QStringLiteral("text/plain")};
    QString mailbox;       ///< what messages left behind come to; empty: none can be left
    QByteArray signingKey; ///< shared with the site that vouches for visitors; empty: none does
    Duration resumeWithin = std::chrono::hours(24); ///< of the beginning of a conversation
    QList<QueueRule> queues;
    Allowance beginnings{.perMinute = 6, .burst = 20}; ///< conversations of one address

    bool operator==(const ChatSettings&) const = default;
};

} // namespace heddle::chat
