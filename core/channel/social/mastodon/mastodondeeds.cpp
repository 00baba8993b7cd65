// What is done to posts that are there: ours are changed and taken back, others' liked and passed on.
#include "core/channel/social/mastodon/mastodonchannel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::social {

namespace {

Done doneBy(const Result<WebAnswer>& answer)
{
    if (!answer)
        return passOn(answer);
    if (answer->status >= 200 && answer->status < 300)
        return {};
    const QString words = QString::fromUtf8(answer->body.left(300));
    if (answer->status == 404 || answer->status == 410)
        return failure(ErrorCode::NotFound, words);
    if (answer->status == 401)
        return failure(ErrorCode::AuthFailed, words);
    if (answer->status == 405 || answer->status == 501)
        return failure(ErrorCode::Unsupported, words);
    const bool passes = answer->status == 429 || answer->status >= 500;
    return failure(passes ? ErrorCode::Offline : ErrorCode::Refused, words);
}

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
    whenDone<void>(change("DELETE", id), this, [answer](const Done& done) {
        const bool isGone = !done && done.error().code == ErrorCode::NotFound;
        answer.give(isGone ? Done() : done);
    });
    return answer.future();
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

} // namespace heddle::social
