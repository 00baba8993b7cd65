#include "core/service/desk/sending/sending.h"

#include "core/service/chat/companions.h"
#include "core/service/clocks/targets.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/marks.h"
#include "core/service/desk/recipients.h"
#include "core/service/desk/sending/schedule.h"
#include "core/service/desk/sending/takingback.h"
#include "core/service/intake/filing.h"
#include "core/service/listening/answers/approval.h"
#include "core/service/router/offers.h"
#include "core/store/beside/draftstore.h"
#include "core/store/journalstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/outboxstore.h"

namespace heddle::service {

namespace {

constexpr int journalLookedAt = 200;

QJsonObject with(QJsonObject facts, const QJsonObject& more)
{
    for (auto one = more.begin(); one != more.end(); ++one)
        facts.insert(one.key(), one.value());
    return facts;
}

} // namespace

Sending::Sending(Ledger& ledger, const Roster& roster, const MailRoom& mailRoom,
                 Duration undoWindow)
    : m_ledger(ledger), m_roster(roster), m_mailRoom(mailRoom), m_undoWindow(undoWindow)
{}

Result<EntryId> Sending::send(AgentId by, const Message& message, Readers readers)
{
    const Draft& draft = message.draft;
    if (draft.kind == ComposeKind::Note) {
        auto note = Casework(m_ledger, m_roster).addNote(by, draft.interaction, draft.text);
        if (note && draft.id.isValid()) [[maybe_unused]]
            const auto removed = m_ledger.store().drafts().remove(draft.id);
        return note;
    }
    if (draft.text.trimmed().isEmpty() && draft.attachments.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("nothing is written"));
    return m_ledger.transaction([&]() -> Result<EntryId> {
        const auto access = accessFor(by, message);
        if (!access)
            return passOn(access);
        const auto approval = approvalFor(*access, draft);
        if (!approval)
            return passOn(approval);
        auto outgoing = outgoingOf(m_ledger.store(), m_mailRoom, *access, draft, m_ledger.now());
        if (!outgoing)
            return passOn(outgoing);
        if (readers == Readers::OnlyItsAuthor)
            outgoing->outbound.visibility = Visibility::Direct;
        return put(*access, message, *outgoing, *approval);
    });
}

/// Whether they may say this to the customer now.
Result<Access> Sending::accessFor(AgentId by, const Message& message) const
{
    const auto access = wordAccessTo(m_ledger, m_roster, by, message.draft.interaction);
    if (!access)
        return access;
    const auto isOver = hasEnded(m_ledger.store(), access->interaction);
    if (!isOver)
        return passOn(isOver);
    if (*isOver)
        return failure(ErrorCode::Conflict, QStringLiteral("the chat has ended"));
    const bool isMail = access->interaction.channel == ChannelKind::Email;
    if (auto recipients = isMail ? checkRecipients(message.draft) : Done(); !recipients)
        return passOn(recipients);
    if (auto unchanged = checkUnchanged(*access, message); !unchanged)
        return passOn(unchanged);
    return access;
}

/// Into the timeline and the outbox, in one record with what becomes of its contact.
Result<EntryId> Sending::put(const Access& access, const Message& message, const Outgoing& outgoing,
                             const std::optional<Campaign>& approval)
{
    const Draft& draft = message.draft;
    const Timestamp leaving =
        approval ? Timestamp::never() : leaves(message, access.interaction.channel);
    const auto interaction = approval ? withWords(access, draft) : afterSending(access, message);
    if (!interaction)
        return passOn(interaction);
    const auto entryId = m_ledger.store().newEntryId();
    if (!entryId)
        return passOn(entryId);
    const Entry entry{.id = *entryId,
                      .interaction = interaction->id,
                      .identity = interaction->identity,
                      .kind = EntryKind::Message,
                      .channel = interaction->channel,
                      .direction = Direction::Outbound,
                      .at = m_ledger.now(),
                      .agent = access.agent.id,
                      .author = access.agent.name,
                      .subject = draft.subject,
                      .text = draft.text,
                      .quoted = outgoing.quoted,
                      .messageId = outgoing.outbound.messageId,
                      .to = draft.to,
                      .cc = draft.cc,
                      .attachments = draft.attachments,
                      .delivery = DeliveryState::Waiting,
                      .deliveryDetail = approval ? QString(awaitsApproval)
                                                 : scheduleDetail(leaving, m_ledger.now())};
    const OutboxItem item{.id = outgoing.outbound.id,
                          .entry = *entryId,
                          .interaction = interaction->id,
                          .agent = access.agent.id,
                          .outbound = outgoing.outbound,
                          .notBefore = leaving,
                          .changed = m_ledger.now()};
    const auto following = rowsFollowing(access, *interaction);
    if (!following)
        return passOn(following);
    const QList<store::RowImage> own{*interaction, entry, item};
    QJsonObject facts = factsToTakeBack(access.interaction, *interaction, *entryId, draft);
    if (approval)
        facts = with(facts, heldTerms(message, approval->name));
    const auto recorded = m_ledger.record(
        {{.kind = approval ? answerHeld : messageQueued,
          .actor = access.agent.id,
          .interaction = interaction->id,
          .customer = interaction->customer,
          .facts = facts,
          .rows = own + *following}},
        {.usedDrafts = draft.id.isValid() ? QList<DraftId>{draft.id} : QList<DraftId>{}});
    if (!recorded)
        return passOn(recorded);
    return *entryId;
}

/// What changes beside the contact itself: an offer that nobody need take any more, and its marks.
Result<QList<store::RowImage>> Sending::rowsFollowing(const Access& access,
                                                      const Interaction& after) const
{
    auto marks = changeMarks(m_ledger, m_roster, access.interaction, after, access.agent.id);
    if (!marks || access.interaction.state != InteractionState::Offered)
        return marks;
    const auto offer =
        withdrawnOffer(m_ledger.store(), after.id, QStringLiteral("answered"), m_ledger.now());
    if (!offer)
        return passOn(offer);
    return *offer + *marks;
}

/// The campaign by whose rule a second person reads it before it leaves.
Result<std::optional<Campaign>> Sending::approvalFor(const Access& access, const Draft& draft) const
{
    if (access.interaction.channel != ChannelKind::Social)
        return std::nullopt;
    return approvingCampaign(m_ledger.store(), draft.answers, m_ledger.now());
}

// Nobody waits ten seconds for a line in a chat.
Timestamp Sending::leaves(const Message& message, ChannelKind channel) const
{
    const Duration window = channel == ChannelKind::Chat ? Duration{} : m_undoWindow;
    const Timestamp soonest = m_ledger.now() + window;
    return message.leaves ? std::max(*message.leaves, soonest) : soonest;
}

// A tag or a snooze since then is no reason to stop; words that the agent has not seen are.
Done Sending::checkUnchanged(const Access& access, const Message& message) const
{
    if (message.ifChanged == Message::IfChanged::SendAnyway
        || access.interaction.version == message.seen)
        return {};
    const auto lines = m_ledger.store().journal().of(access.interaction.id, journalLookedAt);
    if (!lines)
        return passOn(lines);
    for (const JournalEvent& line : *lines) {
        const QJsonObject facts = line.body.value(QLatin1String("facts")).toObject();
        const bool isNewer = facts.value(QLatin1String("version")).toInteger() > message.seen;
        if (isNewer && line.actor != access.agent.id)
            return failure(ErrorCode::Conflict, QStringLiteral("somebody wrote meanwhile"));
    }
    return {};
}

// Whoever answers has it, unless a supervisor answers for somebody.
Result<Interaction> Sending::taken(const Access& access) const
{
    const Interaction& interaction = access.interaction;
    const bool isOthers = interaction.assignee.isValid() && interaction.assignee != access.agent.id;
    if (isOthers || interaction.state == InteractionState::Assigned)
        return interaction;
    const bool isClosed = interaction.state == InteractionState::Closed;
    auto mine = moved(interaction, isClosed ? Step::Reopen : Step::Take, m_ledger.now());
    if (mine)
        mine->assignee = access.agent.id;
    return mine;
}

/// The interaction with the agent who wrote these words, which have not left yet.
Result<Interaction> Sending::withWords(const Access& access, const Draft& draft) const
{
    auto interaction = taken(access);
    if (!interaction)
        return interaction;
    interaction->unread = false;
    interaction->touched = m_ledger.now();
    interaction->lastWords = firstWords(draft.text);
    if (interaction->subject.isEmpty())
        interaction->subject = draft.subject;
    ++interaction->version;
    return interaction;
}

Result<Interaction> Sending::afterSending(const Access& access, const Message& message) const
{
    auto interaction = withWords(access, message.draft);
    if (!interaction)
        return interaction;
    interaction = withAnswer(std::move(*interaction), m_ledger.now());
    switch (message.then) {
    case Message::Then::Stay: break;
    case Message::Then::Close:
        return contactEnded(*interaction, access.queue, message.closeCode, m_ledger.now());
    case Message::Then::Wait: {
        auto parked = moved(std::move(*interaction), Step::Park, m_ledger.now());
        if (parked)
            parked->pendingOn = PendingOn::Customer;
        return parked;
    }
    }
    return interaction;
}

Done Sending::mayActOnMessage(AgentId by, EntryId entryId) const
{
    const auto entry = m_ledger.store().entries().byId(entryId);
    if (!entry)
        return passOn(entry);
    const auto access = accessTo(m_ledger, m_roster, by, entry->interaction);
    return access ? Done() : Done(passOn(access));
}

} // namespace heddle::service
