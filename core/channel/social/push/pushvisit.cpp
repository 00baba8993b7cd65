#include "core/channel/social/push/pushvisit.h"

#include <boost/asio/buffer.hpp>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrl>

namespace heddle::social {

namespace {

namespace http = boost::beast::http;

constexpr std::uint32_t mostHead = 16 * 1024;

template<class Request>
QByteArray header(const Request& request, const char* name)
{
    const auto value = request[name];
    return QByteArray(value.data(), static_cast<qsizetype>(value.size()));
}

PushReply refused(const boost::system::error_code& error)
{
    if (error == http::error::body_limit)
        return {413, QStringLiteral("a push has at most %1 MB").arg(PushServer::mostBytes >> 20)};
    if (error == http::error::header_limit)
        return {431, QStringLiteral("the head of the request is too long")};
    return {400, QStringLiteral("this is no HTTP request")};
}

} // namespace

PushVisit::PushVisit(PushServer& server, Clock& clock, QTcpSocket* socket)
    : QObject(&server), m_server(server), m_socket(socket)
{
    socket->setParent(this);
    m_parser.body_limit(static_cast<std::uint64_t>(PushServer::mostBytes));
    m_parser.header_limit(mostHead);
    m_parser.eager(true);
    connect(socket, &QTcpSocket::readyRead, this, &PushVisit::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    clock.callAt(clock.now() + PushServer::patience, this, [this] {
        answer({408, QStringLiteral("that took too long; send it again")});
    });
    read();
}

void PushVisit::read()
{
    m_unread += m_socket->readAll();
    while (m_stage == Stage::Reading && !m_unread.isEmpty() && !m_parser.is_done()) {
        boost::system::error_code error;
        const std::size_t used = m_parser.put(
            boost::asio::buffer(m_unread.constData(), static_cast<std::size_t>(m_unread.size())),
            error);
        m_unread.remove(0, static_cast<qsizetype>(used));
        if (error == http::error::need_more)
            break;
        if (error)
            return answer(refused(error));
    }
    if (m_stage != Stage::Reading)
        return;
    if (m_parser.is_done())
        return take();
    goOn();
}

/// Who asks before sending a long body (Expect: 100-continue) waits for it.
void PushVisit::goOn()
{
    if (m_wasToldToGoOn || !m_parser.is_header_done()
        || header(m_parser.get(), "Expect").toLower() != "100-continue")
        return;
    m_wasToldToGoOn = true;
    m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void PushVisit::take()
{
    m_stage = Stage::Waiting;
    const auto& request = m_parser.get();
    const auto target = request.target();
    const QString path =
        QUrl::fromEncoded(QByteArray(target.data(), static_cast<qsizetype>(target.size()))).path();
    const PushServer::Take taker = m_server.taker(path);
    if (!taker)
        return answer({404, QStringLiteral("nothing is taken here")});
    if (request.method() != http::verb::post)
        return answer({405, QStringLiteral("posts are sent by POST")});
    const PushRequest push{
        {header(request, "Authorization"), header(request, "X-Hub-Signature-256")},
        QByteArray::fromStdString(request.body())};
    whenDone<PushReply>(taker(push), this, [this](const Result<PushReply>& reply) {
        answer(reply ? *reply : PushReply{503, QStringLiteral("it cannot be taken now")});
    });
}

void PushVisit::answer(const PushReply& reply)
{
    if (std::exchange(m_stage, Stage::Answered) == Stage::Answered)
        return;
    const QByteArray body = QJsonDocument(QJsonObject{{QStringLiteral("status"), reply.status},
                                                      {QStringLiteral("message"), reply.words}})
                                .toJson(QJsonDocument::Compact)
                            + '\n';
    const auto reason = http::obsolete_reason(static_cast<http::status>(reply.status));
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' '
                      + QByteArray(reason.data(), static_cast<qsizetype>(reason.size())) + "\r\n";
    if (reply.status == 405)
        head += "Allow: POST\r\n";
    head += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\nConnection: close\r\n\r\n";
    m_socket->write(head + body);
    m_socket->disconnectFromHost();
}

} // namespace heddle::social
