// What is done to posts that are there: ours are taken back, others' liked and passed on.
#include "core/channel/social/bluesky/blueskychannel.h"
#include "core/channel/social/web/outcome.h"

#include <QUrlQuery>

namespace heddle::social {

namespace {

/// A session that has run out is renewed at the next look.
Done doneThere(const Result<WebAnswer>& answer)
{
    if (answer && (answer->status == 401 || isExpired(*answer)))
        return failure(ErrorCode::Offline, QString::fromUtf8(answer->body.left(300)));
    return doneBy(answer);
}

} // namespace

Async<void> BlueskyChannel::edit(const channel::OwnPost&, const QString&)
{
    return answered<void>(
        failure(ErrorCode::Unsupported, QStringLiteral("posts there cannot be changed")));
}

/// One call that changes our repository.
Async<void> BlueskyChannel::change(const QString& method, QJsonObject record)
{
    if (m_session.access.isEmpty())
        return answered<void>(failure(ErrorCode::Offline, QStringLiteral("not signed in")));
    if (m_tools.budget.take(QUrl(m_account.server).host(), m_tools.clock.now()) > Duration::zero())
        return answered<void>(
            failure(ErrorCode::Offline, QStringLiteral("the server wants a pause")));
    record.insert(QStringLiteral("repo"), m_session.did);
    Answer<void> answer;
    whenDone<WebAnswer>(ask(post(method, Token::Access, record)), this,
                        [answer](const Result<WebAnswer>& said) { answer.give(doneThere(said)); });
    return answer.future();
}

Async<void> BlueskyChannel::withdraw(const channel::OwnPost& post)
{
    return change(QStringLiteral("com.atproto.repo.deleteRecord"),
                  {{QStringLiteral("collection"), QStringLiteral("app.bsky.feed.post")},
                   {QStringLiteral("rkey"), recordKeyOf(post.sent.messageId)}});
}

Async<void> BlueskyChannel::favour(const QString& key)
{
    return react(QStringLiteral("app.bsky.feed.like"), uriInKey(key));
}

Async<void> BlueskyChannel::boost(const QString& key)
{
    return react(QStringLiteral("app.bsky.feed.repost"), uriInKey(key));
}

/// A record of its own that names the post by its very content. Called by the post, so that it is
/// never there twice.
Async<void> BlueskyChannel::react(const QString& collection, const QString& uri)
{
    if (uri.isEmpty())
        return answered<void>(failure(ErrorCode::NotFound));
    if (m_session.access.isEmpty())
        return answered<void>(failure(ErrorCode::Offline, QStringLiteral("not signed in")));
    WebRequest asked = request(QStringLiteral("app.bsky.feed.getPosts"), Token::Access);
    asked.url.setQuery(QUrlQuery{{QStringLiteral("uris"), uri}});
    Answer<void> answer;
    whenDone<WebAnswer>(ask(asked), this, [=, this](const Result<WebAnswer>& said) {
        if (const auto read = doneThere(said); !read)
            return answer.give(read);
        const auto found = readPost(said->body);
        if (!found)
            return answer.give(passOn(found));
        const QJsonObject subject{{QStringLiteral("uri"), found->ref.uri},
                                  {QStringLiteral("cid"), found->ref.cid}};
        const QString now = m_tools.clock.now().toDateTime().toUTC().toString(Qt::ISODateWithMs);
        const QJsonObject record{{QStringLiteral("$type"), collection},
                                 {QStringLiteral("subject"), subject},
                                 {QStringLiteral("createdAt"), now}};
        const QJsonObject put{{QStringLiteral("collection"), collection},
                              {QStringLiteral("rkey"), recordKeyOf(collection + u' ' + uri)},
                              {QStringLiteral("record"), record}};
        whenDone<void>(change(QStringLiteral("com.atproto.repo.putRecord"), put), this,
                       [answer](const Done& done) { answer.give(done); });
    });
    return answer.future();
}

} // namespace heddle::social
