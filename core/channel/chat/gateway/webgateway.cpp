#include "core/channel/chat/gateway/webgateway.h"

#include "core/channel/chat/gateway/gatewayloop.h"

namespace heddle::chat {

WebGateway::WebGateway(const GatewaySettings& settings, const Clock& clock, QObject* parent)
    : Gateway(parent), m_settings(settings), m_clock(clock)
{}

WebGateway::~WebGateway()
{
    stop();
}

Result<quint16> WebGateway::listen()
{
    if (m_loop)
        return failure(ErrorCode::Conflict, QStringLiteral("the chat gateway listens already"));
    auto loop = std::make_unique<GatewayLoop>(m_settings, m_clock, *this, m_pages);
    const auto port = loop->begin();
    if (port)
        m_loop = std::move(loop);
    return port;
}

void WebGateway::stop()
{
    m_loop.reset();
}

void WebGateway::setPages(const WebPages& pages)
{
    m_pages = pages;
    if (m_loop)
        m_loop->run([loop = m_loop.get(), pages] { loop->setPages(pages); });
}

void WebGateway::send(SocketId socket, const WebMessage& message)
{
    if (!m_loop)
        return;
    m_loop->run([loop = m_loop.get(), socket, message] {
        if (const auto open = loop->socket(socket))
            open->send(message);
    });
}

void WebGateway::close(SocketId socket, CloseCode code)
{
    if (!m_loop)
        return;
    m_loop->run([loop = m_loop.get(), socket, code] {
        if (const auto open = loop->socket(socket))
            open->close(code);
    });
}

} // namespace heddle::chat
