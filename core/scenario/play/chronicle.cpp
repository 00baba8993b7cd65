#include "core/scenario/play/chronicle.h"

#include "core/store/store.h"
#include "core/store/tables/customerstore.h"

#include <algorithm>

namespace heddle::scenario {

Chronicle::Chronicle(service::Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger)
{
    connect(&ledger, &service::Ledger::recorded, this,
            qOverload<const QList<store::Record>&>(&Chronicle::hear));
}

const Contact* Chronicle::contact(InteractionId id) const
{
    const auto found = m_contacts.find(id);
    return found == m_contacts.end() ? nullptr : &found->second;
}

const Contact* Chronicle::contactOf(const QString& key) const
{
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? nullptr : contact(found->second);
}

std::optional<Timestamp> Chronicle::answered(const QString& key) const
{
    const auto found = m_answered.find(key);
    return found == m_answered.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Timestamp> Chronicle::said(const QString& key) const
{
    const auto found = m_said.find(key);
    return found == m_said.end() ? std::nullopt : std::optional(found->second);
}

CustomerId Chronicle::customerOf(const QString& key) const
{
    const Contact* contact = contactOf(key);
    if (contact == nullptr)
        return {};
    const auto identity = m_ledger.store().customers().identity(contact->now.identity);
    return identity ? identity->customer : CustomerId{};
}

void Chronicle::noteAbandoned(const QString& key)
{
    const auto found = m_byKey.find(key);
    if (found == m_byKey.end())
        return;
    Contact& contact = m_contacts[found->second];
    contact.abandoned = m_ledger.now();
    tell(contact, Turn::Abandoned);
}

// Rows of one record belong together: all are known before anybody is told of a turn.
void Chronicle::hear(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* entry = std::get_if<Entry>(&row);
                entry != nullptr && !entry->channelKey.isEmpty())
                m_byKey.try_emplace(entry->channelKey, entry->interaction);
        }
        for (const store::RowImage& row : record.rows) {
            if (const auto* interaction = std::get_if<Interaction>(&row))
                hear(*interaction);
            else if (const auto* entry = std::get_if<Entry>(&row))
                hear(*entry);
            else if (const auto* offer = std::get_if<Offer>(&row))
                hear(*offer);
            else if (const auto* promise = std::get_if<Promise>(&row))
                hear(*promise);
        }
    }
}

void Chronicle::hear(const Interaction& interaction)
{
    Contact& contact = m_contacts[interaction.id];
    const Interaction before = std::exchange(contact.now, interaction);
    const bool isNew = !contact.id.isValid();
    contact.id = interaction.id;
    const Timestamp now = m_ledger.now();
    if (isNew || before.state != interaction.state)
        contact.states.append({now, interaction.state});
    if (isNew)
        return;
    if (interaction.assignee.isValid() && before.assignee != interaction.assignee) {
        const bool isFirst = !contact.accepted;
        contact.accepted = contact.accepted.value_or(now);
        contact.acceptedBy = isFirst ? interaction.assignee : contact.acceptedBy;
        tell(contact, isFirst ? Turn::Accepted : Turn::Transferred);
    } else if (before.queue != interaction.queue) {
        tell(contact, Turn::Transferred);
    }
    if (interaction.state == InteractionState::Closed && before.state != interaction.state) {
        contact.closed = now;
        tell(contact, Turn::Closed);
    }
}

void Chronicle::hear(const Entry& entry)
{
    if (!m_seen.try_emplace(entry.id, entry.interaction).second)
        return;
    Contact& contact = m_contacts[entry.interaction];
    const Timestamp now = m_ledger.now();
    if (!entry.channelKey.isEmpty()) {
        contact.keys.append(entry.channelKey);
        m_said.try_emplace(entry.channelKey, now);
        if (contact.customer.isEmpty())
            contact.customer = entry.author;
        Q_EMIT spoken(entry.channelKey, entry.interaction);
        return;
    }
    const Reply words{entry.id, entry.agent, now, entry.text, entry.messageId};
    if (entry.kind == EntryKind::Note)
        contact.notes.append(words);
    if (entry.direction != Direction::Outbound || entry.kind == EntryKind::System)
        return;
    contact.replies.append(words);
    const QStringList keys = contact.keys;
    for (const QString& key : keys) {
        if (m_answered.try_emplace(key, now).second)
            Q_EMIT turned(key, Turn::Answered);
    }
}

void Chronicle::hear(const Offer& offer)
{
    Contact& contact = m_contacts[offer.interaction];
    const auto same = std::find_if(contact.offers.begin(), contact.offers.end(),
                                   [&](const Offer& one) { return one.id == offer.id; });
    if (same != contact.offers.end()) {
        *same = offer;
        return;
    }
    contact.offers.append(offer);
    tell(contact, Turn::Offered);
}

void Chronicle::hear(const Promise& promise)
{
    Contact& contact = m_contacts[promise.interaction];
    contact.isPersonOffered = true;
    const bool isKnown = std::any_of(contact.promises.begin(), contact.promises.end(),
                                     [&](const Reply& one) { return one.text == promise.quote; });
    if (isKnown || promise.progress != PromiseProgress::Open)
        return;
    contact.promises.append({promise.entry, promise.agent, m_ledger.now(), promise.quote, {}});
    tell(contact, Turn::Promised);
}

void Chronicle::tell(const Contact& contact, Turn turn)
{
    const QStringList keys = contact.keys;
    for (const QString& key : keys)
        Q_EMIT turned(key, turn);
}

} // namespace heddle::scenario
