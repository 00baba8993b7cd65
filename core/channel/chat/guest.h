#pragma once

#include "core/channel/chat/gateway/gateway.h"
#include "core/channel/chat/protocol/clientframe.h"
#include "core/channel/chat/protocol/serverframe.h"

#include <QByteArray>

#include <optional>

namespace heddle::chat {

/// One connection of a visitor: a tab.
struct Guest {
    /// A file whose bytes are coming in.
    struct Upload {
        FileOffer offer;
        Timestamp until; ///< dropped then
        QByteArray bytes;
    };

    SocketId socket;
    Visit visit;
    bool isGreeted = false; ///< its hello came
    bool isProven = false;  ///< their site vouches for them
    QString visitor;        ///< the address they are known by
    QString language;
    PageVisit page;
    QString conversation; ///< empty for none
    std::optional<Upload> upload;
    qint64 strayBytes = 0;  ///< that came after the last offer and belong to no file
    QList<LineFile> wanted; ///< files that were asked for; the first is on its way
    qint64 sentOfFirst = 0;
    bool isSending = false; ///< a piece of it has not gone out yet
    int leftMessages = 0;
};

} // namespace heddle::chat
