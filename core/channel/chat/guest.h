#pragma once

#include "core/channel/chat/gateway/gateway.h"
#include "core/channel/chat/protocol/clientframe.h"

#include <QByteArray>

#include <optional>

namespace heddle::chat {

/// One connection of a visitor: a tab.
struct Guest {
    /// A file whose bytes are coming in.
    struct Upload {
        FileOffer offer;
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
    int leftMessages = 0;
};

} // namespace heddle::chat
