#include "core/channel/chat/gateway/connection.h"

#include "core/channel/chat/gateway/websocket.h"

#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace heddle::chat {

namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;

namespace {

/// Requests on one connection before it has to come again.
constexpr int requestsPerConnection = 100;

/// Of Sec-WebSocket-Key: 16 bytes in base64 (RFC 6455, 4.1).
constexpr std::size_t keyLength = 24;

QByteArray bytesOf(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// All lines of one name as one list (RFC 9110, 5.3): a proxy may append a line of its own.
QByteArray linesOf(const http::fields& fields, beast::string_view name)
{
    QByteArrayList values;
    const auto [begin, end] = fields.equal_range(name);
    for (auto line = begin; line != end; ++line)
        values += bytesOf(line->value());
    return values.join(',');
}

QByteArray pathOf(beast::string_view target)
{
    return bytesOf(target.substr(0, target.find('?')));
}

http::response<http::string_body> plainAnswer(http::status status, beast::string_view words)
{
    http::response<http::string_body> answer(status, 11);
    answer.set(http::field::content_type, "text/plain; charset=utf-8");
    answer.body() = std::string(words);
    return answer;
}

http::response<http::string_body> answerWith(const WebPage& page)
{
    http::response<http::string_body> answer(http::status::ok, 11);
    answer.set(http::field::content_type, page.type.toStdString());
    answer.set(http::field::cache_control, "public, max-age=300");
    // The widget is meant for pages of other origins; nothing served here is a secret.
    answer.set(http::field::access_control_allow_origin, "*");
    answer.set("Cross-Origin-Resource-Policy", "cross-origin");
    if (!page.policy.isEmpty())
        answer.set("Content-Security-Policy", page.policy.toStdString());
    answer.body() = page.body.toStdString();
    return answer;
}

template<class Stream>
class Connection final : public std::enable_shared_from_this<Connection<Stream>> {
public:
    Connection(GatewayLoop& loop, Stream stream, const QHostAddress& peer,
               std::unique_ptr<Seat> seat)
        : m_loop(loop), m_stream(std::move(stream)), m_peer(peer), m_seat(std::move(seat))
    {}

    void begin()
    {
        if constexpr (std::is_same_v<Stream, PlainStream>) {
            read();
        } else {
            limitTime();
            m_stream.async_handshake(boost::asio::ssl::stream_base::server,
                                     [self = this->shared_from_this()](const error_code& error) {
                                         if (!error)
                                             self->read();
                                     });
        }
    }

private:
    void limitTime()
    {
        beast::get_lowest_layer(m_stream).expires_after(m_loop.settings().limits.headTime);
    }

    void read()
    {
        m_keepsOpen = false;
        m_head.emplace();
        m_head->header_limit(static_cast<std::uint32_t>(m_loop.settings().limits.headBytes));
        limitTime();
        http::async_read_header(m_stream, m_buffer, *m_head,
                                [self = this->shared_from_this()](
                                    const error_code& error, std::size_t) { self->take(error); });
    }

    void take(const error_code& error)
    {
        if (error == http::error::header_limit)
            return answer(plainAnswer(http::status::request_header_fields_too_large, "too long"),
                          http::verb::get);
        if (error && error.category() == make_error_code(http::error::bad_method).category()
            && error != http::error::end_of_stream && error != http::error::partial_message)
            return answer(plainAnswer(http::status::bad_request, "not HTTP"), http::verb::get);
        if (error)
            return;
        const auto& request = m_head->get();
        const QHostAddress visitor =
            m_loop.doorkeeper().visitorBehind(m_peer, linesOf(request, "X-Forwarded-For"));
        if (!m_seat->countFor(visitor))
            return answer(plainAnswer(http::status::too_many_requests, "too many connections"),
                          http::verb::get);
        if (beast::websocket::is_upgrade(request))
            return upgrade(visitor);
        answerPage();
    }

    void upgrade(const QHostAddress& visitor)
    {
        const auto& request = m_head->get();
        const QByteArray origin = bytesOf(request[http::field::origin]);
        if (request[http::field::sec_websocket_key].size() != keyLength)
            return answer(plainAnswer(http::status::bad_request, "no key"), http::verb::get);
        const QString& path = m_loop.settings().socketPath;
        if (!path.isEmpty() && QString::fromLatin1(pathOf(request.target())) != path)
            return answer(plainAnswer(http::status::not_found, "no such page"), http::verb::get);
        if (!m_loop.doorkeeper().allowsOrigin(origin))
            return answer(plainAnswer(http::status::forbidden, "this site may not chat"),
                          http::verb::get);
        const Visit visit{.address = visitor.toString(),
                          .origin = QString::fromLatin1(origin),
                          .userAgent =
                              QString::fromLatin1(bytesOf(request[http::field::user_agent]))};
        beast::get_lowest_layer(m_stream).expires_never();
        openWebSocket(m_loop, std::move(m_stream), m_head->release(), visit, std::move(m_seat));
    }

    void answerPage()
    {
        const auto& request = m_head->get();
        const bool hasBody = m_head->chunked() || m_head->content_length().value_or(0) > 0;
        if ((request.method() != http::verb::get && request.method() != http::verb::head)
            || hasBody) {
            auto refusal = plainAnswer(http::status::method_not_allowed, "only GET");
            refusal.set(http::field::allow, "GET, HEAD");
            return answer(std::move(refusal), request.method());
        }
        const WebPage* page = m_loop.page(pathOf(request.target()));
        m_keepsOpen = request.keep_alive() && ++m_requests < requestsPerConnection;
        answer(page ? answerWith(*page) : plainAnswer(http::status::not_found, "no such page"),
               request.method());
    }

    void answer(http::response<http::string_body> response, http::verb method)
    {
        response.set(http::field::server, "Heddle");
        response.set("X-Content-Type-Options", "nosniff");
        response.set("Referrer-Policy", "no-referrer");
        response.keep_alive(m_keepsOpen);
        response.prepare_payload();
        if (method == http::verb::head)
            response.body().clear();
        auto kept = std::make_shared<http::response<http::string_body>>(std::move(response));
        auto serializer = std::make_shared<http::response_serializer<http::string_body>>(*kept);
        limitTime();
        const auto written = [self = this->shared_from_this(), kept,
                              serializer](const error_code& error, std::size_t) {
            if (!error && self->m_keepsOpen)
                self->read();
            else if (!error)
                self->end();
        };
        if (method == http::verb::head)
            http::async_write_header(m_stream, *serializer, written);
        else
            http::async_write(m_stream, *serializer, written);
    }

    void end()
    {
        error_code ignored;
        beast::get_lowest_layer(m_stream).socket().shutdown(
            boost::asio::ip::tcp::socket::shutdown_send, ignored);
    }

    GatewayLoop& m_loop;
    Stream m_stream;
    QHostAddress m_peer;
    std::unique_ptr<Seat> m_seat;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::empty_body>> m_head;
    int m_requests = 0;
    bool m_keepsOpen = false;
};

template<class Stream>
void begin(GatewayLoop& loop, Stream stream, const QHostAddress& peer, std::unique_ptr<Seat> seat)
{
    std::make_shared<Connection<Stream>>(loop, std::move(stream), peer, std::move(seat))->begin();
}

} // namespace

void serve(GatewayLoop& loop, boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls,
           const QHostAddress& peer, std::unique_ptr<Seat> seat)
{
    PlainStream plain(std::move(socket));
    if (tls)
        begin(loop, TlsStream(std::move(plain), *tls), peer, std::move(seat));
    else
        begin(loop, std::move(plain), peer, std::move(seat));
}

} // namespace heddle::chat
