#include "core/service/desk/sending.h"

#include "core/service/chat/companions.h"
#include "core/service/clocks/targets.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/marks.h"
#include "core/service/desk/recipients.h"
#include "core/service/desk/schedule.h"
#include "core/service/intake/filing.h"
#include "core/service/listening/answers/approval.h"
#include "core/service/outbox/composing.h"
#include "core/service/router/offers.h"
#include "core/store/beside/draftstore.h"
#include "core/store/blobstore.h"
#include "core/store/journalstore.h"
#include "core/store/rows/parts/clocksjson.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/outboxstore.h"

namespace heddle::service {

namespace {

constexpr int journalLookedAt = 200;
constexpr QLatin1String queuedKind("message.queued");

QJsonObject with(QJsonObject facts, const QJsonObject& more)
{
    for (auto one = more.begin(); one != more.end(); ++one)
        facts.insert(one.key(), one.value());
    return facts;
}

QJsonValue asJson(std::optional<Timestamp> at)
{
    return at ? QJsonValue(at->micros) : QJsonValue();
}

std::optional<Timestamp> momentIn(const QJsonObject& facts, QLatin1String name)
{
    const QJsonValue value = facts.value(name);
    return value.isDouble() ? std::optional(Timestamp{value.toInteger()}) : std::nullopt;
}

QJsonObject factsOf(const Interaction& before, const Interaction& after, EntryId entry,
                    const Draft& draft)
{
    return {{QStringLiteral("version"), after.version},
            {QStringLiteral("entry"), entry.value},
            {QStringLiteral("compose"), QString(toName(draft.kind))},
            {QStringLiteral("answers"), draft.answers.value},
            {QStringLiteral("clocks"), store::toArray(before.clocks)},
            {QStringLiteral("due"), asJson(before.due)},
            {QStringLiteral("targetStart"), asJson(before.targetStart)},
            {QStringLiteral("firstReplied"), asJson(before.firstReplied)}};
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
        const auto access = wordAccessTo(m_ledger, m_roster, by, draft.interaction);
        if (!access)
            return passOn(access);
        const auto isOver = hasEnded(m_ledger.store(), access->interaction);
        if (!isOver)
            return passOn(isOver);
        if (*isOver)
            return failure(ErrorCode::Conflict, QStringLiteral("the chat has ended"));
        const bool isMail = access->interaction.channel == ChannelKind::Email;
        if (auto recipients = isMail ? checkRecipients(draft) : Done(); !recipients)
            return passOn(recipients);
        if (auto unchanged = checkUnchanged(*access, message); !unchanged)
            return passOn(unchanged);
        const auto approval = approvalFor(*access, draft);
        if (!approval)
            return passOn(approval);
        const bool waits = approval->has_value();
        const Timestamp leaving =
            waits ? Timestamp::never() : leaves(message, access->interaction.channel);
        QString quoted;
        auto outbound = outboundOf(*access, draft, &quoted);
        if (!outbound)
            return passOn(outbound);
        if (readers == Readers::OnlyItsAuthor)
            outbound->visibility = Visibility::Direct;
        const auto interaction = waits ? withWords(*access, draft) : afterSending(*access, message);
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
                          .agent = by,
                          .author = access->agent.name,
                          .subject = draft.subject,
                          .text = draft.text,
                          .quoted = quoted,
                          .messageId = outbound->messageId,
                          .to = draft.to,
                          .cc = draft.cc,
                          .attachments = draft.attachments,
                          .delivery = DeliveryState::Waiting,
                          .deliveryDetail = waits ? QString(awaitsApproval)
                                                  : scheduleDetail(leaving, m_ledger.now())};
        const OutboxItem item{.id = outbound->id,
                              .entry = *entryId,
                              .interaction = interaction->id,
                              .agent = by,
                              .outbound = *outbound,
                              .notBefore = leaving,
                              .changed = m_ledger.now()};
        QList<store::RowImage> rows{*interaction, entry, item};
        if (access->interaction.state == InteractionState::Offered) {
            const auto offer = withdrawnOffer(m_ledger.store(), interaction->id,
                                              QStringLiteral("answered"), m_ledger.now());
            if (!offer)
                return passOn(offer);
            rows = *offer + rows;
        }
        const auto marks = changeMarks(m_ledger, m_roster, access->interaction, *interaction, by);
        if (!marks)
            return passOn(marks);
        rows += *marks;
        QJsonObject facts = factsOf(access->interaction, *interaction, *entryId, draft);
        if (waits)
            facts = with(facts, heldTerms(message, (*approval)->name));
        const auto recorded = m_ledger.record(
            {{.kind = waits ? answerHeld : queuedKind,
              .actor = by,
              .interaction = interaction->id,
              .customer = interaction->customer,
              .facts = facts,
              .rows = rows}},
            {.usedDrafts = draft.id.isValid() ? QList<DraftId>{draft.id} : QList<DraftId>{}});
        if (!recorded)
            return passOn(recorded);
        return *entryId;
    });
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

Result<Outbound> Sending::outboundOf(const Access& access, const Draft& draft,
                                     QString* quoted) const
{
    const auto id = m_ledger.store().newOutboxId();
    if (!id)
        return passOn(id);
    const QString account = access.interaction.account.isEmpty() ? m_mailRoom.defaultAccount()
                                                                 : access.interaction.account;
    if (access.interaction.channel == ChannelKind::Email && account.isEmpty())
        return failure(ErrorCode::NotFound,
                       QStringLiteral("there is no mailbox to send from; set one up first"));
    Outbound outbound{.id = *id,
                      .channel = access.interaction.channel,
                      .account = account,
                      .conversation = access.interaction.conversation,
                      .messageId = m_mailRoom.newMessageId(access.interaction.id, account),
                      .from = m_mailRoom.sender(account),
                      .replyTo = m_mailRoom.replyAddress(access.interaction.id, account),
                      .to = draft.to,
                      .cc = draft.cc,
                      .bcc = draft.bcc,
                      .subject =
                          m_mailRoom.outgoingSubject(draft.subject, access.interaction.id, account),
                      .text = draft.text,
                      .written = m_ledger.now()};
    if (access.interaction.channel == ChannelKind::Chat) {
        outbound.from.name = access.agent.name;
        outbound.subject.clear();
        return withFiles(std::move(outbound), draft);
    }
    if (access.interaction.channel == ChannelKind::Social) {
        // To the author of the post that is answered, and for the same readers.
        const auto post = m_ledger.store().entries().byId(draft.answers);
        if (!post)
            return passOn(post);
        const auto author = m_ledger.store().customers().identity(post->identity);
        if (!author)
            return passOn(author);
        outbound.inReplyTo = post->channelKey;
        outbound.to = {{author->name, author->address}};
        outbound.visibility = post->post ? post->post->visibility : Visibility::Direct;
        outbound.subject = draft.subject.simplified(); // the warning before its words
        return withFiles(std::move(outbound), draft);
    }
    const bool answers = draft.kind == ComposeKind::Reply || draft.kind == ComposeKind::ReplyAll;
    if (answers && draft.answers.isValid()) {
        const auto entry = m_ledger.store().entries().byId(draft.answers);
        if (!entry)
            return passOn(entry);
        const auto mail = m_mailRoom.mailOf(*entry);
        if (!mail)
            return passOn(mail);
        outbound.inReplyTo = mail->messageId;
        outbound.references = referencesFor(*mail);
        *quoted = quotedForAnswer(*mail);
        outbound.text += QStringLiteral("\n\n") + *quoted;
    }
    outbound.html = htmlFrom(outbound.text);
    return withFiles(std::move(outbound), draft);
}

Result<Outbound> Sending::withFiles(Outbound outbound, const Draft& draft) const
{
    for (const Attachment& attachment : draft.attachments) {
        const auto path = m_ledger.store().blobs().path(attachment.blob);
        if (!path)
            return passOn(path);
        outbound.files += OutboundFile{.name = attachment.name,
                                       .type = attachment.type,
                                       .path = *path,
                                       .contentId = attachment.contentId};
    }
    return outbound;
}

Done Sending::mayActOnMessage(AgentId by, EntryId entryId) const
{
    const auto entry = m_ledger.store().entries().byId(entryId);
    if (!entry)
        return passOn(entry);
    const auto access = accessTo(m_ledger, m_roster, by, entry->interaction);
    return access ? Done() : Done(passOn(access));
}

Result<Draft> Sending::cancel(AgentId by, EntryId entryId)
{
    return m_ledger.transaction([&]() -> Result<Draft> {
        auto entry = m_ledger.store().entries().byId(entryId);
        if (!entry)
            return passOn(entry);
        const auto access = accessTo(m_ledger, m_roster, by, entry->interaction);
        if (!access)
            return passOn(access);
        const auto item = m_ledger.store().outbox().ofEntry(entryId);
        if (!item)
            return passOn(item);
        if (!*item || (*item)->state != OutboxState::Waiting || (*item)->tries > 0)
            return failure(ErrorCode::Conflict, QStringLiteral("it has left"));
        // Others send it back with words; taken back, it would become their draft.
        if (isHeld(**item) && (*item)->agent != by)
            return failure(ErrorCode::Refused, QStringLiteral("only its author takes it back"));
        OutboxItem cancelled = **item;
        cancelled.state = OutboxState::Cancelled;
        cancelled.changed = m_ledger.now();
        entry->delivery = DeliveryState::Cancelled;
        entry->deliveryDetail.clear();
        Draft draft{.agent = by,
                    .interaction = entry->interaction,
                    .to = cancelled.outbound.to,
                    .cc = cancelled.outbound.cc,
                    .bcc = cancelled.outbound.bcc,
                    .subject = entry->subject,
                    .text = entry->text,
                    .attachments = entry->attachments,
                    .saved = m_ledger.now()};
        const auto interaction = before(access->interaction, entryId, by, &draft);
        if (!interaction)
            return passOn(interaction);
        const auto marks = changeMarks(m_ledger, m_roster, access->interaction, *interaction, by);
        if (!marks)
            return passOn(marks);
        const QList<store::RowImage> rows{cancelled, *entry, *interaction};
        const auto recorded = m_ledger.record({{.kind = QStringLiteral("message.cancelled"),
                                                .actor = by,
                                                .interaction = interaction->id,
                                                .customer = interaction->customer,
                                                .rows = rows + *marks}});
        if (!recorded)
            return passOn(recorded);
        return m_ledger.store().drafts().save(draft);
    });
}

// The interaction is with its agent again, and its clock runs as before.
Result<Interaction> Sending::before(const Interaction& interaction, EntryId entry, AgentId by,
                                    Draft* draft) const
{
    const auto lines = m_ledger.store().journal().of(interaction.id, journalLookedAt);
    if (!lines)
        return passOn(lines);
    Interaction restored = interaction;
    for (const JournalEvent& line : *lines) {
        const QJsonObject facts = line.body.value(QLatin1String("facts")).toObject();
        if ((line.kind != queuedKind && line.kind != answerHeld)
            || facts.value(QLatin1String("entry")).toInteger() != entry.value)
            continue;
        draft->kind = composeKindFromName(facts.value(QLatin1String("compose")).toString())
                          .value_or(ComposeKind::Reply);
        draft->answers = {facts.value(QLatin1String("answers")).toInteger()};
        const bool waitsAgain =
            replyTarget(restored) || (restored.clocks.isEmpty() && restored.due);
        if (!waitsAgain) {
            restored.due = momentIn(facts, QLatin1String("due"));
            restored.targetStart = momentIn(facts, QLatin1String("targetStart"));
            restored.clocks = store::clocksIn(facts.value(QLatin1String("clocks")).toArray());
        }
        restored.firstReplied = momentIn(facts, QLatin1String("firstReplied"));
    }
    ++restored.version;
    if (restored.state == InteractionState::Assigned)
        return restored;
    const bool isClosed = restored.state == InteractionState::Closed;
    auto open = moved(std::move(restored), isClosed ? Step::Reopen : Step::Take, m_ledger.now());
    if (open)
        open->assignee = by;
    return open;
}

} // namespace heddle::service
