#include "core/channel/social/mastodon/mastodonstream.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace heddle::social {

MastodonStream::MastodonStream(Web& web, Clock& clock) : m_web(web), m_clock(clock) {}

void MastodonStream::keepOpen(const QUrl& server, const QString& token)
{
    if (m_stream || m_clock.now() < m_nextTry)
        return;
    m_server = server;
    m_token = token;
    open(m_host.isEmpty() ? server : m_host);
}

void MastodonStream::close()
{
    ++m_round;
    m_isOpen = false;
    m_stream.reset();
    m_nextTry = {};
    m_pause = firstPause;
}

void MastodonStream::open(const QUrl& host)
{
    m_reader = {};
    m_stream = m_web.open({.verb = "GET",
                           .url = host.resolved(QUrl(QStringLiteral("/api/v1/streaming/user"))),
                           .headers = {{"Authorization", "Bearer " + m_token.toUtf8()},
                                       {"Accept", "text/event-stream"}},
                           .body = {}});
    connect(m_stream.get(), &WebStream::opened, this, [this] {
        m_isOpen = true;
        m_pause = firstPause;
        Q_EMIT stirred();
    });
    connect(m_stream.get(), &WebStream::received, this, &MastodonStream::take);
    connect(m_stream.get(), &WebStream::ended, this, &MastodonStream::end);
}

void MastodonStream::take(const QByteArray& bytes)
{
    const int round = m_round;
    const QList<ServerEvent> events = m_reader.read(bytes);
    for (const ServerEvent& event : events) {
        if (round != m_round)
            return;
        if (event.name == "delete")
            Q_EMIT withdrawn(QString::fromUtf8(event.text));
        else if (event.name == "notification" || event.name == "status.update")
            Q_EMIT stirred();
    }
}

void MastodonStream::end(int status)
{
    const bool wasOpen = std::exchange(m_isOpen, false);
    m_stream.release()->deleteLater(); // it is the sender
    m_nextTry = m_clock.now() + m_pause;
    m_pause = std::min(m_pause * 2, longestPause);
    if (wasOpen)
        Q_EMIT stirred();
    else if (status != 0 && !m_hasAsked)
        askWhere();
}

void MastodonStream::askWhere()
{
    m_hasAsked = true;
    const WebRequest question{.verb = "GET",
                              .url = m_server.resolved(QUrl(QStringLiteral("/api/v2/instance"))),
                              .headers = {{"Accept", "application/json"}},
                              .body = {}};
    whenDone<WebAnswer>(m_web.send(question), this,
                        [this, round = m_round](const Result<WebAnswer>& answer) {
                            if (round != m_round || !answer || answer->status != 200)
                                return;
                            m_host = streamingHost(answer->body, m_server);
                            if (!m_host.isEmpty() && !m_stream)
                                open(m_host);
                        });
}

QUrl streamingHost(const QByteArray& instance, const QUrl& server)
{
    const QJsonObject urls = QJsonDocument::fromJson(instance)
                                 .object()
                                 .value(QLatin1String("configuration"))
                                 .toObject()
                                 .value(QLatin1String("urls"))
                                 .toObject();
    QUrl host(urls.value(QLatin1String("streaming")).toString(), QUrl::StrictMode);
    const bool isPlain = host.scheme() == QLatin1String("ws");
    host.setScheme(isPlain ? QStringLiteral("http") : QStringLiteral("https"));
    const bool isSafe = !isPlain || host.host() == server.host();
    return host.isValid() && !host.host().isEmpty() && host.userInfo().isEmpty() && isSafe ? host
                                                                                           : QUrl();
}

} // namespace heddle::social
