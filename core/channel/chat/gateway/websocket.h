#pragma once

#include "core/channel/chat/gateway/seat.h"

#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

namespace heddle::chat {

using PlainStream = boost::beast::tcp_stream;
using TlsStream = boost::beast::ssl_stream<boost::beast::tcp_stream>;
using UpgradeRequest = boost::beast::http::request<boost::beast::http::empty_body>;

/// Makes a connection whose upgrade was allowed a WebSocket and tells the loop of it when its
/// handshake is done. Keeps itself alive. Thread: the gateway's.
void openWebSocket(GatewayLoop& loop, PlainStream stream, UpgradeRequest request,
                   const Visit& visit, std::unique_ptr<Seat> seat);
void openWebSocket(GatewayLoop& loop, TlsStream stream, UpgradeRequest request, const Visit& visit,
                   std::unique_ptr<Seat> seat);

} // namespace heddle::chat
