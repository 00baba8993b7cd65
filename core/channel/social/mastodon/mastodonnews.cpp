// What is new, changed or gone among the mentions that were read, handed over.
#include "core/channel/social/mastodon/mastodonchannel.h"
#include "core/channel/social/mastodon/mastodonmedia.h"

#include <algorithm>
#include <utility>

namespace heddle::social {

namespace {

constexpr Duration oldNews = 24h;

} // namespace

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

} // namespace heddle::social
