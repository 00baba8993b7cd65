#include "core/channel/social/web/networkstream.h"

#include "core/channel/social/web/pinnedrequest.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace heddle::social {

namespace {

constexpr int longestSilenceMs = 120'000;
constexpr int good = 200;

} // namespace

NetworkStream::NetworkStream(QNetworkAccessManager& network, WebRequest request)
    : m_network(network), m_request(std::move(request))
{
    QHostInfo::lookupHost(m_request.url.host(), this,
                          [this](const QHostInfo& host) { connectTo(host); });
}

NetworkStream::~NetworkStream()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void NetworkStream::connectTo(const QHostInfo& host)
{
    if (host.addresses().isEmpty() || !isWebAddress(m_request.url))
        return end(0);
    QNetworkRequest request = pinnedRequest(m_request, easiest(host.addresses()));
    // Begins anew with each byte that comes.
    request.setTransferTimeout(longestSilenceMs);
    m_reply = m_network.sendCustomRequest(request, m_request.verb, m_request.body);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        if (status() == good)
            Q_EMIT opened();
    });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (status() == good)
            Q_EMIT received(m_reply->readAll());
    });
    connect(m_reply, &QNetworkReply::finished, this, [this] { end(status()); });
}

int NetworkStream::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void NetworkStream::end(int status)
{
    if (m_reply) {
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    Q_EMIT ended(status);
}

} // namespace heddle::social
