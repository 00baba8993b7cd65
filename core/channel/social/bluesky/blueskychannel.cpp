#include "core/channel/social/bluesky/blueskychannel.h"

#include "core/channel/social/web/outcome.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace heddle::social {

namespace {

constexpr Duration oldNews = 24h;
constexpr qsizetype mostInAStep = 10'000;

QString placeText(Timestamp read, const QSet<QString>& here)
{
    QStringList uris(here.begin(), here.end());
    uris.sort();
    return QString::number(read.micros) + u' ' + uris.join(u' ');
}

} // namespace

BlueskyChannel::BlueskyChannel(BlueskyAccount account, BlueskyTools tools, QObject* parent)
    : PostingChannel(parent), m_account(std::move(account)), m_tools(std::move(tools))
{}

channel::Capabilities BlueskyChannel::capabilities() const
{
    return {channel::Capability::Receive, channel::Capability::Send, channel::Capability::FindSent};
}

void BlueskyChannel::start(const QList<ChannelCursor>& cursors)
{
    if (m_state.health != ChannelHealth::Stopped)
        return;
    for (const ChannelCursor& cursor : cursors) {
        if (cursor.place != m_account.server)
            continue;
        QStringList words = cursor.value.split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        m_read = {words.takeFirst().toLongLong()};
        m_here = QSet<QString>(words.begin(), words.end());
        m_isFirst = false;
    }
    enter({.health = ChannelHealth::Connecting});
    stepAfter(Duration::zero());
}

void BlueskyChannel::stop()
{
    ++m_round;
    m_session = {};
    m_page.clear();
    enter({.health = ChannelHealth::Stopped});
}

void BlueskyChannel::enter(const ChannelState& state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

void BlueskyChannel::stepAfter(Duration wait)
{
    m_tools.clock.callAt(m_tools.clock.now() + wait, this, [this, round = m_round] {
        if (round == m_round)
            begin();
    });
}

void BlueskyChannel::fail(ErrorCode cause, const QString& detail)
{
    const Duration wait = pauseAfter(++m_failures, m_account.every);
    m_page.clear();
    enter({.health = ChannelHealth::Waiting,
           .cause = cause,
           .detail = detail,
           .nextTry = m_tools.clock.now() + wait});
    stepAfter(wait);
}

void BlueskyChannel::refuse(const QString& detail)
{
    ++m_round;
    m_session = {};
    enter({.health = ChannelHealth::Failed, .cause = ErrorCode::AuthFailed, .detail = detail});
}

WebRequest BlueskyChannel::request(const QString& method, Token token) const
{
    WebRequest request{.url = QUrl(m_account.server + QStringLiteral("/xrpc/") + method)};
    const QString& value = token == Token::Refresh ? m_session.refresh : m_session.access;
    if (token != Token::None)
        request.headers.emplaceBack("Authorization", "Bearer " + value.toUtf8());
    request.headers.emplaceBack("Accept", "application/json");
    return request;
}

WebRequest BlueskyChannel::post(const QString& method, Token token, const QJsonObject& body) const
{
    WebRequest made = request(method, token);
    made.verb = "POST";
    if (!body.isEmpty()) {
        made.headers.emplaceBack("Content-Type", "application/json");
        made.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return made;
}

/// Learns what the host says of its limits.
Async<WebAnswer> BlueskyChannel::ask(const WebRequest& request)
{
    Answer<WebAnswer> answer;
    whenDone<WebAnswer>(m_tools.web.send(request), this,
                        [this, answer, host = request.url.host()](const Result<WebAnswer>& said) {
                            if (said)
                                m_tools.budget.note(host, *said, m_tools.clock.now());
                            answer.give(said);
                        });
    return answer.future();
}

void BlueskyChannel::begin()
{
    const Duration wait = m_tools.budget.take(QUrl(m_account.server).host(), m_tools.clock.now());
    if (wait > Duration::zero())
        return stepAfter(wait);
    if (!m_session.access.isEmpty())
        return readFrom({});
    whenDone<QString>(
        m_tools.password(), this, [this, round = m_round](const Result<QString>& password) {
            if (round != m_round)
                return;
            if (password)
                signIn(*password);
            else
                fail(ErrorCode::AuthFailed, QStringLiteral("no app password in the keyring"));
        });
}

void BlueskyChannel::signIn(const QString& password)
{
    QString identifier = m_account.name;
    if (identifier.startsWith(u'@'))
        identifier.remove(0, 1);
    const QJsonObject body{{QStringLiteral("identifier"), identifier},
                           {QStringLiteral("password"), password}};
    whenDone<WebAnswer>(
        ask(post(QStringLiteral("com.atproto.server.createSession"), Token::None, body)), this,
        [this, round = m_round](const Result<WebAnswer>& answer) {
            if (round == m_round)
                takeSession(answer);
        });
}

void BlueskyChannel::renew()
{
    const WebRequest asked =
        post(QStringLiteral("com.atproto.server.refreshSession"), Token::Refresh, {});
    m_session = {};
    whenDone<WebAnswer>(ask(asked), this, [this, round = m_round](const Result<WebAnswer>& answer) {
        if (round != m_round)
            return;
        // The password makes a new one where this one cannot be renewed any more.
        if (answer && answer->status >= 400 && answer->status < 500)
            stepAfter(Duration::zero());
        else
            takeSession(answer);
    });
}

void BlueskyChannel::takeSession(const Result<WebAnswer>& answer)
{
    if (!answer)
        return fail(answer.error().code, answer.error().detail);
    if (answer->status == 401)
        return refuse(QStringLiteral("the server does not accept the app password"));
    if (answer->status != 200)
        return fail(ErrorCode::Offline, QStringLiteral("the server says %1").arg(answer->status));
    const auto session = readSession(answer->body);
    if (!session)
        return fail(session.error().code, session.error().detail);
    m_session = *session;
    begin();
}

void BlueskyChannel::readFrom(const QString& cursor)
{
    WebRequest asked =
        request(QStringLiteral("app.bsky.notification.listNotifications"), Token::Access);
    QUrlQuery query{{QStringLiteral("limit"), QStringLiteral("100")}};
    if (!cursor.isEmpty())
        query.addQueryItem(QStringLiteral("cursor"),
                           QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    asked.url.setQuery(query);
    whenDone<WebAnswer>(ask(asked), this, [this, round = m_round](const Result<WebAnswer>& answer) {
        if (round != m_round)
            return;
        if (!answer)
            fail(answer.error().code, answer.error().detail);
        else if (answer->status == 401 || isExpired(*answer))
            renew();
        else if (answer->status != 200)
            fail(ErrorCode::Offline, QStringLiteral("the server says %1").arg(answer->status));
        else
            takePage(*answer);
    });
}

void BlueskyChannel::takePage(const WebAnswer& answer)
{
    const auto page = readBlueskyMentions(answer.body);
    if (!page)
        return fail(page.error().code, page.error().detail);
    m_page += page->mentions;
    const bool reachesKnown = m_isFirst || !page->oldest || *page->oldest < m_read;
    if (!reachesKnown && !page->next.isEmpty() && m_page.size() < mostInAStep)
        readFrom(page->next);
    else
        handOver();
}

void BlueskyChannel::handOver()
{
    QList<BlueskyMention> mentions = std::exchange(m_page, {});
    std::reverse(mentions.begin(), mentions.end());
    const bool wasFirst = std::exchange(m_isFirst, false);
    for (const BlueskyMention& mention : std::as_const(mentions)) {
        const QString& uri = mention.post.ref.uri;
        const bool isOld = mention.noted < m_read || m_here.contains(uri);
        if (isOld || mention.post.did == m_session.did)
            continue;
        if (mention.noted != m_read)
            m_here.clear();
        m_read = mention.noted;
        m_here.insert(uri);
        Inbound inbound = postFrom(mention, m_account);
        // What was said before this account was listened to is history, not work.
        inbound.wasSeen = wasFirst && inbound.at + oldNews < m_tools.clock.now();
        inbound.cursor = ChannelCursor{m_account.name, m_account.server, placeText(m_read, m_here)};
        Q_EMIT arrived(inbound);
    }
    m_failures = 0;
    enter({.health = ChannelHealth::Working, .detail = u'@' + m_session.handle});
    stepAfter(m_account.every);
}

// The server is not told what was read; the cursor stands beside the post.
void BlueskyChannel::acknowledge(const QString&) {}

} // namespace heddle::social
