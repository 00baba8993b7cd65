#include "core/service/pictures/picturefetcher.h"

#include "core/base/net/publicaddress.h"
#include "core/service/pictures/picturekind.h"

#include <QHostInfo>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace heddle::service {

namespace {

constexpr int kTimeLimitMs = 15'000;

/// Keeps nothing and gives nothing away.
class NoCookies final : public QNetworkCookieJar {
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl&) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie>&, const QUrl&) override { return false; }
};

ErrorCode codeOf(const QNetworkReply& reply)
{
    switch (reply.error()) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: return ErrorCode::Timeout;
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::ContentGoneError: return ErrorCode::NotFound;
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::AuthenticationRequiredError: return ErrorCode::Refused;
    default: return ErrorCode::Offline;
    }
}

} // namespace

PictureFetcher::PictureFetcher(Reach reach, QObject* parent)
    : RemotePictures(parent), m_reach(reach)
{
    m_network.setCookieJar(new NoCookies(&m_network));
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(kTimeLimitMs);
}

Async<RemotePicture> PictureFetcher::fetch(const QUrl& url)
{
    const Job job{url, 0, {}};
    if (m_underWay >= kMostAtOnce) {
        job.answer.give(failure(ErrorCode::BadInput, QStringLiteral("too many pictures at once")));
        return job.answer.future();
    }
    ++m_underWay;
    begin(job);
    return job.answer.future();
}

bool PictureFetcher::mayReach(const QUrl& url) const
{
    const bool web =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    const int port = url.port(-1);
    return m_reach == Reach::Anywhere || port == -1 || port == 80 || port == 443;
}

void PictureFetcher::begin(const Job& job)
{
    if (!mayReach(job.url)) {
        end(job, failure(ErrorCode::Refused, QStringLiteral("not a public web address")));
        return;
    }
    QHostInfo::lookupHost(job.url.host(), this,
                          [this, job](const QHostInfo& host) { connectTo(host, job); });
}

void PictureFetcher::connectTo(const QHostInfo& host, const Job& job)
{
    const QList<QHostAddress> addresses = host.addresses();
    if (addresses.isEmpty()) {
        end(job, failure(ErrorCode::Offline, QStringLiteral("host not found")));
        return;
    }
    // One private address among public ones is a trap, not a mistake.
    if (m_reach == Reach::PublicOnly
        && !std::all_of(addresses.begin(), addresses.end(), isPublic)) {
        end(job, failure(ErrorCode::Refused, QStringLiteral("private address")));
        return;
    }
    const auto plain =
        std::find_if(addresses.begin(), addresses.end(), [](const QHostAddress& address) {
            return address.protocol() == QAbstractSocket::IPv4Protocol;
        });
    request(plain == addresses.end() ? addresses.first() : *plain, job);
}

void PictureFetcher::request(const QHostAddress& address, const Job& job)
{
    QUrl pinned = job.url;
    pinned.setHost(address.toString());
    pinned.setFragment({});
    QNetworkRequest request(pinned);
    request.setPeerVerifyName(QString::fromLatin1(QUrl::toAce(job.url.host())));
    QByteArray host = QUrl::toAce(job.url.host());
    if (host.isEmpty())
        host = job.url.authority().toLatin1();
    else if (job.url.port(-1) != -1)
        host += ':' + QByteArray::number(job.url.port());
    request.setRawHeader("Host", host);
    request.setRawHeader("Accept", "image/png, image/jpeg, image/gif, image/webp");
    request.setRawHeader("User-Agent", "Mozilla/5.0");
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    QNetworkReply* reply = m_network.get(request);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64 total) {
        if (received > kMostBytes || total > kMostBytes) {
            reply->setProperty("tooLarge", true);
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, job] { finish(reply, job); });
}

void PictureFetcher::finish(QNetworkReply* reply, const Job& job)
{
    reply->deleteLater();
    if (reply->property("tooLarge").toBool()) {
        end(job, failure(ErrorCode::BadInput, QStringLiteral("too large")));
        return;
    }
    if (reply->error() != QNetworkReply::NoError) {
        end(job, failure(codeOf(*reply), reply->errorString()));
        return;
    }
    const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (!target.isEmpty()) {
        if (job.redirects >= kMostRedirects)
            end(job, failure(ErrorCode::BadInput, QStringLiteral("too many redirects")));
        else
            begin({job.url.resolved(target), job.redirects + 1, job.answer});
        return;
    }
    const QByteArray content = reply->readAll();
    const QString type = pictureType(content);
    if (type.isEmpty())
        end(job, failure(ErrorCode::BadInput, QStringLiteral("not a picture")));
    else
        end(job, RemotePicture{content, type});
}

void PictureFetcher::end(const Job& job, Result<RemotePicture> result)
{
    --m_underWay;
    job.answer.give(std::move(result));
}

} // namespace heddle::service
