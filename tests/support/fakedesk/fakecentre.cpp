#include "tests/support/fakedesk/fakecentre.h"

#include <algorithm>

namespace heddle::test {

namespace {

template<class Row, class Key>
Row* findIn(QList<Row>& rows, Key id)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [id](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

FakeCentre::FakeCentre(Clock& time, QObject* parent) : QObject(parent), clock(time) {}

Interaction* FakeCentre::find(InteractionId id)
{
    return findIn(interactions, id);
}

Customer* FakeCentre::find(CustomerId id)
{
    return findIn(customers, id);
}

Entry* FakeCentre::find(EntryId id)
{
    return findIn(entries, id);
}

Offer* FakeCentre::find(OfferId id)
{
    return findIn(offers, id);
}

Promise* FakeCentre::find(PromiseId id)
{
    return findIn(promises, id);
}

const Queue* FakeCentre::queue(QueueId id) const
{
    const auto found =
        std::find_if(queues.begin(), queues.end(), [id](const Queue& q) { return q.id == id; });
    return found == queues.end() ? nullptr : &*found;
}

QString FakeCentre::agentName(AgentId id) const
{
    for (const Agent& agent : agents) {
        if (agent.id == id)
            return agent.name;
    }
    return id == me.id ? me.name : QString();
}

service::InboxRow FakeCentre::rowOf(const Interaction& interaction)
{
    const Customer* customer = find(interaction.customer);
    const Queue* waitsIn = queue(interaction.queue);
    service::InboxRow row{interaction, customer ? customer->name : QString(),
                          waitsIn ? waitsIn->name : QString(), agentName(interaction.assignee)};
    for (const TargetClock& target : interaction.clocks) {
        if (!target.pauses.isEmpty() && !target.pauses.last().to)
            row.pausedBy = agentName(target.pauses.last().author);
    }
    return row;
}

QList<Identity> FakeCentre::identitiesOf(CustomerId id) const
{
    QList<Identity> found;
    for (const Identity& identity : identities) {
        if (identity.customer == id)
            found.append(identity);
    }
    return found;
}

CustomerId FakeCentre::add(Customer customer)
{
    customer.id = {++m_lastId};
    customers.append(customer);
    return customer.id;
}

IdentityId FakeCentre::add(Identity identity)
{
    identity.id = {++m_lastId};
    identities.append(identity);
    return identity.id;
}

InteractionId FakeCentre::add(Interaction interaction)
{
    interaction.id = {++m_lastId};
    interactions.append(interaction);
    return interaction.id;
}

PromiseId FakeCentre::add(Promise promise)
{
    promise.id = {++m_lastId};
    promises.append(promise);
    return promise.id;
}

EntryId FakeCentre::add(Entry entry)
{
    entry.id = {++m_lastId};
    entries.append(entry);
    return entry.id;
}

EntryId FakeCentre::receive(InteractionId id, const QString& text)
{
    Interaction* interaction = find(id);
    Entry entry;
    entry.interaction = id;
    entry.identity = interaction->identity;
    entry.channel = interaction->channel;
    entry.at = clock.now();
    entry.author = find(interaction->customer)->name;
    entry.subject = interaction->subject;
    entry.text = text;
    const EntryId added = add(entry);
    interaction->lastWords = text.section(QLatin1Char('\n'), 0, 0);
    interaction->touched = clock.now();
    interaction->unread = true;
    touch(id, QStringLiteral("entry.added"), added);
    return added;
}

OfferId FakeCentre::offer(InteractionId id, Duration time, const QString& reason)
{
    Interaction* interaction = find(id);
    interaction->state = InteractionState::Offered;
    Offer made;
    made.id = {++m_lastId};
    made.interaction = id;
    made.agent = me.id;
    made.made = clock.now();
    made.expires = clock.now() + time;
    made.decision.interaction = id;
    made.decision.at = clock.now();
    made.decision.winner = me.id;
    made.decision.policy = QStringLiteral("longest idle");
    made.decision.reason = reason;
    made.decision.due = interaction->due;
    made.decision.rank = {1, interaction->due.value_or(clock.now()), interaction->arrived, id};
    made.decision.candidates = {
        {.agent = me.id, .name = me.name, .openWork = 2, .idleSince = clock.now() - 8min},
        {.agent = {2},
         .name = QStringLiteral("Lena Fischer"),
         .openWork = 4,
         .excluded = QStringLiteral("has 4 of 4 mails open")},
        {.agent = {3},
         .name = QStringLiteral("Sam Okafor"),
         .excluded = QStringLiteral("not ready (lunch)")}};
    offers.append(made);
    Q_EMIT offered({made, rowOf(*interaction)});
    touch(id, QStringLiteral("offer.made"));
    return made.id;
}

void FakeCentre::endOffer(OfferId id, OfferEnd end)
{
    const Offer* offer = find(id);
    if (!offer)
        return;
    const InteractionId interaction = offer->interaction;
    offers.removeIf([id](const Offer& row) { return row.id == id; });
    Interaction* row = find(interaction);
    row->state = end == OfferEnd::Accepted ? InteractionState::Assigned : InteractionState::Queued;
    row->assignee = end == OfferEnd::Accepted ? me.id : AgentId();
    Q_EMIT offerEnded(id, end);
    touch(interaction, QStringLiteral("offer.ended"));
}

void FakeCentre::touch(InteractionId id, const QString& kind, EntryId entry)
{
    Interaction* interaction = find(id);
    ++interaction->version;
    announce({{}, kind, id, interaction->customer, interaction->assignee, entry});
}

void FakeCentre::announce(const Change& change)
{
    Change numbered = change;
    numbered.seq = {++m_lastSeq};
    Q_EMIT changed(numbered);
}

} // namespace heddle::test
