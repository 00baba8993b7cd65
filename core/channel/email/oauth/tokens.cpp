#include "core/channel/email/oauth/tokens.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

#include <algorithm>

namespace heddle::email {

namespace {

constexpr int answerWithin = 30'000; // ms
constexpr qint64 longestAnswer = 1024 * 1024;
constexpr double longestLife = 366 * 24 * 3600.0;

Error errorOf(const QString& word)
{
    for (const char* wait : {"authorization_pending", "slow_down"}) {
        if (word == QLatin1String(wait))
            return {ErrorCode::Conflict, word};
    }
    for (const char* refusal : {"invalid_grant", "access_denied", "expired_token"}) {
        if (word == QLatin1String(refusal))
            return {ErrorCode::AuthFailed, word};
    }
    return {ErrorCode::Refused, word.left(200)};
}

} // namespace

QByteArray toJson(const OAuthTokens& tokens)
{
    const QJsonObject object{{QStringLiteral("access"), tokens.access},
                             {QStringLiteral("refresh"), tokens.refresh},
                             {QStringLiteral("expires"), tokens.expires.micros}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<OAuthTokens> tokensFromJson(const QByteArray& json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    OAuthTokens tokens{object.value(QLatin1String("access")).toString(),
                       object.value(QLatin1String("refresh")).toString(),
                       {object.value(QLatin1String("expires")).toInteger()}};
    if (tokens.access.isEmpty() && tokens.refresh.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("OAuth: no tokens are kept"));
    return tokens;
}

Result<OAuthTokens> readTokenReply(const QByteArray& body, Timestamp now)
{
    const auto object = QJsonDocument::fromJson(body).object();
    if (object.contains(QLatin1String("error")))
        return errorOf(object.value(QLatin1String("error")).toString());
    OAuthTokens tokens;
    tokens.access = object.value(QLatin1String("access_token")).toString();
    tokens.refresh = object.value(QLatin1String("refresh_token")).toString();
    const double seconds =
        std::clamp(object.value(QLatin1String("expires_in")).toDouble(3600), 0.0, longestLife);
    tokens.expires = now + std::chrono::seconds(static_cast<qint64>(seconds));
    if (tokens.access.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("OAuth: an answer without a token"));
    return tokens;
}

TokenEndpoint::TokenEndpoint(OAuthProvider provider, OAuthClient client, Clock& clock,
                             QObject* parent)
    : QObject(parent), m_provider(std::move(provider)), m_client(std::move(client)), m_clock(clock)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(answerWithin);
}

Async<QByteArray> TokenEndpoint::post(const QUrl& address, QUrlQuery form)
{
    form.addQueryItem(QStringLiteral("client_id"), formValue(m_client.id));
    if (!m_client.secret.isEmpty())
        form.addQueryItem(QStringLiteral("client_secret"), formValue(m_client.secret));
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QStringLiteral("application/x-www-form-urlencoded"));
    request.setRawHeader("Accept", "application/json");
    auto* reply = m_network.post(request, form.toString(QUrl::FullyEncoded).toUtf8());
    Answer<QByteArray> answer;
    connect(reply, &QNetworkReply::finished, this, [reply, answer] {
        reply->deleteLater();
        const QByteArray body = reply->read(longestAnswer);
        if (reply->error() == QNetworkReply::NoError || body.startsWith('{'))
            answer.give(body);
        else
            answer.give(
                Error{reply->error() == QNetworkReply::OperationCanceledError ? ErrorCode::Timeout
                                                                              : ErrorCode::Offline,
                      QStringLiteral("OAuth: %1 cannot be reached").arg(reply->url().host())});
    });
    return answer.future();
}

Async<OAuthTokens> TokenEndpoint::tokens(const QUrlQuery& form)
{
    Answer<OAuthTokens> answer;
    whenDone(post(m_provider.token, form), this, [this, answer](const Result<QByteArray>& body) {
        if (body)
            answer.give(readTokenReply(*body, m_clock.now()));
        else
            answer.give(body.error());
    });
    return answer.future();
}

Async<OAuthTokens> TokenEndpoint::refresh(const OAuthTokens& old)
{
    Answer<OAuthTokens> answer;
    QUrlQuery form;
    form.addQueryItem(QStringLiteral("grant_type"), QStringLiteral("refresh_token"));
    form.addQueryItem(QStringLiteral("refresh_token"), formValue(old.refresh));
    whenDone(tokens(form), this, [answer, old](Result<OAuthTokens> renewed) {
        if (renewed && renewed->refresh.isEmpty())
            renewed->refresh = old.refresh;
        answer.give(std::move(renewed));
    });
    return answer.future();
}

QString formValue(const QString& text)
{
    // QUrlQuery leaves '+' as it is, which a form reads as a blank.
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace heddle::email
