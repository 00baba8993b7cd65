#include "core/channel/chat/gateway/gatewayloop.h"

#include "core/channel/chat/gateway/connection.h"

#include <boost/asio/post.hpp>

#include <cstdlib>

namespace heddle::chat {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

namespace {

/// How long connections may take to say goodbye.
constexpr auto patience = std::chrono::milliseconds(500);
/// Without descriptors left, accepting again at once would only burn the processor.
constexpr auto pauseAfterRefusal = std::chrono::milliseconds(100);

QString words(const error_code& error)
{
    return QString::fromStdString(error.message());
}

} // namespace

GatewayLoop::GatewayLoop(const GatewaySettings& settings, const Clock& clock, Gateway& core,
                         const WebPages& pages)
    : m_settings(settings), m_clock(clock), m_core(core), m_pages(pages), m_doorkeeper(settings)
{}

GatewayLoop::~GatewayLoop()
{
    end();
}

Result<quint16> GatewayLoop::begin()
{
    if (!m_doorkeeper.unreadable().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("chat proxies: %1 is no address")
                                                .arg(m_doorkeeper.unreadable().constFirst()));
    if (auto done = loadCertificate(); !done)
        return passOn(done);
    if (auto done = openPort(); !done)
        return passOn(done);
    m_isOpen = std::make_shared<bool>(true);
    accept();
    m_thread = std::thread([this] {
        pthread_setname_np(pthread_self(), "heddle-gateway");
        m_context.run();
    });
    return m_acceptor.local_endpoint().port();
}

Done GatewayLoop::loadCertificate()
{
    if (m_settings.certificate.isEmpty())
        return {};
    auto& tls = m_tls.emplace(net::ssl::context::tls_server);
    tls.set_options(net::ssl::context::no_sslv3 | net::ssl::context::no_tlsv1
                    | net::ssl::context::no_tlsv1_1);
    // Handshaken connections are mostly quiet: their buffers are given back meanwhile.
    SSL_CTX_set_mode(tls.native_handle(), SSL_MODE_RELEASE_BUFFERS);
    error_code error;
    tls.use_certificate_chain_file(m_settings.certificate.toStdString(), error);
    if (error)
        return failure(ErrorCode::BadInput,
                       m_settings.certificate + QStringLiteral(": ") + words(error));
    tls.use_private_key_file(m_settings.privateKey.toStdString(), net::ssl::context::pem, error);
    if (error)
        return failure(ErrorCode::BadInput,
                       m_settings.privateKey + QStringLiteral(": ") + words(error));
    return {};
}

Done GatewayLoop::openPort()
{
    error_code error;
    const auto address = net::ip::make_address(m_settings.address.toStdString(), error);
    if (error)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("chat address: %1 is no address").arg(m_settings.address));
    const tcp::endpoint endpoint(address, m_settings.port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        return failure(ErrorCode::Refused,
                       QStringLiteral("chat port %1: %2").arg(m_settings.port).arg(words(error)));
    return {};
}

void GatewayLoop::end()
{
    if (!m_thread.joinable())
        return;
    *m_isOpen = false;
    run([this] {
        m_isEnding = true;
        error_code ignored;
        m_acceptor.close(ignored);
        for (const auto& [id, open] : m_sockets)
            open->close(CloseCode::GoingAway);
        m_patience.expires_after(patience);
        m_patience.async_wait([this](const error_code&) { m_context.stop(); });
        if (m_connections == 0)
            m_patience.cancel();
    });
    m_thread.join();
}

void GatewayLoop::run(std::function<void()> work)
{
    net::post(m_context, std::move(work));
}

void GatewayLoop::accept()
{
    m_acceptor.async_accept([this](const error_code& error, tcp::socket connection) {
        if (m_isEnding)
            return;
        if (!error) {
            letIn(std::move(connection));
            return accept();
        }
        m_patience.expires_after(pauseAfterRefusal);
        m_patience.async_wait([this](const error_code& cancelled) {
            if (!cancelled && !m_isEnding)
                accept();
        });
    });
}

void GatewayLoop::letIn(tcp::socket connection)
{
    error_code error;
    const auto endpoint = connection.remote_endpoint(error);
    if (error || m_connections >= m_settings.limits.connections)
        return;
    connection.set_option(tcp::no_delay(true), error);
    const QHostAddress peer(QString::fromStdString(endpoint.address().to_string()));
    auto seat = std::make_unique<Seat>(*this);
    if (!m_doorkeeper.isProxy(peer) && !seat->countFor(peer))
        return;
    serve(*this, std::move(connection), m_tls ? &*m_tls : nullptr, peer, std::move(seat));
}

const WebPage* GatewayLoop::page(const QByteArray& path) const
{
    const auto found = m_pages.constFind(path);
    return found == m_pages.constEnd() ? nullptr : &*found;
}

SocketId GatewayLoop::opened(const std::shared_ptr<Socket>& socket, const Visit& visit)
{
    const SocketId id{++m_lastSocket};
    m_sockets.emplace(id.value, socket);
    tell([&core = m_core, id, visit] { Q_EMIT core.opened(id, visit); });
    return id;
}

void GatewayLoop::received(SocketId id, WebMessage message)
{
    tell([this, &core = m_core, id, message = std::move(message)] {
        Q_EMIT core.received(id, message);
        run([this, id] {
            if (Socket* open = socket(id))
                open->taken();
        });
    });
}

void GatewayLoop::bytesSent(SocketId id)
{
    tell([&core = m_core, id] { Q_EMIT core.bytesSent(id); });
}

void GatewayLoop::closed(SocketId id)
{
    m_sockets.erase(id.value);
    tell([&core = m_core, id] { Q_EMIT core.closed(id); });
}

void GatewayLoop::connectionEnded()
{
    --m_connections;
    // Those that go down with m_context come here too: their thread has ended, and so has the timer.
    if (m_isEnding && m_connections == 0 && m_thread.joinable())
        m_patience.cancel();
}

Socket* GatewayLoop::socket(SocketId id) const
{
    const auto found = m_sockets.find(id.value);
    return found == m_sockets.end() ? nullptr : found->second.get();
}

void GatewayLoop::tell(std::function<void()> fact)
{
    QMetaObject::invokeMethod(
        &m_core,
        [isOpen = m_isOpen, fact = std::move(fact)] {
            if (*isOpen)
                fact();
        },
        Qt::QueuedConnection);
}

} // namespace heddle::chat
