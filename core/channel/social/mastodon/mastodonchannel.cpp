#include "core/channel/social/mastodon/mastodonchannel.h"

#include "core/channel/social/mastodon/mastodonmedia.h"

#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace heddle::social {

namespace {

constexpr Duration oldNews = 24h;
constexpr Duration longestPause = 5min;
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

/// Asks as soon as the host's budget allows, and hands a good answer to `take`.
template<class Take>
void MastodonChannel::get(const QUrl& url, Take take)
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
    m_failures = std::min(m_failures + 1, 20);
    Duration wait = m_account.every;
    for (int i = 1; i < m_failures && wait < longestPause; ++i)
        wait *= 2;
    wait = std::min(wait, longestPause);
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

/// Sets what is new or changed against what is known.
void MastodonChannel::compare()
{
    const QList<MastodonMention> page = std::exchange(m_page, {});
    withdrawMissing(page);
    for (auto mention = page.crbegin(); mention != page.crend(); ++mention) {
        const MentionPlace::Known* known = m_place.find(mention->id);
        const bool isForgotten =
            !known && !m_place.isEmpty() && isEarlierId(mention->id, m_place.known.first().id);
        if (!isForgotten && (!known || known->print != printOf(mention->status)))
            m_waiting.push_back(*mention);
    }
    handOverNext();
}

// Only between the oldest and the newest that are shown can anything be missing.
void MastodonChannel::withdrawMissing(const QList<MastodonMention>& shown)
{
    if (shown.isEmpty())
        return;
    QStringList ids;
    for (const MastodonMention& mention : shown)
        ids.append(mention.id);
    const QString oldest = *std::min_element(ids.begin(), ids.end(), isEarlierId);
    const QList<MentionPlace::Known> known = m_place.known;
    for (const MentionPlace::Known& each : known) {
        if (isEarlierId(each.id, oldest) || ids.contains(each.id))
            continue;
        tellWithdrawn(each.status);
    }
}

void MastodonChannel::tellWithdrawn(const QString& status)
{
    const QList<MentionPlace::Known> known = m_place.known;
    for (const MentionPlace::Known& each : known) {
        if (each.status != status)
            continue;
        m_place.forget(each.id);
        Inbound inbound;
        inbound.channel = ChannelKind::Social;
        inbound.account = m_account.name;
        inbound.key = statusKey(m_account, status);
        inbound.at = m_tools.clock.now();
        inbound.change = InboundChange::Withdrawn;
        inbound.cursor = ChannelCursor{m_account.name, m_account.server, m_place.toText()};
        Q_EMIT arrived(inbound);
    }
}

// A reply has to wait for where its thread began, and one with files for them.
void MastodonChannel::handOverNext()
{
    while (!m_waiting.empty()) {
        const MastodonMention mention = m_waiting.front();
        m_waiting.pop_front();
        const bool isReply = !mention.status.inReplyTo.isEmpty();
        if (isReply)
            return get(
                address(QStringLiteral("/api/v1/statuses/%1/context").arg(mention.status.id)),
                [this, mention](const WebAnswer& answer) {
                    fetchFiles(mention,
                               readThreadStart(answer.body).value_or(mention.status.inReplyTo), {});
                });
        if (!mention.status.files.isEmpty() && !m_place.find(mention.id))
            return fetchFiles(mention, {}, {});
        handOver(mention, {}, {});
    }
    finishStep();
}

/// Fetches what the post shows, one after the other. What cannot be had is left out: the words for
/// it stand in the text.
void MastodonChannel::fetchFiles(const MastodonMention& mention, const QString& threadStart,
                                 QList<MailPart> files, qsizetype next)
{
    const bool isKnown = m_place.find(mention.id) != nullptr;
    if (isKnown || next >= std::min(mention.status.files.size(), mostMedia)) {
        handOver(mention, threadStart, files);
        return handOverNext();
    }
    // Strangers choose these addresses: none may lead into the site, nor does the token go there.
    const QUrl file = mention.status.files.at(next);
    const bool isOwn = file.host() == QUrl(m_account.server).host();
    WebRequest request{.verb = "GET", .url = file, .headers = {}, .body = {}};
    request.reach = isOwn ? WebReach::Anywhere : WebReach::PublicOnly;
    whenDone<WebAnswer>(m_tools.web.send(request), this,
                        [=, this, round = m_round](const Result<WebAnswer>& answer) mutable {
                            if (round != m_round)
                                return;
                            if (answer && answer->status == 200 && !answer->isCut)
                                files.append(partFrom(*answer, file));
                            fetchFiles(mention, threadStart, files, next + 1);
                        });
}

void MastodonChannel::handOver(const MastodonMention& mention, const QString& threadStart,
                               const QList<MailPart>& files)
{
    const bool isKnown = m_place.find(mention.id) != nullptr;
    Inbound inbound = postFrom(mention, threadStart, m_account, m_tools.readHtml);
    inbound.files = files;
    if (isKnown) {
        inbound.change = InboundChange::Edited;
        inbound.at = mention.status.edited.value_or(m_tools.clock.now());
    }
    // What was said before this account was listened to is history, not work.
    inbound.wasSeen = m_place.isEmpty() && inbound.at + oldNews < m_tools.clock.now();
    m_place.note(mention);
    inbound.cursor = ChannelCursor{m_account.name, m_account.server, m_place.toText()};
    Q_EMIT arrived(inbound);
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
