#pragma once

#include "core/channel/chat/gateway/seat.h"

namespace heddle::chat {

/// Serves a fresh connection: TLS where `tls` is given, then requests for pages until it becomes a
/// WebSocket or ends. Keeps itself alive. Thread: the gateway's.
void serve(GatewayLoop& loop, boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls,
           const QHostAddress& peer, std::unique_ptr<Seat> seat);

} // namespace heddle::chat
