// Answers of an account; what comes in is in mastodonchannel.cpp.
#include "core/channel/social/mastodon/mastodonchannel.h"
#include "core/channel/social/mastodon/mastodonmedia.h"
#include "core/channel/social/web/outcome.h"

#include <algorithm>

namespace heddle::social {

namespace {

constexpr int mostTries = 60; ///< seconds that a server may think about a file

QString bare(const QString& words)
{
    QString out;
    for (const QChar c : words) {
        if (c.isLetterOrNumber())
            out += c.toLower();
    }
    return out;
}

} // namespace

Async<Delivery> MastodonChannel::send(const Outbound& outbound)
{
    if (m_token.isEmpty())
        return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Deferred,
                                           .words = QStringLiteral("not signed in")});
    if (m_tools.budget.take(QUrl(m_account.server).host(), m_tools.clock.now()) > Duration::zero())
        return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Deferred,
                                           .words = QStringLiteral("the server wants a pause")});
    if (outbound.files.size() > mostMedia)
        return answered<Delivery>(
            Delivery{.outcome = DeliveryOutcome::Refused,
                     .words = QStringLiteral("a post has at most %1 files").arg(mostMedia)});
    Answer<Delivery> answer;
    upload(outbound, {}, answer);
    return answer.future();
}

/// Uploads the files, one after the other; then posts.
void MastodonChannel::upload(const Outbound& outbound, const QStringList& media,
                             const Answer<Delivery>& answer)
{
    if (media.size() >= outbound.files.size())
        return post(outbound, media, answer);
    const auto request = uploadOf(outbound.files.at(media.size()), QUrl(m_account.server));
    if (!request)
        return answer.give(
            Delivery{.outcome = DeliveryOutcome::Refused, .words = request.error().detail});
    whenDone<WebAnswer>(ask(*request), this, [=, this](const Result<WebAnswer>& said) {
        takeMedia(said, {outbound, media, answer}, 0);
    });
}

/// Goes on when the server is done with a file; no post was sent yet, so any failure may be tried
/// again.
void MastodonChannel::takeMedia(const Result<WebAnswer>& said, const Uploading& uploading,
                                int tries)
{
    if (!said || said->status >= 500 || said->status == 429)
        return uploading.answer.give(
            Delivery{.outcome = DeliveryOutcome::Deferred,
                     .words = QStringLiteral("the file could not be sent now")});
    const auto taken = readMedia(*said);
    if (!taken || tries > mostTries)
        return uploading.answer.give(
            Delivery{.outcome = DeliveryOutcome::Refused,
                     .code = said->status,
                     .words = taken ? QStringLiteral("file: not ready") : taken.error().detail});
    if (taken->isReady)
        return upload(uploading.outbound, uploading.media + QStringList{taken->id},
                      uploading.answer);
    m_tools.clock.callAt(m_tools.clock.now() + 1s, this, [=, this] {
        whenDone<WebAnswer>(
            ask({.url = address(QStringLiteral("/api/v1/media/") + taken->id)}), this,
            [=, this](const Result<WebAnswer>& again) { takeMedia(again, uploading, tries + 1); });
    });
}

void MastodonChannel::post(const Outbound& outbound, const QStringList& media,
                           const Answer<Delivery>& answer)
{
    const QUrl url = address(QStringLiteral("/api/v1/statuses"));
    m_sent.insert(outbound.messageId, {outbound.text, idInKey(m_account, outbound.inReplyTo)});
    WebRequest request{
        .verb = "POST", .url = url, .headers = {}, .body = formOf(outbound, m_account)};
    for (const QString& id : media)
        request.body += "&media_ids%5B%5D=" + QUrl::toPercentEncoding(id);
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.headers.emplaceBack("Idempotency-Key", outbound.messageId.toUtf8());
    whenDone<WebAnswer>(ask(request), this, [this, answer, url](const Result<WebAnswer>& said) {
        if (said)
            m_tools.budget.note(url.host(), *said, m_tools.clock.now());
        answer.give(deliveryOf(said));
    });
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

} // namespace heddle::social
