#include "core/channel/social/web/networkweb.h"

#include "core/base/net/publicaddress.h"
#include "core/channel/social/web/networkstream.h"
#include "core/channel/social/web/pinnedrequest.h"

#include <QHostInfo>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace heddle::social {

namespace {

constexpr int timeLimitMs = 30'000;

/// Keeps nothing and gives nothing away.
class NoCookies final : public QNetworkCookieJar {
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl&) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie>&, const QUrl&) override { return false; }
};

bool isSameHost(const QUrl& a, const QUrl& b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port(-1) == b.port(-1);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

struct NetworkWeb::Job {
    WebRequest request;
    WebAnswer answer;
    int redirects = 0;
    bool startedPublic = false;
    Answer<WebAnswer> promise;
};

NetworkWeb::NetworkWeb(QObject* parent) : Web(parent)
{
    m_network.setCookieJar(new NoCookies(&m_network));
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(timeLimitMs);
}

Async<WebAnswer> NetworkWeb::send(const WebRequest& request)
{
    const auto job = std::make_shared<Job>();
    job->request = request;
    job->answer.isMovedForGood = true;
    begin(job);
    return job->promise.future();
}

std::unique_ptr<WebStream> NetworkWeb::open(const WebRequest& request)
{
    return std::make_unique<NetworkStream>(m_network, request);
}

void NetworkWeb::begin(const std::shared_ptr<Job>& job)
{
    if (!isWebAddress(job->request.url)) {
        job->promise.give(failure(ErrorCode::Refused, QStringLiteral("not a web address")));
        return;
    }
    QHostInfo::lookupHost(job->request.url.host(), this,
                          [this, job](const QHostInfo& host) { connectTo(host, job); });
}

void NetworkWeb::connectTo(const QHostInfo& host, const std::shared_ptr<Job>& job)
{
    const QList<QHostAddress> addresses = host.addresses();
    if (addresses.isEmpty()) {
        job->promise.give(failure(ErrorCode::Offline, QStringLiteral("host not found")));
        return;
    }
    // One private address among public ones is a trap, not a mistake.
    const bool isAllPublic = std::all_of(addresses.begin(), addresses.end(), isPublic);
    if (!isAllPublic && job->request.reach == WebReach::PublicOnly) {
        job->promise.give(failure(ErrorCode::Refused, QStringLiteral("a private address")));
        return;
    }
    if (job->redirects == 0)
        job->startedPublic = isAllPublic;
    else if (job->startedPublic && !isAllPublic) {
        job->promise.give(
            failure(ErrorCode::Refused, QStringLiteral("redirected to a private address")));
        return;
    }
    request(easiest(addresses), job);
}

void NetworkWeb::request(const QHostAddress& address, const std::shared_ptr<Job>& job)
{
    QNetworkRequest request = pinnedRequest(job->request, address);
    request.setDecompressedSafetyCheckThreshold(mostBytes);
    QNetworkReply* reply =
        m_network.sendCustomRequest(request, job->request.verb, job->request.body);
    connect(reply, &QNetworkReply::readyRead, this, [this, reply, job] { collect(reply, job); });
    connect(reply, &QNetworkReply::finished, this, [this, reply, job] { finish(reply, job); });
}

void NetworkWeb::collect(QNetworkReply* reply, const std::shared_ptr<Job>& job)
{
    if (job->answer.isCut)
        return;
    job->answer.body += reply->readAll();
    if (job->answer.body.size() <= mostBytes)
        return;
    job->answer.body.truncate(mostBytes);
    job->answer.isCut = true;
    reply->abort();
}

void NetworkWeb::finish(QNetworkReply* reply, const std::shared_ptr<Job>& job)
{
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = reply->error();
    const bool isLost = error == QNetworkReply::TimeoutError
                        || error == QNetworkReply::OperationCanceledError
                        || (error != QNetworkReply::NoError && error < 100);
    if (!job->answer.isCut && (status == 0 || isLost)) {
        const bool isLate =
            error == QNetworkReply::TimeoutError || error == QNetworkReply::OperationCanceledError;
        job->promise.give(
            failure(isLate ? ErrorCode::Timeout : ErrorCode::Offline, reply->errorString()));
        return;
    }
    const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (isRedirect(status) && !target.isEmpty() && job->request.verb == "GET") {
        const QUrl next = job->request.url.resolved(target);
        if (++job->redirects > mostRedirects) {
            job->promise.give(failure(ErrorCode::Refused, QStringLiteral("too many redirects")));
            return;
        }
        if (!isSameHost(next, job->request.url))
            job->request.headers.removeIf([](const auto& header) {
                return header.first.compare("authorization", Qt::CaseInsensitive) == 0;
            });
        job->answer.isMovedForGood = job->answer.isMovedForGood && (status == 301 || status == 308);
        job->answer.body.clear();
        job->request.url = next;
        begin(job);
        return;
    }
    job->answer.isMovedForGood = job->answer.isMovedForGood && job->redirects > 0;
    job->answer.status = status;
    job->answer.url = job->request.url;
    for (const auto& [name, value] : reply->rawHeaderPairs())
        job->answer.headers.insert(name.toLower(), value);
    if (!job->answer.isCut)
        job->answer.body += reply->readAll();
    job->promise.give(job->answer);
}

} // namespace heddle::social
