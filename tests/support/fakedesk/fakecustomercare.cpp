#include "tests/support/fakedesk/fakedesk.h"

#include <algorithm>

// What a desk does with customers.

namespace heddle::test {

InteractionId FakeDesk::begun(const Interaction& from)
{
    Interaction interaction = from;
    interaction.state = InteractionState::Assigned;
    interaction.assignee = m_centre.me.id;
    interaction.arrived = m_centre.clock.now();
    interaction.touched = interaction.arrived;
    const InteractionId added = m_centre.add(interaction);
    m_centre.touch(added, QStringLiteral("interaction.created"));
    return added;
}

Async<InteractionId> FakeDesk::startMail(CustomerId customer, const QString& address)
{
    if (const auto error =
            begin(QStringLiteral("startMail %1 %2").arg(customer.value).arg(address)))
        return answered<InteractionId>(*error);
    Interaction interaction;
    interaction.customer = customer;
    return answered<InteractionId>(begun(interaction));
}

Async<InteractionId> FakeDesk::startMailTo(const MailAddress& address)
{
    if (const auto error = begin(QStringLiteral("startMailTo ") + address.address))
        return answered<InteractionId>(*error);
    for (const Identity& identity : m_centre.identities) {
        if (identity.address != address.address)
            continue;
        Interaction interaction;
        interaction.customer = identity.customer;
        interaction.identity = identity.id;
        return answered<InteractionId>(begun(interaction));
    }
    Customer customer;
    customer.name = address.name.isEmpty() ? address.address : address.name;
    customer.since = m_centre.clock.now();
    Identity identity;
    identity.customer = m_centre.add(customer);
    identity.address = address.address;
    identity.shown = address.address;
    Interaction interaction;
    interaction.customer = identity.customer;
    interaction.identity = m_centre.add(identity);
    return answered<InteractionId>(begun(interaction));
}

Async<void> FakeDesk::tagCustomer(CustomerId id, const QString& tag)
{
    if (const auto error = begin(QStringLiteral("tagCustomer %1 %2").arg(id.value).arg(tag)))
        return answered<void>(*error);
    Customer* customer = m_centre.find(id);
    if (!customer)
        return answered<void>(Error{ErrorCode::NotFound, {}});
    if (!customer->tags.contains(tag))
        customer->tags.append(tag);
    m_centre.announce({{}, QStringLiteral("customer.tagged"), {}, id, {}, {}});
    return answered(Done());
}

Async<void> FakeDesk::untagCustomer(CustomerId id, const QString& tag)
{
    if (const auto error = begin(QStringLiteral("untagCustomer %1 %2").arg(id.value).arg(tag)))
        return answered<void>(*error);
    Customer* customer = m_centre.find(id);
    if (!customer)
        return answered<void>(Error{ErrorCode::NotFound, {}});
    customer->tags.removeAll(tag);
    m_centre.announce({{}, QStringLiteral("customer.untagged"), {}, id, {}, {}});
    return answered(Done());
}

Async<void> FakeDesk::merge(CustomerId from, CustomerId into, const QString& reason)
{
    if (const auto error = begin(QStringLiteral("merge %1 %2").arg(from.value).arg(into.value)))
        return answered<void>(*error);
    const Customer* gone = m_centre.find(from);
    service::CustomerView::Merge merge;
    merge.id = from.value;
    merge.name = gone ? gone->name : QString();
    merge.identities = m_centre.identitiesOf(from);
    merge.evidence.reason = reason;
    merge.at = m_centre.clock.now();
    merge.author = m_centre.me.name;
    m_centre.merges[into].prepend(merge);
    for (Identity& identity : m_centre.identities) {
        if (identity.customer == from)
            identity.customer = into;
    }
    m_centre.likenesses[into].removeIf([from](const auto& row) { return row.customer.id == from; });
    m_centre.announce({{}, QStringLiteral("customer.merged"), {}, into, {}, {}});
    return answered(Done());
}

Async<void> FakeDesk::unmerge(qint64 id)
{
    if (const auto error = begin(QStringLiteral("unmerge %1").arg(id)))
        return answered<void>(*error);
    for (auto it = m_centre.merges.begin(); it != m_centre.merges.end(); ++it) {
        for (const auto& merge : *it) {
            if (merge.id != id)
                continue;
            for (Identity& identity : m_centre.identities) {
                const bool came =
                    std::any_of(merge.identities.begin(), merge.identities.end(),
                                [&](const Identity& row) { return row.id == identity.id; });
                if (came)
                    identity.customer = {id};
            }
        }
        it->removeIf([id](const auto& merge) { return merge.id == id; });
        m_centre.announce({{}, QStringLiteral("customer.unmerged"), {}, it.key(), {}, {}});
    }
    return answered(Done());
}

Async<void> FakeDesk::renameCustomer(CustomerId id, const QString& name)
{
    if (const auto error = begin(QStringLiteral("rename %1 %2").arg(id.value).arg(name)))
        return answered<void>(*error);
    if (Customer* customer = m_centre.find(id))
        customer->name = name;
    m_centre.announce({{}, QStringLiteral("customer.renamed"), {}, id, {}, {}});
    return answered(Done());
}

Async<void> FakeDesk::allowRemoteContent(const QString& senderAddress)
{
    if (const auto error = begin(QStringLiteral("allowRemote ") + senderAddress))
        return answered<void>(*error);
    for (Identity& identity : m_centre.identities) {
        if (identity.address == senderAddress)
            identity.remoteContentAllowed = true;
    }
    for (service::Original& original : m_centre.originals) {
        if (original.senderAddress == senderAddress)
            original.remoteContentAllowed = true;
    }
    return answered(Done());
}

} // namespace heddle::test
