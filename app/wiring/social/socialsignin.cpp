#include "app/wiring/social/socialsignin.h"

#include "core/channel/email/oauth/browsersignin.h"
#include "core/channel/social/mastodon/mastodonapp.h"
#include "core/channel/social/mastodon/mastodonwire.h"

namespace heddle::app {

namespace {

email::OAuthProvider providerAt(const QUrl& server)
{
    const auto at = [&server](const QString& path) { return server.resolved(QUrl(path)); };
    return {.id = server.host(),
            .name = server.host(),
            .authorize = at(QStringLiteral("/oauth/authorize")),
            .token = at(QStringLiteral("/oauth/token")),
            .device = {},
            .scopes = social::mastodonScopes(),
            .extra = {},
            .incoming = {},
            .outgoing = {}};
}

/// The body of a good answer; else why there is none.
Result<QByteArray> goodBody(const Result<social::WebAnswer>& answer)
{
    if (!answer)
        return passOn(answer);
    if (answer->status != 200)
        return failure(ErrorCode::Refused,
                       QStringLiteral("the server says %1").arg(answer->status));
    return answer->body;
}

} // namespace

struct SocialSignIn::Attempt {
    Attempt(const QUrl& address, Clock& clock, std::function<void(const QUrl&)> showPage)
        : server(address), endpoint(providerAt(address), {}, clock),
          browser(endpoint, std::move(showPage))
    {}

    QUrl server;
    email::TokenEndpoint endpoint;
    email::BrowserSignIn browser;
    Answer<service::SignedIn> answer;
};

SocialSignIn::SocialSignIn(Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {}

SocialSignIn::~SocialSignIn() = default;

Async<service::SignedIn> SocialSignIn::signIn(const QString& server,
                                              std::function<void(const QUrl&)> showPage)
{
    cancel();
    const QUrl address(server, QUrl::StrictMode);
    if (!email::isSafeAddress(address) || address.host().isEmpty())
        return answered<service::SignedIn>(
            failure(ErrorCode::BadInput, QStringLiteral("address: it must begin with https://")));
    m_attempt = std::make_shared<Attempt>(address, m_clock, std::move(showPage));
    const auto redirect = m_attempt->browser.listen();
    if (!redirect)
        return answered<service::SignedIn>(passOn(redirect));
    // Not every server lets a port of this machine be another one later, so each attempt registers.
    const social::WebRequest registration{
        .verb = "POST",
        .url = address.resolved(QUrl(QStringLiteral("/api/v1/apps"))),
        .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
        .body = social::appForm(*redirect)};
    whenDone<social::WebAnswer>(
        m_web.send(registration), this,
        [this, attempt = m_attempt](const auto& answer) { begin(attempt, answer); });
    return m_attempt->answer.future();
}

void SocialSignIn::cancel()
{
    if (m_attempt)
        m_attempt->answer.give(Error{ErrorCode::Cancelled, {}});
    m_attempt.reset();
}

void SocialSignIn::begin(const Attempts& attempt, const Result<social::WebAnswer>& registered)
{
    if (attempt != m_attempt)
        return;
    const auto body = goodBody(registered);
    const auto app = body ? social::readApp(*body) : Result<social::MastodonApp>(passOn(body));
    if (!app)
        return attempt->answer.give(app.error());
    attempt->endpoint.setClient({.id = app->id, .secret = app->secret});
    whenDone<email::OAuthTokens>(attempt->browser.run({}), this,
                                 [this, attempt](const Result<email::OAuthTokens>& tokens) {
                                     if (tokens)
                                         askWho(attempt, tokens->access);
                                     else
                                         attempt->answer.give(tokens.error());
                                 });
}

void SocialSignIn::askWho(const Attempts& attempt, const QString& token)
{
    const social::WebRequest question{.verb = "GET",
                                      .url = attempt->server.resolved(QUrl(
                                          QStringLiteral("/api/v1/accounts/verify_credentials"))),
                                      .headers = {{"Authorization", "Bearer " + token.toUtf8()}},
                                      .body = {}};
    whenDone<social::WebAnswer>(
        m_web.send(question), this, [attempt, token](const Result<social::WebAnswer>& answer) {
            const auto body = goodBody(answer);
            const auto person =
                body ? social::readPerson(*body) : Result<social::MastodonPerson>(passOn(body));
            if (!person)
                return attempt->answer.give(person.error());
            const QString handle = QStringLiteral("@%1@%2").arg(
                person->handle.section(QLatin1Char('@'), 0, 0), attempt->server.host());
            attempt->answer.give(service::SignedIn{handle, token});
        });
}

} // namespace heddle::app
