#include "core/channel/email/oauth/browsersignin.h"

#include <QCryptographicHash>
#include <QTcpSocket>

#include <sys/random.h>

namespace heddle::email {

namespace {

constexpr Duration patience = 10min;
constexpr qint64 longestRequest = 16 * 1024;

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// Unguessable text: from the system, since a repeatable source would be a guessable one.
QByteArray unguessable()
{
    QByteArray bytes(32, '\0');
    if (::getrandom(bytes.data(), static_cast<std::size_t>(bytes.size()), 0) != bytes.size())
        qFatal("the system gives no random bytes");
    return bytes.toBase64(urlSafe);
}

void reply(QTcpSocket* browser, const QByteArray& status, const QByteArray& words)
{
    const QByteArray page = "<!doctype html><meta charset=utf-8><title>Heddle</title><p>" + words;
    browser->write("HTTP/1.1 " + status
                   + "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n"
                     "Connection: close\r\nContent-Length: "
                   + QByteArray::number(page.size()) + "\r\n\r\n" + page);
    browser->disconnectFromHost();
}

} // namespace

BrowserSignIn::BrowserSignIn(TokenEndpoint& endpoint, std::function<void(const QUrl&)> openBrowser,
                             QObject* parent)
    : QObject(parent), m_endpoint(endpoint), m_openBrowser(std::move(openBrowser)),
      m_limit(endpoint.clock(), this, [this] {
          finish(Error{ErrorCode::Timeout, QStringLiteral("OAuth: nobody signed in")});
      })
{
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (auto* browser = m_listener.nextPendingConnection())
            serve(browser);
    });
}

Result<QString> BrowserSignIn::listen()
{
    if (!m_listener.isListening() && !m_listener.listen(QHostAddress::LocalHost))
        return failure(ErrorCode::Internal, m_listener.errorString());
    return redirectAddress();
}

Async<OAuthTokens> BrowserSignIn::run(const QString& loginHint)
{
    m_state = unguessable();
    m_verifier = unguessable();
    if (const auto address = listen(); !address) {
        finish(address.error());
        return m_answer.future();
    }
    m_limit.set(patience);
    m_openBrowser(pageFor(loginHint));
    return m_answer.future();
}

QString BrowserSignIn::redirectAddress() const
{
    return QStringLiteral("http://%1:%2/")
        .arg(m_endpoint.provider().loopbackName)
        .arg(m_listener.serverPort());
}

QUrl BrowserSignIn::pageFor(const QString& loginHint) const
{
    const auto& provider = m_endpoint.provider();
    const auto challenge = QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256);
    QMap<QString, QString> parameters = provider.extra;
    parameters.insert(QStringLiteral("response_type"), QStringLiteral("code"));
    parameters.insert(QStringLiteral("client_id"), m_endpoint.client().id);
    parameters.insert(QStringLiteral("redirect_uri"), redirectAddress());
    parameters.insert(QStringLiteral("scope"), provider.scopes.join(QLatin1Char(' ')));
    parameters.insert(QStringLiteral("state"), QString::fromLatin1(m_state));
    parameters.insert(QStringLiteral("code_challenge"),
                      QString::fromLatin1(challenge.toBase64(urlSafe)));
    parameters.insert(QStringLiteral("code_challenge_method"), QStringLiteral("S256"));
    if (!loginHint.isEmpty())
        parameters.insert(QStringLiteral("login_hint"), loginHint);
    QUrlQuery query(provider.authorize);
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        query.addQueryItem(it.key(), formValue(it.value()));
    QUrl page = provider.authorize;
    page.setQuery(query);
    return page;
}

void BrowserSignIn::serve(QTcpSocket* browser)
{
    connect(browser, &QTcpSocket::disconnected, browser, &QObject::deleteLater);
    connect(browser, &QTcpSocket::readyRead, this, [this, browser] {
        if (browser->bytesAvailable() > longestRequest)
            return browser->abort();
        if (browser->canReadLine())
            take(browser, browser->readLine());
    });
}

void BrowserSignIn::take(QTcpSocket* browser, const QByteArray& request)
{
    browser->disconnect(this);
    const auto words = request.split(' ');
    const QUrl url(QString::fromLatin1(words.value(1)));
    const QUrlQuery query(url);
    // A browser also asks for a picture of the page, and any page can send us something.
    const bool isTheAnswer = words.value(0) == "GET" && url.path() == QLatin1String("/")
                             && query.queryItemValue(QStringLiteral("state")).toLatin1() == m_state;
    if (!isTheAnswer)
        return reply(browser, "404 Not Found", "This is not the page you were looking for.");
    reply(browser, "200 OK", "You can close this page and go back to Heddle.");
    const QString code = query.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
    if (code.isEmpty())
        return finish(Error{ErrorCode::AuthFailed,
                            QStringLiteral("OAuth: ")
                                + query.queryItemValue(QStringLiteral("error")).left(100)});
    exchangeCode(code);
}

void BrowserSignIn::exchangeCode(const QString& code)
{
    QUrlQuery form;
    form.addQueryItem(QStringLiteral("grant_type"), QStringLiteral("authorization_code"));
    form.addQueryItem(QStringLiteral("code"), formValue(code));
    form.addQueryItem(QStringLiteral("redirect_uri"), formValue(redirectAddress()));
    form.addQueryItem(QStringLiteral("code_verifier"), QString::fromLatin1(m_verifier));
    m_state.clear(); // one code only
    whenDone(m_endpoint.tokens(form), this,
             [this](const Result<OAuthTokens>& tokens) { finish(tokens); });
}

void BrowserSignIn::finish(const Result<OAuthTokens>& tokens)
{
    m_limit.lift();
    m_listener.close();
    m_answer.give(tokens);
}

} // namespace heddle::email
