#include "core/channel/social/mastodon/mastodonchannel.h"

#include <QUrlQuery>

#include <algorithm>

namespace heddle::social {

namespace {

constexpr Duration oldNews = 24h;
constexpr Duration longestPause = 5min;
constexpr qsizetype mostInAStep = 10'000;

bool isRefusal(int status)
{
    // 422 is how some servers answer a token they do not know.
    return status == 401 || status == 403 || status == 422;
}

QString bare(const QString& words)
{
    QString out;
    for (const QChar c : words) {
        if (c.isLetterOrNumber())
            out += c.toLower();
    }
    return out;
}

Delivery deliveryOf(const Result<WebAnswer>& answer)
{
    if (!answer) {
        // What left may have arrived; what never found the host has not.
        const bool isUnsure = answer.error().code == ErrorCode::Timeout;
        return {.outcome = isUnsure ? DeliveryOutcome::Unsure : DeliveryOutcome::Deferred,
                .words = answer.error().detail};
    }
    Delivery delivery{
        .code = answer->status, .words = QString::fromUtf8(answer->body.left(300)), .raw = {}};
    if (answer->status >= 200 && answer->status < 300) {
        delivery.outcome = DeliveryOutcome::Accepted;
        delivery.raw = answer->body;
        delivery.words.clear();
    } else if (answer->status == 429 || answer->status == 401) {
        delivery.outcome = DeliveryOutcome::Deferred;
    } else {
        delivery.outcome =
            answer->status >= 500 ? DeliveryOutcome::Unsure : DeliveryOutcome::Refused;
    }
    return delivery;
}

} // namespace

MastodonChannel::MastodonChannel(MastodonAccount account, MastodonTools tools, QObject* parent)
    : Channel(parent), m_account(std::move(account)), m_tools(std::move(tools))
{}

channel::Capabilities MastodonChannel::capabilities() const
{
    return {channel::Capability::Receive, channel::Capability::Send, channel::Capability::FindSent};
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
    m_tools.clock.callAt(m_tools.clock.now() + wait, this, [this, round = m_round] {
        if (round == m_round)
            begin();
    });
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
    enter({.health = ChannelHealth::Waiting,
           .cause = cause,
           .detail = detail,
           .nextTry = m_tools.clock.now() + wait});
    stepAfter(wait);
}

void MastodonChannel::begin()
{
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
        m_place.forget(each.id);
        Inbound inbound;
        inbound.channel = ChannelKind::Social;
        inbound.account = m_account.name;
        inbound.key = statusKey(m_account, each.status);
        inbound.at = m_tools.clock.now();
        inbound.change = InboundChange::Withdrawn;
        inbound.cursor = ChannelCursor{m_account.name, m_account.server, m_place.toText()};
        Q_EMIT arrived(inbound);
    }
}

// Only a reply has to wait for where its thread began.
void MastodonChannel::handOverNext()
{
    while (!m_waiting.empty() && m_waiting.front().status.inReplyTo.isEmpty()) {
        handOver(m_waiting.front(), {});
        m_waiting.pop_front();
    }
    if (m_waiting.empty()) {
        finishStep();
        return;
    }
    const MastodonMention mention = m_waiting.front();
    m_waiting.pop_front();
    get(address(QStringLiteral("/api/v1/statuses/%1/context").arg(mention.status.id)),
        [this, mention](const WebAnswer& answer) {
            handOver(mention, readThreadStart(answer.body).value_or(mention.status.inReplyTo));
            handOverNext();
        });
}

void MastodonChannel::handOver(const MastodonMention& mention, const QString& threadStart)
{
    const bool isKnown = m_place.find(mention.id) != nullptr;
    Inbound inbound = postFrom(mention, threadStart, m_account, m_tools.readHtml);
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
    enter({.health = ChannelHealth::Working, .detail = u'@' + m_self.handle});
    stepAfter(m_account.every);
}

Async<Delivery> MastodonChannel::send(const Outbound& outbound)
{
    if (m_token.isEmpty())
        return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Deferred,
                                           .words = QStringLiteral("not signed in")});
    const QUrl url = address(QStringLiteral("/api/v1/statuses"));
    if (m_tools.budget.take(url.host(), m_tools.clock.now()) > Duration::zero())
        return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Deferred,
                                           .words = QStringLiteral("the server wants a pause")});
    m_sent.insert(outbound.messageId, {outbound.text, idInKey(m_account, outbound.inReplyTo)});
    WebRequest request{
        .verb = "POST", .url = url, .headers = {}, .body = formOf(outbound, m_account)};
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.headers.emplaceBack("Idempotency-Key", outbound.messageId.toUtf8());
    Answer<Delivery> answer;
    whenDone<WebAnswer>(ask(request), this, [this, answer, url](const Result<WebAnswer>& said) {
        if (said)
            m_tools.budget.note(url.host(), *said, m_tools.clock.now());
        answer.give(deliveryOf(said));
    });
    return answer.future();
}

Async<bool> MastodonChannel::findSent(const QString& messageId)
{
    const auto sent = m_sent.constFind(messageId);
    if (sent == m_sent.cend())
        return answered<bool>(failure(ErrorCode::Unsupported));
    if (m_token.isEmpty())
        return answered<bool>(failure(ErrorCode::Offline));
    Answer<bool> answer;
    const QUrl url =
        address(QStringLiteral("/api/v1/accounts/%1/statuses?limit=40").arg(m_self.id));
    whenDone<WebAnswer>(
        ask({.url = url}), this, [this, answer, sent = *sent](const Result<WebAnswer>& said) {
            if (!said || said->status != 200)
                return answer.give(failure(ErrorCode::Offline));
            const auto statuses = readStatuses(said->body);
            if (!statuses)
                return answer.give(statuses.error());
            answer.give(
                std::any_of(statuses->begin(), statuses->end(), [&](const MastodonStatus& status) {
                    return status.inReplyTo == sent.inReplyTo
                           && bare(m_tools.readHtml(status.html)).endsWith(bare(sent.text));
                }));
        });
    return answer.future();
}

// The server is not told what was read; the cursor stands beside the post.
void MastodonChannel::acknowledge(const QString&) {}

} // namespace heddle::social
