#include "core/channel/email/oauth/discovery.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace heddle::email {

namespace {

constexpr int answerWithin = 30'000; // ms
constexpr qint64 longestDocument = 256 * 1024;

QUrl documentOf(const QString& issuer)
{
    const QString root = issuer.endsWith(QLatin1Char('/')) ? issuer.chopped(1) : issuer;
    return QUrl(root + QStringLiteral("/.well-known/openid-configuration"), QUrl::StrictMode);
}

Result<QByteArray> documentIn(QNetworkReply& reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 200 && reply.error() == QNetworkReply::NoError)
        return reply.readAll();
    const bool isTooLong = reply.bytesAvailable() > longestDocument;
    const bool isLate = !isTooLong && reply.error() == QNetworkReply::OperationCanceledError;
    const bool answersElse = status != 0;
    return Error{isLate        ? ErrorCode::Timeout
                 : answersElse ? ErrorCode::BadInput
                               : ErrorCode::Offline,
                 QStringLiteral("OAuth: %1 has no openid-configuration").arg(reply.url().host())};
}

} // namespace

Async<OAuthProvider> discoverProvider(const QString& issuer, const QStringList& scopes,
                                      QObject* owner)
{
    const QUrl document = documentOf(issuer);
    if (!isSafeAddress(document) || document.host().isEmpty()) {
        return answered<OAuthProvider>(
            Error{ErrorCode::BadInput, QStringLiteral("issuer: an https address is wanted")});
    }
    auto* network = new QNetworkAccessManager(owner);
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network->setTransferTimeout(answerWithin);
    auto* reply = network->get(QNetworkRequest(document));
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received > longestDocument)
            reply->abort();
    });
    Answer<OAuthProvider> answer;
    QObject::connect(reply, &QNetworkReply::finished, network, [=] {
        network->deleteLater();
        const auto found = documentIn(*reply);
        if (found)
            answer.give(providerFromDiscovery(*found, issuer, scopes));
        else
            answer.give(found.error());
    });
    return answer.future();
}

} // namespace heddle::email
