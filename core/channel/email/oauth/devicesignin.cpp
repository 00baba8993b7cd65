#include "core/channel/email/oauth/devicesignin.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace heddle::email {

namespace {

std::chrono::seconds secondsIn(const QJsonObject& object, const QString& field, int otherwise)
{
    return std::chrono::seconds(std::clamp(object.value(field).toInt(otherwise), 1, 3600));
}

} // namespace

DeviceSignIn::DeviceSignIn(TokenEndpoint& endpoint, QObject* parent)
    : QObject(parent), m_endpoint(endpoint), m_next(endpoint.clock(), this, [this] { poll(); })
{}

Async<OAuthTokens> DeviceSignIn::run()
{
    if (m_endpoint.provider().device.isEmpty()) {
        m_answer.give(Error{ErrorCode::Unsupported, QStringLiteral("OAuth: no device flow")});
        return m_answer.future();
    }
    QUrlQuery form;
    form.addQueryItem(QStringLiteral("scope"),
                      formValue(m_endpoint.provider().scopes.join(QLatin1Char(' '))));
    whenDone(m_endpoint.post(m_endpoint.provider().device, form), this,
             [this](const Result<QByteArray>& body) { begin(body); });
    return m_answer.future();
}

void DeviceSignIn::begin(const Result<QByteArray>& body)
{
    if (!body)
        return m_answer.give(body.error());
    const auto object = QJsonDocument::fromJson(*body).object();
    m_deviceCode = object.value(QLatin1String("device_code")).toString();
    const QString code = object.value(QLatin1String("user_code")).toString();
    const QUrl page(object.value(QLatin1String("verification_uri")).toString());
    if (m_deviceCode.isEmpty() || code.isEmpty() || !page.isValid())
        return m_answer.give(Error{ErrorCode::Refused, QStringLiteral("OAuth: no code was given")});
    m_interval = secondsIn(object, QStringLiteral("interval"), 5);
    m_ends = m_endpoint.clock().now() + secondsIn(object, QStringLiteral("expires_in"), 900);
    m_next.set(m_interval);
    Q_EMIT codeGiven(page, code);
}

void DeviceSignIn::poll()
{
    if (m_endpoint.clock().now() >= m_ends)
        return m_answer.give(Error{ErrorCode::Timeout, QStringLiteral("OAuth: nobody signed in")});
    QUrlQuery form;
    form.addQueryItem(QStringLiteral("grant_type"),
                      formValue(QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")));
    form.addQueryItem(QStringLiteral("device_code"), formValue(m_deviceCode));
    whenDone(m_endpoint.tokens(form), this, [this](const Result<OAuthTokens>& tokens) {
        const bool mustWait = !tokens && tokens.error().code == ErrorCode::Conflict;
        if (!mustWait)
            return m_answer.give(tokens);
        if (tokens.error().detail == QLatin1String("slow_down"))
            m_interval += 5s;
        m_next.set(m_interval);
    });
}

} // namespace heddle::email
