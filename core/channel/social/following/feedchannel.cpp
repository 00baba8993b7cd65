#include "core/channel/social/following/feedchannel.h"

#include "core/base/random.h"
#include "core/channel/social/feeds/feedparser.h"

#include <algorithm>

namespace heddle::social {

namespace {

constexpr Duration shortestPause = 1min;
constexpr Duration longestPause = 24h;
constexpr Duration oldNews = 24h;

QByteArray charsetOf(const QByteArray& contentType)
{
    const qsizetype at = contentType.toLower().indexOf("charset=");
    if (at < 0)
        return {};
    QByteArray charset = contentType.mid(at + 8);
    charset = charset.left(charset.indexOf(';') < 0 ? charset.size() : charset.indexOf(';'));
    return charset.replace('"', "").trimmed();
}

} // namespace

FeedChannel::FeedChannel(FeedAccount account, FeedTools tools, QObject* parent)
    : Channel(parent), m_account(std::move(account)), m_tools(std::move(tools))
{}

void FeedChannel::start(const QList<ChannelCursor>& cursors)
{
    if (m_state.health != ChannelHealth::Stopped)
        return;
    for (const ChannelCursor& cursor : cursors) {
        if (cursor.place == m_account.address)
            m_place = FeedPlace::fromText(cursor.value);
    }
    enter({.health = ChannelHealth::Connecting});
    visitAfter(Duration::zero());
}

void FeedChannel::stop()
{
    ++m_round;
    enter({.health = ChannelHealth::Stopped});
}

void FeedChannel::enter(const ChannelState& state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

void FeedChannel::visitAfter(Duration wait)
{
    m_tools.clock.callAt(m_tools.clock.now() + wait, this, [this, round = m_round] {
        if (round == m_round)
            visit();
    });
}

void FeedChannel::visit()
{
    const QString host = QUrl(m_account.address).host();
    const Duration wait = m_tools.budget.take(host, m_tools.clock.now());
    if (wait > Duration::zero()) {
        visitAfter(wait);
        return;
    }
    if (!m_tools.authorization) {
        ask({});
        return;
    }
    whenDone<QByteArray>(m_tools.authorization(), this,
                         [this, round = m_round](const Result<QByteArray>& value) {
                             if (round != m_round)
                                 return;
                             if (value)
                                 ask(*value);
                             else
                                 fail(ErrorCode::AuthFailed, QStringLiteral("no secret for it"));
                         });
}

void FeedChannel::ask(const QByteArray& authorization)
{
    WebRequest request{.url = QUrl(m_account.address)};
    request.headers.emplaceBack("Accept",
                                "application/atom+xml, application/rss+xml, application/feed+json, "
                                "application/xml;q=0.9, */*;q=0.5");
    if (!m_place.tag.isEmpty())
        request.headers.emplaceBack("If-None-Match", m_place.tag);
    if (!m_place.modified.isEmpty())
        request.headers.emplaceBack("If-Modified-Since", m_place.modified);
    if (!authorization.isEmpty())
        request.headers.emplaceBack("Authorization", authorization);
    whenDone<WebAnswer>(m_tools.web.send(request), this,
                        [this, round = m_round](const Result<WebAnswer>& answer) {
                            if (round == m_round)
                                take(answer);
                        });
}

void FeedChannel::take(const Result<WebAnswer>& answer)
{
    if (!answer) {
        fail(answer.error().code, answer.error().detail);
        return;
    }
    m_tools.budget.note(QUrl(m_account.address).host(), *answer, m_tools.clock.now());
    switch (answer->status) {
    case 200: read(*answer); break;
    case 304:
        m_failures = 0;
        enter({.health = ChannelHealth::Working});
        visitAfter(pause());
        break;
    case 401:
    case 403:
        fail(ErrorCode::AuthFailed, QStringLiteral("the server wants to know who we are"));
        break;
    case 404: fail(ErrorCode::NotFound, QStringLiteral("there is no feed at this address")); break;
    case 410: giveUp(ErrorCode::NotFound, QStringLiteral("the feed is gone for good")); break;
    default: fail(ErrorCode::Offline, QStringLiteral("the server says %1").arg(answer->status));
    }
}

void FeedChannel::read(const WebAnswer& answer)
{
    const auto feed =
        parseFeed(answer.body, charsetOf(answer.header("content-type")), answer.url.toString());
    if (!feed) {
        fail(feed.error().code, feed.error().detail);
        return;
    }
    m_failures = 0;
    m_asked = feed->pause.value_or(Duration::zero());
    const QString moved =
        answer.isMovedForGood ? QStringLiteral("moved to ") + answer.url.toString() : QString();
    enter({.health = ChannelHealth::Working, .detail = moved});
    handOver(*feed, answer);
    visitAfter(pause());
}

// Feeds have the newest first; timelines want the oldest first.
void FeedChannel::handOver(const Feed& feed, const WebAnswer& answer)
{
    const Timestamp now = m_tools.clock.now();
    const bool isFirstVisit = m_place.known.isEmpty();
    QList<Inbound> news;
    FeedPlace place = m_place;
    const EntryKeys keys(feed, m_account.address);
    const QList<FeedEntry> entries = feed.entries.mid(0, FeedPlace::mostKnown);
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const QString entryKey = keys.of(*entry);
        const QByteArray key = printOf(entryKey);
        const QByteArray words = printOf(wordsOf(*entry));
        const auto known = place.wordsOf(key);
        if (known == words)
            continue;
        Inbound inbound = postFrom(*entry, feed, m_account, m_tools.readHtml, now);
        inbound.key = entryKey;
        if (inbound.conversation.isEmpty())
            inbound.conversation = entryKey;
        if (known) {
            inbound.change = InboundChange::Edited;
            inbound.at = entry->updated ? std::min(*entry->updated, now) : now;
        }
        // What stood there before anybody listened is history, not work.
        inbound.wasSeen = isFirstVisit && inbound.at + oldNews < now;
        place.note(key, words);
        inbound.cursor = ChannelCursor{m_account.name, m_account.address, place.toText()};
        news.append(inbound);
    }
    place.tag = answer.header("etag");
    place.modified = answer.header("last-modified");
    if (!news.isEmpty())
        news.last().cursor->value = place.toText();
    m_place = place;
    for (const Inbound& inbound : std::as_const(news))
        Q_EMIT arrived(inbound);
}

void FeedChannel::fail(ErrorCode cause, const QString& detail)
{
    m_failures = std::min(m_failures + 1, 20);
    const Duration wait = pause();
    enter({.health = ChannelHealth::Waiting,
           .cause = cause,
           .detail = detail,
           .nextTry = m_tools.clock.now() + wait});
    visitAfter(wait);
}

void FeedChannel::giveUp(ErrorCode cause, const QString& detail)
{
    ++m_round;
    enter({.health = ChannelHealth::Failed, .cause = cause, .detail = detail});
}

// Doubling with every failure; a tenth more or less, so that feeds of one host spread out.
Duration FeedChannel::pause() const
{
    Duration wait = std::max({m_account.every, m_asked, shortestPause});
    for (int i = 1; i < m_failures && wait < longestPause; ++i)
        wait *= 2;
    wait = std::min(wait, longestPause);
    Random random(m_tools.seed + static_cast<quint64>(m_failures), m_account.address);
    return wait + Duration(random.between(0, wait.count() / 10));
}

Async<Delivery> FeedChannel::send(const Outbound&)
{
    return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Refused,
                                       .words = QStringLiteral("a feed takes no answers")});
}

Async<bool> FeedChannel::findSent(const QString&)
{
    return answered<bool>(failure(ErrorCode::Unsupported));
}

// A feed is not told what was read; the cursor stands beside the post.
void FeedChannel::acknowledge(const QString&) {}

} // namespace heddle::social
