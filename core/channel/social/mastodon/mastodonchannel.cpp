#include "core/channel/social/mastodon/mastodonchannel.h"

#include "core/channel/social/web/outcome.h"

#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace heddle::social {

namespace {

/// What changes without the stream telling is found as soon as this.
constexpr Duration whileStreaming = 2min;
constexpr qsizetype mostInAStep = 10'000;

bool isRefusal(int status)
{
    // 422 is how some servers answer a token they do not know.
    return status == 401 || status == 403 || status == 422;
}

} // namespace

MastodonChannel::MastodonChannel(MastodonAccount account, MastodonTools tools, QObject* parent)
    : PostingChannel(parent), m_account(std::move(account)), m_tools(std::move(tools)),
      m_stream(m_tools.web, m_tools.clock)
{
    connect(&m_stream, &MastodonStream::stirred, this, &MastodonChannel::hurry);
    connect(&m_stream, &MastodonStream::withdrawn, this, &MastodonChannel::tellWithdrawn);
}

channel::Capabilities MastodonChannel::capabilities() const
{
    return {channel::Capability::Receive, channel::Capability::Send, channel::Capability::FindSent,
            channel::Capability::Attachments};
}

void MastodonChannel::start(const QList<ChannelCursor>& cursors)
{
    if (m_state.health != ChannelHealth::Stopped)
        return;
    for (const ChannelCursor& cursor : cursors) {
        if (cursor.place == m_account.server)
            m_place = MentionPlace::fromText(cursor.value);
    }
    enter({.health = ChannelHealth::Connecting});
    stepAfter(Duration::zero());
}

void MastodonChannel::stop()
{
    ++m_round;
    m_stream.close();
    m_token.clear();
    m_page.clear();
    m_waiting.clear();
    enter({.health = ChannelHealth::Stopped});
}

void MastodonChannel::enter(const ChannelState& state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

void MastodonChannel::stepAfter(Duration wait)
{
    m_tools.clock.callAt(m_tools.clock.now() + wait, this,
                         [this, round = m_round, turn = ++m_turn] {
                             if (round == m_round && turn == m_turn)
                                 begin();
                         });
}

/// Asks now instead of later; after the step that is under way.
void MastodonChannel::hurry()
{
    if (m_state.health != ChannelHealth::Working)
        return;
    if (m_isAsking)
        m_isStirred = true;
    else
        stepAfter(Duration::zero());
}

QUrl MastodonChannel::address(const QString& path) const
{
    return QUrl(m_account.server + path);
}

Async<WebAnswer> MastodonChannel::ask(WebRequest request)
{
    request.headers.emplaceBack("Authorization", "Bearer " + m_token.toUtf8());
    request.headers.emplaceBack("Accept", "application/json");
    return m_tools.web.send(request);
}

void MastodonChannel::get(const QUrl& url, const std::function<void(const WebAnswer&)>& take)
{
    const Duration wait = m_tools.budget.take(url.host(), m_tools.clock.now());
    if (wait > Duration::zero()) {
        m_tools.clock.callAt(m_tools.clock.now() + wait, this, [this, url, take, round = m_round] {
            if (round == m_round)
                get(url, take);
        });
        return;
    }
    whenDone<WebAnswer>(ask({.url = url}), this,
                        [this, take, url, round = m_round](const Result<WebAnswer>& answer) {
                            if (round != m_round)
                                return;
                            if (answer)
                                m_tools.budget.note(url.host(), *answer, m_tools.clock.now());
                            if (!refuses(answer))
                                take(*answer);
                        });
}

bool MastodonChannel::refuses(const Result<WebAnswer>& answer)
{
    if (!answer) {
        fail(answer.error().code, answer.error().detail);
        return true;
    }
    if (isRefusal(answer->status)) {
        ++m_round;
        m_stream.close();
        m_token.clear();
        enter({.health = ChannelHealth::Failed,
               .cause = ErrorCode::AuthFailed,
               .detail = QStringLiteral("the server does not accept the token")});
        return true;
    }
    if (answer->status != 200) {
        fail(ErrorCode::Offline, QStringLiteral("the server says %1").arg(answer->status));
        return true;
    }
    return false;
}

void MastodonChannel::fail(ErrorCode cause, const QString& detail)
{
    const Duration wait = pauseAfter(++m_failures, m_account.every);
    m_page.clear();
    m_waiting.clear();
    m_isAsking = false;
    enter({.health = ChannelHealth::Waiting,
           .cause = cause,
           .detail = detail,
           .nextTry = m_tools.clock.now() + wait});
    stepAfter(wait);
}

void MastodonChannel::begin()
{
    m_isAsking = true;
    if (!m_token.isEmpty()) {
        readFrom(address(QStringLiteral("/api/v1/notifications?types[]=mention&limit=40")));
        return;
    }
    whenDone<QString>(m_tools.token(), this, [this, round = m_round](const Result<QString>& token) {
        if (round != m_round)
            return;
        if (!token) {
            fail(ErrorCode::AuthFailed, QStringLiteral("no access token in the keyring"));
            return;
        }
        m_token = *token;
        signIn();
    });
}

void MastodonChannel::signIn()
{
    get(address(QStringLiteral("/api/v1/accounts/verify_credentials")),
        [this](const WebAnswer& answer) {
            const auto self = readPerson(answer.body);
            if (!self) {
                fail(self.error().code, self.error().detail);
                return;
            }
            m_self = *self;
            begin();
        });
}

void MastodonChannel::readFrom(const QUrl& page)
{
    get(page, [this](const WebAnswer& answer) { takePage(answer); });
}

void MastodonChannel::takePage(const WebAnswer& answer)
{
    const auto mentions = readMentions(answer.body);
    if (!mentions) {
        fail(mentions.error().code, mentions.error().detail);
        return;
    }
    m_page += *mentions;
    const bool reachesKnown =
        m_place.isEmpty()
        || std::any_of(mentions->begin(), mentions->end(), [this](const MastodonMention& mention) {
               return !isEarlierId(m_place.known.last().id, mention.id);
           });
    const QUrl next = nextPage(answer.header("link"));
    // A server that sends its own page elsewhere is not followed: the token is for this one.
    const bool isOwn = next.host() == QUrl(m_account.server).host();
    if (!reachesKnown && !mentions->isEmpty() && next.isValid() && isOwn
        && m_page.size() < mostInAStep)
        readFrom(next);
    else
        compare();
}

void MastodonChannel::finishStep()
{
    m_failures = 0;
    m_isAsking = false;
    enter({.health = ChannelHealth::Working, .detail = u'@' + m_self.handle});
    m_stream.keepOpen(QUrl(m_account.server), m_token);
    if (std::exchange(m_isStirred, false))
        stepAfter(Duration::zero());
    else
        stepAfter(m_stream.isOpen() ? std::max(m_account.every, whileStreaming) : m_account.every);
}

// The server is not told what was read; the cursor stands beside the post.
void MastodonChannel::acknowledge(const QString&) {}

} // namespace heddle::social
