#include "core/service/intake/intake.h"

#include "core/base/log.h"
#include "core/service/intake/joining/arrival.h"
#include "core/service/intake/mailaddress.h"
#include "core/store/beside/cursorstore.h"
#include "core/store/blobstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

Intake::Intake(Ledger& ledger, const Roster& roster, const ReplyTokens& tokens, Rules rules,
               QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_awaited(ledger),
      m_identification(ledger), m_threading(ledger, m_awaited, tokens), m_rules(rules)
{}

Result<QList<Taken>> Intake::takeIn(const QList<Inbound>& batch, const QList<Filed>& filed)
{
    Q_ASSERT(filed.isEmpty() || filed.size() == batch.size());
    const auto all = m_ledger.transaction([&]() -> Result<QList<Taken>> {
        QList<Taken> taken;
        for (qsizetype i = 0; i < batch.size(); ++i) {
            const auto one = take(batch.at(i), filed.isEmpty() ? nullptr : &filed.at(i));
            if (!one)
                return passOn(one);
            taken += *one;
        }
        return taken;
    });
    if (!all)
        return all;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (all->at(i).as == Taken::As::OwnCopy)
            Q_EMIT ownCopySeen(batch.at(i).mail.messageId);
    }
    return all;
}

Result<Taken> Intake::take(const Inbound& given, const Filed* filed)
{
    const Inbound inbound = withCustomerAsSender(given, m_ownAddresses);
    const auto same = m_ledger.store().entries().byChannelKey(inbound.channel, inbound.key);
    if (!same)
        return passOn(same);
    if (*same && inbound.change != InboundChange::New)
        return takeChange(inbound, **same);
    if (*same) {
        if (auto kept = keepCursor(inbound); !kept)
            return passOn(kept);
        return Taken{Taken::As::Duplicate, (*same)->id, (*same)->interaction};
    }
    if (inbound.change == InboundChange::Withdrawn)
        return Taken{.as = Taken::As::Change, .entry = {}, .interaction = {}};
    const auto copied = ownMessage({inbound.mail.messageId});
    if (!copied)
        return passOn(copied);
    if (*copied) {
        if (auto kept = keepCursor(inbound); !kept)
            return passOn(kept);
        return Taken{Taken::As::OwnCopy, (*copied)->id, (*copied)->interaction};
    }
    if (inbound.mail.automatic.kind == AutomaticKind::Bounce) {
        const auto about = ownMessage(referredIds(inbound.mail) + namedMessageIds(inbound.raw));
        if (!about)
            return passOn(about);
        if (*about)
            return takeBounce(inbound, filed, **about);
    }
    return takeMessage(inbound, filed);
}

Result<Entry> Intake::entryOf(const Inbound& inbound, const Filed* filed)
{
    if (filed)
        return entryFrom(inbound, *filed);
    return fileAway(inbound, m_ledger.store().blobs()).map([&](const Filed& now) {
        return entryFrom(inbound, now);
    });
}

Result<std::optional<Entry>> Intake::ownMessage(const QStringList& ids) const
{
    QStringList named = ids;
    named.removeAll(QString());
    if (named.isEmpty())
        return std::optional<Entry>();
    const auto entries = m_ledger.store().entries().byMessageIds(named);
    if (!entries)
        return passOn(entries);
    for (const Entry& entry : *entries) {
        if (entry.direction == Direction::Outbound && entry.delivery != DeliveryState::None)
            return std::optional(entry);
    }
    return std::optional<Entry>();
}

Result<Taken> Intake::takeMessage(const Inbound& inbound, const Filed* filed)
{
    const auto sender = m_identification.known(inbound.senderKind, senderAddress(inbound));
    if (!sender)
        return passOn(sender);
    const auto thread = m_threading.find(inbound, *sender ? (*sender)->customer : CustomerId{});
    if (!thread)
        return passOn(thread);
    auto entry = entryOf(inbound, filed);
    if (!entry)
        return passOn(entry);
    Arrival arrival{.entry = *entry, .facts = Awaited::facts(thread->missing)};
    if (!thread->interaction)
        return startNew(inbound, arrival, {});
    auto interaction = m_ledger.store().interactions().byId(*thread->interaction);
    if (!interaction)
        return passOn(interaction);
    // A colleague of the customer answers: it stands in the timeline of who started it.
    const bool isSamePerson = *sender && (*sender)->customer == interaction->customer;
    arrival.entry.identity = isSamePerson ? (*sender)->id : interaction->identity;
    if (!isSamePerson && !isOurs(inbound))
        arrival.entry.author = strangersName(inbound);
    return join(inbound, arrival, std::move(*interaction));
}

Result<Taken> Intake::record(const Inbound& inbound, Arrival& arrival, Interaction interaction,
                             const QString& kind)
{
    const auto id = m_ledger.store().newEntryId();
    if (!id)
        return passOn(id);
    arrival.entry.id = *id;
    arrival.entry.interaction = interaction.id;
    if (auto done = addWords(inbound, arrival.entry, &interaction); !done)
        return passOn(done);
    const auto marks = markEntries(m_ledger, m_roster, interaction, {}, arrival.marks);
    if (!marks)
        return passOn(marks);
    QList<store::Record> after;
    // What is said of us in public harms as much as what is said to us.
    const bool isFromOutside = arrival.entry.direction == Direction::Inbound
                               || arrival.entry.direction == Direction::About;
    if (m_annotate && isFromOutside) {
        const auto more = m_annotate(arrival.entry, interaction);
        if (!more)
            return passOn(more);
        arrival.rows += more->rows;
        after = more->records;
    }
    arrival.facts.insert(QLatin1String("version"), interaction.version);
    after.prepend(
        {.kind = kind,
         .interaction = interaction.id,
         .customer = interaction.customer,
         .facts = arrival.facts,
         .rows = arrival.rows + QList<store::RowImage>{interaction, arrival.entry} + *marks});
    const auto recorded =
        m_ledger.record(after, {.cursors = inbound.cursor ? QList<ChannelCursor>{*inbound.cursor}
                                                          : QList<ChannelCursor>{}});
    if (!recorded)
        return passOn(recorded);
    m_awaited.remember(interaction.id, arrival.facts);
    qCDebug(logIntake) << "took interaction" << interaction.id.value << "bytes"
                       << inbound.raw.size();
    return Taken{Taken::As::Message, *id, interaction.id};
}

// What lists show is the newest entry, whatever the order in which mails come; and an interaction
// began with its oldest.
Done Intake::addWords(const Inbound& inbound, const Entry& entry, Interaction* interaction) const
{
    // A mark is nobody's words: who writes an answer is not stopped by it.
    if (entry.kind == EntryKind::System)
        return {};
    const auto newest = m_ledger.store().entries().newest(interaction->id);
    if (!newest)
        return passOn(newest);
    if (!*newest || (*newest)->at <= inbound.at)
        interaction->lastWords = firstWords(entry.text);
    if (inbound.at < interaction->arrived) {
        interaction->arrived = inbound.at;
        interaction->subject = subjectOf(inbound);
    }
    interaction->touched = std::max(interaction->touched, inbound.at);
    if (*newest)
        ++interaction->version;
    return {};
}

bool Intake::isOurs(const Inbound& inbound) const
{
    return m_ownAddresses.contains(withoutPlus(senderAddress(inbound)));
}

QueueId Intake::queueFor(const Inbound& inbound) const
{
    if (const auto choice = m_queueChoices.find(inbound.account); choice != m_queueChoices.end()) {
        const auto chosen = m_roster.queue(choice->second(inbound));
        if (chosen && chosen->active)
            return chosen->id;
    }
    const auto found = m_queues.find(inbound.account);
    const auto queue = found == m_queues.end() ? Result<Queue>(failure(ErrorCode::NotFound))
                                               : m_roster.queue(found->second);
    return queue && queue->active ? queue->id : m_roster.defaultQueue();
}

Done Intake::keepCursor(const Inbound& inbound) const
{
    return inbound.cursor ? m_ledger.store().cursors().save(*inbound.cursor) : Done{};
}

} // namespace heddle::service
