#include "core/channel/social/bluesky/blueskychannel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace heddle::social {

namespace {

constexpr Duration oldNews = 24h;
constexpr Duration longestPause = 5min;
constexpr qsizetype mostInAStep = 10'000;

QString placeText(Timestamp read, const QSet<QString>& here)
{
    QStringList uris(here.begin(), here.end());
    uris.sort();
    return QString::number(read.micros) + u' ' + uris.join(u' ');
}

bool isExpired(const WebAnswer& answer)
{
    return answer.status == 400 && readErrorName(answer.body) == QLatin1String("ExpiredToken");
}

Delivery deferred(const QString& words)
{
    return {.outcome = DeliveryOutcome::Deferred, .words = words};
}

Delivery deliveryOf(const Result<WebAnswer>& answer)
{
    // What left may have arrived; what never found the host has not. Either way it is the same
    // record when it is sent again.
    if (!answer)
        return {.outcome = answer.error().code == ErrorCode::Timeout ? DeliveryOutcome::Unsure
                                                                     : DeliveryOutcome::Deferred,
                .words = answer.error().detail};
    Delivery delivery{.code = answer->status, .words = QString::fromUtf8(answer->body.left(300))};
    if (answer->status == 200) {
        delivery.outcome = DeliveryOutcome::Accepted;
        delivery.raw = answer->body;
        delivery.words.clear();
    } else if (answer->status >= 500) {
        delivery.outcome = DeliveryOutcome::Unsure;
    } else {
        const bool passes = answer->status == 429 || answer->status == 401 || isExpired(*answer);
        delivery.outcome = passes ? DeliveryOutcome::Deferred : DeliveryOutcome::Refused;
    }
    return delivery;
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
    m_failures = std::min(m_failures + 1, 20);
    Duration wait = m_account.every;
    for (int i = 1; i < m_failures && wait < longestPause; ++i)
        wait *= 2;
    wait = std::min(wait, longestPause);
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

Async<Delivery> BlueskyChannel::send(const Outbound& outbound)
{
    if (lettersOf(outbound.text) > longestBlueskyPost)
        return answered<Delivery>(
            Delivery{.outcome = DeliveryOutcome::Refused,
                     .words = QStringLiteral("a post has at most %1 letters, this has %2")
                                  .arg(longestBlueskyPost)
                                  .arg(lettersOf(outbound.text))});
    if (outbound.visibility != Visibility::Public)
        return answered<Delivery>(
            Delivery{.outcome = DeliveryOutcome::Refused,
                     .words = QStringLiteral("posts there are public; write to them elsewhere")});
    // Left out silently, what was said of them would be wrong.
    if (!outbound.files.isEmpty())
        return answered<Delivery>(
            Delivery{.outcome = DeliveryOutcome::Refused,
                     .words = QStringLiteral("files cannot be sent there from here")});
    if (m_session.access.isEmpty())
        return answered<Delivery>(deferred(QStringLiteral("not signed in")));
    if (m_tools.budget.take(QUrl(m_account.server).host(), m_tools.clock.now()) > Duration::zero())
        return answered<Delivery>(deferred(QStringLiteral("the server wants a pause")));
    Answer<Delivery> answer;
    const QString parent = uriInKey(outbound.inReplyTo);
    if (parent.isEmpty()) {
        create(outbound, std::nullopt, answer);
        return answer.future();
    }
    // A reply names the very content that it answers, and the start of its thread.
    WebRequest asked = request(QStringLiteral("app.bsky.feed.getPosts"), Token::Access);
    asked.url.setQuery(QUrlQuery{{QStringLiteral("uris"), parent}});
    whenDone<WebAnswer>(ask(asked), this, [this, outbound, answer](const Result<WebAnswer>& said) {
        if (!said || said->status != 200)
            return answer.give(
                deferred(QStringLiteral("the post that it answers cannot be read now")));
        const auto answered = readPost(said->body);
        if (answered)
            return create(outbound, *answered, answer);
        answer.give(Delivery{.outcome = DeliveryOutcome::Refused,
                             .words = QStringLiteral("the post that it answers is gone")});
    });
    return answer.future();
}

void BlueskyChannel::create(const Outbound& outbound, const std::optional<BlueskyPost>& answered,
                            const Answer<Delivery>& answer)
{
    const QJsonObject body{{QStringLiteral("repo"), m_session.did},
                           {QStringLiteral("collection"), QStringLiteral("app.bsky.feed.post")},
                           {QStringLiteral("rkey"), recordKeyOf(outbound.messageId)},
                           {QStringLiteral("record"), recordOf(outbound, answered)}};
    // Put, not create: what is there already under this name is this very answer.
    whenDone<WebAnswer>(
        ask(post(QStringLiteral("com.atproto.repo.putRecord"), Token::Access, body)), this,
        [answer](const Result<WebAnswer>& said) { answer.give(deliveryOf(said)); });
}

Async<bool> BlueskyChannel::findSent(const QString& messageId)
{
    if (m_session.access.isEmpty())
        return answered<bool>(failure(ErrorCode::Offline));
    WebRequest asked = request(QStringLiteral("com.atproto.repo.getRecord"), Token::Access);
    asked.url.setQuery(
        QUrlQuery{{QStringLiteral("repo"), m_session.did},
                  {QStringLiteral("collection"), QStringLiteral("app.bsky.feed.post")},
                  {QStringLiteral("rkey"), recordKeyOf(messageId)}});
    Answer<bool> answer;
    whenDone<WebAnswer>(ask(asked), this, [answer](const Result<WebAnswer>& said) {
        if (said && said->status == 200)
            answer.give(true);
        else if (said && readErrorName(said->body) == QLatin1String("RecordNotFound"))
            answer.give(false);
        else
            answer.give(failure(ErrorCode::Offline));
    });
    return answer.future();
}

// The server is not told what was read; the cursor stands beside the post.
void BlueskyChannel::acknowledge(const QString&) {}

} // namespace heddle::social
