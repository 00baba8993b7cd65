#include "core/service/listening/answers/ownposts.h"

#include "core/base/log.h"
#include "core/service/desk/access.h"
#include "core/service/desk/marks.h"
#include "core/service/listening/answers/approval.h"
#include "core/store/blobstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/outboxstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

/// Ends the kind of a line that tells what somebody wants of the network.
constexpr QLatin1String wished(".asked");
constexpr Duration firstPause = std::chrono::seconds(1);
constexpr Duration longestPause = std::chrono::minutes(1);

} // namespace

OwnPosts::OwnPosts(Ledger& ledger, const Roster& roster, PostingAccounts accounts, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_accounts(std::move(accounts))
{}

Result<OwnPosts::There> OwnPosts::there(AgentId by, EntryId id) const
{
    const auto entry = m_ledger.store().entries().byId(id);
    if (!entry)
        return passOn(entry);
    const auto access = accessTo(m_ledger, m_roster, by, entry->interaction);
    if (!access)
        return passOn(access);
    if (entry->channel != ChannelKind::Social)
        return failure(ErrorCode::Unsupported, QStringLiteral("it is no post"));
    if (entry->withdrawn)
        return failure(ErrorCode::NotFound, QStringLiteral("it is deleted"));
    auto* channel = m_accounts ? m_accounts(access->interaction.account) : nullptr;
    if (!channel)
        return failure(ErrorCode::Unsupported, access->interaction.account);
    return There{*entry, channel};
}

Result<channel::OwnPost> OwnPosts::ownPost(const Entry& answer) const
{
    if (answer.direction != Direction::Outbound)
        return failure(ErrorCode::Refused, QStringLiteral("it is not ours"));
    const auto item = m_ledger.store().outbox().ofEntry(answer.id);
    if (!item)
        return passOn(item);
    if (!*item || (*item)->state != OutboxState::Sent)
        return failure(ErrorCode::Conflict, QStringLiteral("it has not left"));
    channel::OwnPost post{(*item)->outbound, {}};
    if (answer.raw.isEmpty())
        return post;
    const auto receipt = m_ledger.store().blobs().read(answer.raw);
    if (!receipt)
        return passOn(receipt);
    post.receipt = *receipt;
    return post;
}

/// Whom a rule has somebody else read their answers do not change one by themselves afterwards.
Done OwnPosts::mayReword(AgentId by, EntryId answer) const
{
    store::Store& store = m_ledger.store();
    const auto item = store.outbox().ofEntry(answer);
    if (!item || !*item)
        return item ? Done() : Done(passOn(item));
    const auto post =
        store.entries().byChannelKey(ChannelKind::Social, (*item)->outbound.inReplyTo);
    if (!post || !*post)
        return post ? Done() : Done(passOn(post));
    const auto rule = approvingCampaign(store, (*post)->id, m_ledger.now());
    const auto me = m_roster.agent(by);
    if (!rule || !me)
        return rule ? Done(passOn(me)) : Done(passOn(rule));
    if (!*rule || ((*item)->agent != by && mayRelease(*me, **rule)))
        return {};
    return failure(ErrorCode::Refused, QStringLiteral("a second person reads these answers"));
}

Async<void> OwnPosts::edit(AgentId by, EntryId answer, const QString& text)
{
    if (text.trimmed().isEmpty())
        return answered<void>(failure(ErrorCode::BadInput, QStringLiteral("nothing is written")));
    if (const auto allowed = mayReword(by, answer); !allowed)
        return answered<void>(passOn(allowed));
    return change(by, answer, QStringLiteral("answer.edited"), text);
}

Async<void> OwnPosts::withdraw(AgentId by, EntryId answer)
{
    return change(by, answer, QStringLiteral("answer.withdrawn"), std::nullopt);
}

/// \param text the new words; none: it is deleted
Async<void> OwnPosts::change(AgentId by, EntryId answer, const QString& kind,
                             const std::optional<QString>& text)
{
    const auto found = there(by, answer);
    if (!found)
        return answered<void>(passOn(found));
    const auto post = ownPost(found->entry);
    if (!post)
        return answered<void>(passOn(post));
    // First here: what cannot be written down is not done there either. Without the words: a purge
    // does not look for them in facts.
    const QJsonObject wish{{QStringLiteral("entry"), answer.value}};
    if (const auto noted = m_ledger.record({{.kind = kind + wished,
                                             .actor = by,
                                             .interaction = found->entry.interaction,
                                             .facts = wish}});
        !noted)
        return answered<void>(noted);
    Answer<void> done;
    whenDone<void>(text ? found->channel->edit(*post, *text) : found->channel->withdraw(*post),
                   this, [=, this](const Done& changed) {
                       if (changed)
                           keepTrying({by, answer, kind, text}, firstPause, done);
                       else
                           done.give(changed);
                   });
    return done.future();
}

/// The network has it: whatever keeps the store from saying so now, it will say so.
void OwnPosts::keepTrying(const Change& change, Duration pause, const Answer<void>& done)
{
    const auto noted = noteChange(change);
    const bool isGone = !noted && noted.error().code == ErrorCode::NotFound;
    if (noted || isGone)
        return done.give(noted);
    qCWarning(logOutbox) << "what a network has changed is not written down yet:"
                         << errorName(noted.error().code);
    m_ledger.clock().callAt(m_ledger.now() + pause, this, [=, this] {
        keepTrying(change, std::min(pause * 2, longestPause), done);
    });
}

Done OwnPosts::noteChange(const Change& change)
{
    return m_ledger.transaction([&]() -> Done {
        auto entry = m_ledger.store().entries().byId(change.answer);
        if (!entry)
            return passOn(entry);
        // What it said before stays in the journal.
        if (change.text) {
            entry->text = *change.text;
            entry->edited = m_ledger.now();
        } else {
            entry->withdrawn = m_ledger.now();
        }
        return m_ledger.record({{.kind = change.kind,
                                 .actor = change.by,
                                 .interaction = entry->interaction,
                                 .facts = {{QStringLiteral("entry"), change.answer.value}},
                                 .rows = {*entry}}});
    });
}

Async<void> OwnPosts::favour(AgentId by, EntryId post)
{
    return react(by, post, QStringLiteral("post.favoured"),
                 [](const There& there) { return there.channel->favour(there.entry.channelKey); });
}

Async<void> OwnPosts::boost(AgentId by, EntryId post)
{
    return react(by, post, QStringLiteral("post.boosted"),
                 [](const There& there) { return there.channel->boost(there.entry.channelKey); });
}

Async<void> OwnPosts::react(AgentId by, EntryId post, const QString& kind, const Deed& deed)
{
    const auto found = there(by, post);
    if (!found)
        return answered<void>(passOn(found));
    Answer<void> done;
    whenDone<void>(deed(*found), this,
                   [=, this, interaction = found->entry.interaction](const Done& did) {
                       done.give(did ? noteReaction(by, interaction, kind) : did);
                   });
    return done.future();
}

Done OwnPosts::noteReaction(AgentId by, InteractionId id, const QString& kind)
{
    return m_ledger.transaction([&]() -> Done {
        const auto interaction = m_ledger.store().interactions().byId(id);
        if (!interaction)
            return passOn(interaction);
        const auto mark = markEntries(m_ledger, m_roster, *interaction, by, {{kind, {}}});
        if (!mark)
            return passOn(mark);
        return m_ledger.record({{.kind = kind,
                                 .actor = by,
                                 .interaction = id,
                                 .customer = interaction->customer,
                                 .rows = *mark}});
    });
}

} // namespace heddle::service
