// Answers of an account; what comes in is in blueskychannel.cpp.
#include "core/channel/social/bluesky/blueskychannel.h"
#include "core/channel/social/web/outcome.h"

#include <QUrlQuery>

namespace heddle::social {

namespace {

Delivery deferred(const QString& words)
{
    return {.outcome = DeliveryOutcome::Deferred, .words = words};
}

} // namespace

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
        [answer](const Result<WebAnswer>& said) {
            Delivery delivery = deliveryOf(said);
            // The session is renewed at the next look.
            if (said && isExpired(*said))
                delivery.outcome = DeliveryOutcome::Deferred;
            answer.give(delivery);
        });
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

} // namespace heddle::social
