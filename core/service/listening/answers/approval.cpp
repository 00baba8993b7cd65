#include "core/service/listening/answers/approval.h"

#include "core/service/clocks/targets.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/marks.h"
#include "core/service/desk/sending/schedule.h"
#include "core/service/listening/campaignfilter.h"
#include "core/service/rights.h"
#include "core/store/beside/draftstore.h"
#include "core/store/journalstore.h"
#include "core/store/listening/poststore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/inboxstore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/outboxstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

constexpr int heldLookedAt = 500;
constexpr int threadLookedAt = 500; ///< posts of a thread, the newest
constexpr QLatin1String campaignKey("campaign");
constexpr QLatin1String thenKey("then");
constexpr QLatin1String codeKey("code");
constexpr QLatin1String leavesKey("leaves");

QLatin1String nameOf(Message::Then then)
{
    switch (then) {
    case Message::Then::Stay: return QLatin1String("stay");
    case Message::Then::Wait: return QLatin1String("wait");
    case Message::Then::Close: return QLatin1String("close");
    }
    return {};
}

/// What was kept when it began to wait; empty where nothing is told of that.
Result<QJsonObject> termsOf(store::Store& store, const Entry& answer)
{
    const auto lines = store.journal().ofKind(answer.interaction, answerHeld, heldLookedAt);
    if (!lines)
        return passOn(lines);
    QJsonObject terms;
    for (const JournalEvent& line : *lines) {
        const QJsonObject facts = line.body.value(QLatin1String("facts")).toObject();
        if (facts.value(QLatin1String("entry")).toInteger() == answer.id.value)
            terms = facts;
    }
    return terms;
}

/// A pause ends the listening, not the second pair of eyes; and a post may be answered before it
/// is old enough to be listed.
bool asksFor(const Campaign& campaign, const QList<PostFact>& thread, Timestamp now)
{
    Campaign rule = campaign;
    rule.isPaused = false;
    rule.minimumAge = Duration::zero();
    const CampaignFilter filter(rule);
    return std::any_of(thread.begin(), thread.end(),
                       [&](const PostFact& post) { return filter.fit(post, now).has_value(); });
}

QString calledName(const Agent& agent)
{
    return agent.name.isEmpty() ? agent.login : agent.name;
}

} // namespace

Result<std::optional<Campaign>> approvingCampaign(store::Store& store, EntryId post, Timestamp now)
{
    const auto all = campaigns(store);
    if (!all)
        return passOn(all);
    const bool isRule = std::any_of(all->begin(), all->end(),
                                    [](const Campaign& each) { return each.needsApproval; });
    if (!isRule)
        return std::nullopt;
    store::PostStore posts(store.connection());
    const auto fact = posts.fact(post);
    if (!fact)
        return passOn(fact);
    if (!*fact)
        return std::nullopt;
    // "Yes, please" is answered with care where its thread began with what asks for it.
    auto thread = posts.facts({.interactions = {(*fact)->interaction}, .limit = threadLookedAt});
    if (!thread)
        return passOn(thread);
    thread->append(**fact);
    for (const Campaign& campaign : *all) {
        if (campaign.needsApproval && asksFor(campaign, *thread, now))
            return campaign;
    }
    return std::nullopt;
}

bool mayRelease(const Agent& agent, const Campaign& campaign)
{
    return isSupervisor(agent) || campaign.approvers.contains(agent.login, Qt::CaseInsensitive);
}

QJsonObject heldTerms(const Message& message, const QString& campaign)
{
    QJsonObject terms{{campaignKey, campaign},
                      {thenKey, QString(nameOf(message.then))},
                      {codeKey, message.closeCode}};
    if (message.leaves)
        terms.insert(leavesKey, message.leaves->micros);
    return terms;
}

bool isHeld(const OutboxItem& item)
{
    return item.state == OutboxState::Waiting && item.notBefore == Timestamp::never();
}

Result<Approval::Held> Approval::held(EntryId answer) const
{
    const auto entry = m_ledger.store().entries().byId(answer);
    if (!entry)
        return passOn(entry);
    const auto item = m_ledger.store().outbox().ofEntry(answer);
    if (!item)
        return passOn(item);
    if (!*item || !isHeld(**item))
        return failure(ErrorCode::Conflict, QStringLiteral("it does not wait for approval"));
    const auto interaction = m_ledger.store().interactions().byId(entry->interaction);
    if (!interaction)
        return passOn(interaction);
    const auto terms = termsOf(m_ledger.store(), *entry);
    if (!terms)
        return passOn(terms);
    return Held{**item, *entry, *interaction, *terms};
}

Done Approval::mayDecide(AgentId by, const Held& held) const
{
    if (by == held.item.agent)
        return failure(ErrorCode::Refused, QStringLiteral("nobody releases their own answer"));
    const auto me = m_roster.agent(by);
    if (!me)
        return passOn(me);
    if (isSupervisor(*me))
        return {};
    const auto all = campaigns(m_ledger.store());
    if (!all)
        return passOn(all);
    const QString name = held.terms.value(campaignKey).toString();
    for (const Campaign& campaign : *all) {
        if (campaign.name == name && mayRelease(*me, campaign))
            return {};
    }
    return failure(ErrorCode::Refused, QStringLiteral("others release these answers"));
}

Result<HeldAnswer> Approval::shown(const Held& held) const
{
    const auto line = m_ledger.store().inbox().line(held.interaction.id);
    if (!line)
        return passOn(line);
    return HeldAnswer{.entry = held.entry.id,
                      .interaction = held.interaction.id,
                      .author = held.entry.author,
                      .customer = line->customerName,
                      .text = held.entry.text,
                      .written = held.entry.at,
                      .campaign = held.terms.value(campaignKey).toString()};
}

Result<QList<HeldAnswer>> Approval::waitingFor(AgentId approver) const
{
    const auto items = m_ledger.store().outbox().waiting();
    if (!items)
        return passOn(items);
    QList<HeldAnswer> answers;
    for (const OutboxItem& item : *items) {
        if (!isHeld(item))
            continue;
        const auto one = held(item.entry);
        if (!one)
            return passOn(one);
        if (!mayDecide(approver, *one))
            continue;
        const auto answer = shown(*one);
        if (!answer)
            return passOn(answer);
        answers.append(*answer);
    }
    std::stable_sort(answers.begin(), answers.end(), [](const HeldAnswer& a, const HeldAnswer& b) {
        return a.written < b.written;
    });
    return answers;
}

/// The contact as it is when the answer leaves, with what its author wanted to follow.
Result<Interaction> Approval::answeredContact(const Held& held) const
{
    const Timestamp now = m_ledger.now();
    Interaction contact = withAnswer(held.interaction, now);
    contact.touched = now;
    ++contact.version;
    // Somebody else has gone on with it: what follows is theirs to say.
    const bool isStillTheirs =
        contact.state == InteractionState::Assigned && contact.assignee == held.item.agent;
    const QString then = held.terms.value(thenKey).toString();
    const bool isKnown =
        then == nameOf(Message::Then::Wait) || then == nameOf(Message::Then::Close);
    if (!isStillTheirs || !isKnown)
        return contact;
    if (then == nameOf(Message::Then::Close)) {
        const auto queue = m_roster.queue(contact.queue);
        auto ended = contactEnded(contact, queue ? *queue : Queue{},
                                  held.terms.value(codeKey).toString(), now);
        // The queue has the code no more: the answer leaves, and its author ends the contact.
        return ended || ended.error().code != ErrorCode::BadInput ? ended : contact;
    }
    auto parked = moved(std::move(contact), Step::Park, now);
    if (parked)
        parked->pendingOn = PendingOn::Customer;
    return parked;
}

Done Approval::release(AgentId by, EntryId answer)
{
    return m_ledger.transaction([&]() -> Done {
        const auto waits = held(answer);
        if (!waits)
            return passOn(waits);
        if (auto allowed = mayDecide(by, *waits); !allowed)
            return allowed;
        const auto contact = answeredContact(*waits);
        if (!contact)
            return passOn(contact);
        const Timestamp now = m_ledger.now();
        OutboxItem item = waits->item;
        item.notBefore = std::max(now, Timestamp{waits->terms.value(leavesKey).toInteger()});
        item.changed = now;
        Entry entry = waits->entry;
        entry.deliveryDetail = scheduleDetail(item.notBefore, now);
        const auto told = markEntries(m_ledger, m_roster, *contact, by, {{answerReleased, {}}});
        if (!told)
            return passOn(told);
        const auto marks = changeMarks(m_ledger, m_roster, waits->interaction, *contact, by);
        if (!marks)
            return passOn(marks);
        const QList<store::RowImage> rows{*contact, entry, item};
        return m_ledger.record({{.kind = answerReleased,
                                 .actor = by,
                                 .interaction = contact->id,
                                 .customer = contact->customer,
                                 .facts = {{QStringLiteral("version"), contact->version},
                                           {QStringLiteral("entry"), answer.value}},
                                 .rows = rows + *told + *marks}});
    });
}

Done Approval::sendBack(AgentId by, EntryId answer, const QString& words)
{
    if (words.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("say why it goes back"));
    return m_ledger.transaction([&]() -> Done {
        const auto waits = held(answer);
        if (!waits)
            return passOn(waits);
        if (auto allowed = mayDecide(by, *waits); !allowed)
            return allowed;
        const Timestamp now = m_ledger.now();
        const auto draft = draftOf(m_ledger.store(), waits->item, waits->entry, now);
        if (!draft)
            return passOn(draft);
        if (const auto saved = m_ledger.store().drafts().save(*draft); !saved)
            return passOn(saved);
        OutboxItem item = waits->item;
        item.state = OutboxState::Cancelled;
        item.changed = now;
        Entry entry = waits->entry;
        entry.delivery = DeliveryState::Cancelled;
        entry.deliveryDetail.clear();
        if (auto done = m_ledger.record({{.kind = answerSentBack,
                                          .actor = by,
                                          .interaction = entry.interaction,
                                          .facts = {{QStringLiteral("entry"), answer.value}},
                                          .rows = {entry, item}}});
            !done)
            return done;
        // A note that names them: they are told as of any other.
        const auto author = m_roster.agent(item.agent);
        const QString to = author ? u'@' + calledName(*author) + u' ' : QString();
        const auto note =
            Casework(m_ledger, m_roster).addNote(by, entry.interaction, to + words.trimmed());
        return note ? Done() : Done(passOn(note));
    });
}

} // namespace heddle::service
