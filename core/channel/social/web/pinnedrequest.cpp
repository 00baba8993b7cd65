#include "core/channel/social/web/pinnedrequest.h"

#include <algorithm>

namespace heddle::social {

namespace {

QByteArray hostHeader(const QUrl& url)
{
    QByteArray host = QUrl::toAce(url.host());
    if (host.isEmpty())
        host = url.host().toLatin1();
    if (url.port(-1) != -1)
        host += ':' + QByteArray::number(url.port());
    return host;
}

} // namespace

bool isWebAddress(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
           && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

QHostAddress easiest(const QList<QHostAddress>& addresses)
{
    const auto plain = std::find_if(addresses.begin(), addresses.end(), [](const auto& address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    return plain == addresses.end() ? addresses.first() : *plain;
}

QNetworkRequest pinnedRequest(const WebRequest& asked, const QHostAddress& address)
{
    QUrl pinned = asked.url;
    pinned.setHost(address.toString());
    pinned.setFragment({});
    QNetworkRequest request(pinned);
    request.setPeerVerifyName(QString::fromLatin1(QUrl::toAce(asked.url.host())));
    request.setRawHeader("Host", hostHeader(asked.url));
    request.setRawHeader("User-Agent", "Heddle/" HEDDLE_VERSION);
    for (const auto& [name, value] : asked.headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

} // namespace heddle::social
