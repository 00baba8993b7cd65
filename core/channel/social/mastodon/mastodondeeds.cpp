// What is done to posts that are there: ours are changed and taken back, others' liked and passed on.
#include "core/channel/social/mastodon/mastodonchannel.h"
#include "core/channel/social/web/outcome.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::social {

namespace {

QString idIn(const channel::OwnPost& post)
{
    const auto status = readStatus(post.receipt);
    return status ? status->id : QString();
}

/// An edit replaces all of a post: what is not named again is gone from it.
QByteArray filesAgain(const QByteArray& receipt)
{
    QByteArray form;
    const QJsonArray files = QJsonDocument::fromJson(receipt)
                                 .object()
                                 .value(QLatin1String("media_attachments"))
                                 .toArray();
    for (const QJsonValue& file : files)
        form += "&media_ids%5B%5D="
                + QUrl::toPercentEncoding(file.toObject().value(QLatin1String("id")).toString());
    return form;
}

const QString unknownPost = QStringLiteral("what the server called this post is not known");

} // namespace

Async<void> MastodonChannel::change(const QByteArray& verb, const QString& status,
                                    const QByteArray& form)
{
    if (m_token.isEmpty())
        return answered<void>(failure(ErrorCode::Offline, QStringLiteral("not signed in")));
    const QUrl url = address(QStringLiteral("/api/v1/statuses/") + status);
    if (m_tools.budget.take(url.host(), m_tools.clock.now()) > Duration::zero())
        return answered<void>(
            failure(ErrorCode::Offline, QStringLiteral("the server wants a pause")));
    WebRequest request{.verb = verb, .url = url, .headers = {}, .body = form};
    if (!form.isEmpty())
        request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    Answer<void> answer;
    whenDone<WebAnswer>(ask(request), this,
                        [this, answer, host = url.host()](const Result<WebAnswer>& said) {
                            if (said)
                                m_tools.budget.note(host, *said, m_tools.clock.now());
                            answer.give(doneBy(said));
                        });
    return answer.future();
}

Async<void> MastodonChannel::edit(const channel::OwnPost& post, const QString& text)
{
    const QString id = idIn(post);
    if (id.isEmpty())
        return answered<void>(failure(ErrorCode::NotFound, unknownPost));
    Outbound changed = post.sent;
    changed.text = text;
    return change("PUT", id, formOf(changed, m_account) + filesAgain(post.receipt));
}

Async<void> MastodonChannel::withdraw(const channel::OwnPost& post)
{
    const QString id = idIn(post);
    if (id.isEmpty())
        return answered<void>(failure(ErrorCode::NotFound, unknownPost));
    Answer<void> answer;
    whenDone<void>(change("DELETE", id), this, [this, id, answer](const Done& done) {
        if (!done && done.error().code == ErrorCode::NotFound)
            tellWhetherGone(id, answer);
        else
            answer.give(done);
    });
    return answer.future();
}

/// A server that knows no deletion answers as one that has not got the post: it is asked for it.
void MastodonChannel::tellWhetherGone(const QString& status, const Answer<void>& answer)
{
    const QUrl url = address(QStringLiteral("/api/v1/statuses/") + status);
    whenDone<WebAnswer>(ask({.url = url}), this, [answer](const Result<WebAnswer>& said) {
        const Done shown = doneBy(said);
        if (shown)
            answer.give(failure(ErrorCode::Unsupported,
                                QStringLiteral("the server does not delete posts")));
        else
            answer.give(shown.error().code == ErrorCode::NotFound ? Done() : shown);
    });
}

Async<void> MastodonChannel::favour(const QString& key)
{
    const QString id = idInKey(m_account, key);
    if (id.isEmpty())
        return answered<void>(failure(ErrorCode::NotFound, unknownPost));
    return change("POST", id + QStringLiteral("/favourite"));
}

Async<void> MastodonChannel::boost(const QString& key)
{
    const QString id = idInKey(m_account, key);
    if (id.isEmpty())
        return answered<void>(failure(ErrorCode::NotFound, unknownPost));
    return change("POST", id + QStringLiteral("/reblog"));
}

Async<int> MastodonChannel::longestPost()
{
    Answer<int> answer;
    askLongestPost(QStringLiteral("/api/v2/instance"), answer);
    return answer.future();
}

/// Smaller servers know only the first version of it.
void MastodonChannel::askLongestPost(const QString& path, const Answer<int>& answer)
{
    const QString older = QStringLiteral("/api/v1/instance");
    whenDone<WebAnswer>(ask({.url = address(path)}), this,
                        [=, this](const Result<WebAnswer>& said) {
                            const auto letters = said && said->status == 200
                                                     ? readLongestPost(said->body)
                                                     : Result<int>(failure(ErrorCode::Unsupported));
                            if (letters)
                                answer.give(*letters);
                            else if (said && path != older)
                                askLongestPost(older, answer);
                            else
                                answer.give(failure(ErrorCode::Unsupported));
                        });
}

} // namespace heddle::social
