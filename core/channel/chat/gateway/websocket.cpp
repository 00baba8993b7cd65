#include "core/channel/chat/gateway/websocket.h"

#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <deque>

namespace heddle::chat {

namespace beast = boost::beast;
namespace websocket = beast::websocket;
using boost::system::error_code;

namespace {

/// A read buffer that grew larger is given back after its message.
constexpr std::size_t keptBufferBytes = 4096;

/// A binary message below this is paced like a text: a file needs one such at most.
constexpr qsizetype shortBytes = 4096;

/// A peer may make several offers of permessage-deflate, the one it likes best first. Beast takes
/// them for one that contradicts itself, so it is shown the first alone.
void keepFirstOffer(UpgradeRequest& request)
{
    const auto offers =
        QByteArray::fromStdString(request["Sec-WebSocket-Extensions"].to_string()).split(',');
    for (const QByteArray& offer : offers) {
        if (!offer.trimmed().toLower().startsWith("permessage-deflate"))
            continue;
        request.set("Sec-WebSocket-Extensions", offer.trimmed().toStdString());
        return;
    }
}

/// The answer to an offer of permessage-deflate (RFC 7692, 7.1.2). Chat lines are short: 4 kB
/// remember as much as there is, at an eighth of the usual memory.
websocket::permessage_deflate packing(const UpgradeRequest& request, Seat& seat)
{
    const beast::string_view offer = request["Sec-WebSocket-Extensions"];
    const auto offers = [offer](const char* words) {
        return offer.find(words) != beast::string_view::npos;
    };
    websocket::permessage_deflate options;
    options.server_enable = offers("permessage-deflate") && seat.takePacking();
    options.server_max_window_bits = 12;
    // Who does not offer to have its window limited must be taken as it is.
    options.client_max_window_bits = offers("client_max_window_bits") ? 12 : 15;
    options.compLevel = 6;
    options.memLevel = 4;
    return options;
}

template<class Stream>
class WebSocket final : public Socket, public std::enable_shared_from_this<WebSocket<Stream>> {
public:
    WebSocket(GatewayLoop& loop, Stream stream, const Visit& visit, std::unique_ptr<Seat> seat)
        : m_loop(loop), m_seat(std::move(seat)), m_stream(std::move(stream)), m_visit(visit)
    {}

    void open(UpgradeRequest request)
    {
        const GatewayLimits& limits = m_loop.settings().limits;
        m_stream.set_option(websocket::stream_base::timeout{.handshake_timeout = limits.headTime,
                                                            .idle_timeout = limits.silence,
                                                            .keep_alive_pings = true});
        keepFirstOffer(request);
        m_stream.set_option(packing(request, *m_seat));
        m_stream.read_message_max(static_cast<std::size_t>(limits.messageBytes));
        auto kept = std::make_shared<UpgradeRequest>(std::move(request));
        m_stream.async_accept(*kept, [self = this->shared_from_this(), kept](error_code error) {
            if (!error)
                self->begin();
        });
    }

    void send(const WebMessage& message) override
    {
        if (m_isClosing)
            return;
        if (m_waitingBytes > m_loop.settings().limits.unsentBytes)
            return cut();
        m_waitingBytes += message.bytes.size();
        m_unsent.push_back(message);
        if (m_unsent.size() == 1)
            write();
    }

    void close(CloseCode code) override
    {
        if (m_isClosing)
            return;
        m_isClosing = true;
        m_closeCode = code;
        if (m_unsent.empty())
            sayGoodbye();
    }

    void taken() override
    {
        m_isWaitingForCore = false;
        read();
    }

private:
    void begin()
    {
        m_id = m_loop.opened(this->shared_from_this(), m_visit);
        read();
    }

    void read()
    {
        m_stream.async_read(m_buffer, [self = this->shared_from_this()](
                                          error_code error, std::size_t) { self->take(error); });
    }

    void take(const error_code& error)
    {
        if (error)
            return finish();
        WebMessage message{.kind = m_stream.got_text() ? WebMessage::Kind::Text
                                                       : WebMessage::Kind::Binary,
                           .bytes = {static_cast<const char*>(m_buffer.data().data()),
                                     static_cast<qsizetype>(m_buffer.size())}};
        m_buffer.consume(m_buffer.size());
        if (m_buffer.capacity() > keptBufferBytes)
            m_buffer.shrink_to_fit();
        handOver(std::move(message));
        if (!m_isWaitingForCore)
            read();
    }

    // One at a time: a close or a mistake that follows must not overtake the answer to this one.
    void handOver(WebMessage message)
    {
        const bool isText = message.kind == WebMessage::Kind::Text;
        // Beast does not notice a text that ends within a character when its last frame is empty.
        if (isText && !message.bytes.isValidUtf8())
            return close(CloseCode::BadText);
        const bool isPaced = isText || message.bytes.size() < shortBytes;
        if (isPaced && !m_texts.admit(m_loop.settings().limits.texts, m_loop.now()))
            return close(CloseCode::TooFast);
        m_isWaitingForCore = true;
        m_loop.received(m_id, std::move(message));
    }

    void write()
    {
        const WebMessage& message = m_unsent.front();
        m_waitingBytes -= message.bytes.size();
        m_stream.text(message.kind == WebMessage::Kind::Text);
        m_stream.async_write(boost::asio::buffer(message.bytes.constData(),
                                                 static_cast<std::size_t>(message.bytes.size())),
                             [self = this->shared_from_this()](error_code error, std::size_t) {
                                 if (!error)
                                     self->written();
                             });
    }

    void written()
    {
        if (m_unsent.front().kind == WebMessage::Kind::Binary)
            m_loop.bytesSent(m_id);
        m_unsent.pop_front();
        if (!m_unsent.empty())
            write();
        else if (m_isClosing)
            sayGoodbye();
    }

    void sayGoodbye()
    {
        // The reading side ends when the other one has answered, or has not in time.
        m_stream.async_close(static_cast<websocket::close_code>(m_closeCode),
                             [self = this->shared_from_this()](const error_code&) {
                                 if (self->m_isWaitingForCore)
                                     self->finish();
                             });
    }

    void cut()
    {
        error_code ignored;
        beast::get_lowest_layer(m_stream).socket().close(ignored);
        m_isClosing = true;
    }

    void finish()
    {
        if (m_isFinished)
            return;
        m_isFinished = true;
        m_isClosing = true;
        m_loop.closed(m_id);
    }

    GatewayLoop& m_loop;
    std::unique_ptr<Seat> m_seat;
    websocket::stream<Stream> m_stream;
    Visit m_visit;
    SocketId m_id;
    beast::flat_buffer m_buffer;
    Pace m_texts;
    std::deque<WebMessage> m_unsent; ///< the first one is being written
    qint64 m_waitingBytes = 0;       ///< behind that
    CloseCode m_closeCode = CloseCode::Normal;
    bool m_isWaitingForCore = false;
    bool m_isClosing = false;
    bool m_isFinished = false;
};

template<class Stream>
void open(GatewayLoop& loop, Stream stream, UpgradeRequest request, const Visit& visit,
          std::unique_ptr<Seat> seat)
{
    std::make_shared<WebSocket<Stream>>(loop, std::move(stream), visit, std::move(seat))
        ->open(std::move(request));
}

} // namespace

void openWebSocket(GatewayLoop& loop, PlainStream stream, UpgradeRequest request,
                   const Visit& visit, std::unique_ptr<Seat> seat)
{
    open(loop, std::move(stream), std::move(request), visit, std::move(seat));
}

void openWebSocket(GatewayLoop& loop, TlsStream stream, UpgradeRequest request, const Visit& visit,
                   std::unique_ptr<Seat> seat)
{
    open(loop, std::move(stream), std::move(request), visit, std::move(seat));
}

} // namespace heddle::chat
