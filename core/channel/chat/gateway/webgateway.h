#pragma once

#include "core/base/clock.h"
#include "core/channel/chat/gateway/gateway.h"
#include "core/channel/chat/gateway/gatewaysettings.h"

#include <memory>

namespace heddle::chat {

class GatewayLoop;

/// The gateway on Boost.Beast: HTTP and WebSocket (RFC 6455, 7692) on one port, in a thread of its
/// own. A socket that sends faster than the core takes is not read on meanwhile.
class WebGateway final : public Gateway {
    Q_OBJECT
public:
    /// `clock` must outlive it.
    WebGateway(const GatewaySettings& settings, const Clock& clock, QObject* parent = nullptr);
    ~WebGateway() override;

    Result<quint16> listen() override;
    void stop() override;
    void setPages(const WebPages& pages) override;
    void send(SocketId socket, const WebMessage& message) override;
    void close(SocketId socket, CloseCode code) override;

private:
    GatewaySettings m_settings;
    const Clock& m_clock;
    WebPages m_pages;
    std::unique_ptr<GatewayLoop> m_loop; ///< set while it listens
};

} // namespace heddle::chat
