#pragma once

#include "core/channel/chat/gateway/gatewaysettings.h"
#include "core/channel/chat/uploadroom.h"

#include <QByteArray>
#include <QStringList>

namespace heddle::chat {

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
    Duration resumeWithin = std::chrono::hours(24);     ///< of the beginning of a conversation
    Duration uploadTime = std::chrono::minutes(10);     ///< of one file
    UploadRoom::Limits uploads;                         ///< of unfinished files
    Allowance beginnings{.perMinute = 6, .burst = 20};  ///< conversations of one address
    Allowance files{.perMinute = 30, .burst = 60};      ///< of one address
    Allowance transcripts{.perMinute = 2, .burst = 10}; ///< mails that one address asks for

    bool operator==(const ChatSettings&) const = default;
};

} // namespace heddle::chat
