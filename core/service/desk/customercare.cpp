#include "core/service/desk/customercare.h"

#include "core/base/text/cleantag.h"
#include "core/service/desk/marks.h"
#include "core/service/intake/identification.h"
#include "core/service/intake/mailaddress.h"
#include "core/service/transitions.h"
#include "core/store/merging.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"

#include <algorithm>

namespace heddle::service {

CustomerCare::CustomerCare(Ledger& ledger, const Roster& roster, const MailRoom& mailRoom)
    : m_ledger(ledger), m_roster(roster), m_mailRoom(mailRoom)
{}

// Merging journals by itself; the mark goes into the same transaction beside it.
Done CustomerCare::mark(AgentId by, CustomerId customer, const QString& what, const QString& name)
{
    const auto newest = m_ledger.store().interactions().of(customer, 1);
    if (!newest)
        return passOn(newest);
    if (newest->isEmpty())
        return {};
    const auto rows = markEntries(m_ledger, m_roster, newest->first(), by, {{what, name}});
    if (!rows)
        return passOn(rows);
    const auto done = m_ledger.store().record(store::Record{.kind = QStringLiteral("entry.added"),
                                                            .actor = by,
                                                            .interaction = newest->first().id,
                                                            .customer = customer,
                                                            .rows = *rows,
                                                            .at = m_ledger.now()});
    return done ? Done() : Done(passOn(done));
}

Done CustomerCare::merge(AgentId by, CustomerId from, CustomerId into, const QString& reason)
{
    if (const auto agent = m_roster.agent(by); !agent)
        return passOn(agent);
    auto done = m_ledger.transaction([&]() -> Done {
        const auto gone = m_ledger.store().customers().byId(from);
        if (!gone)
            return passOn(gone);
        const auto merged = m_ledger.store().merging().merge(from, into, {.reason = reason}, by);
        return merged ? mark(by, into, QStringLiteral("merged"), gone->name) : Done(passOn(merged));
    });
    if (done)
        m_ledger.catchUp();
    return done;
}

Done CustomerCare::unmerge(AgentId by, qint64 merge)
{
    if (const auto agent = m_roster.agent(by); !agent)
        return passOn(agent);
    auto done = m_ledger.transaction([&]() -> Done {
        const auto undone = m_ledger.store().merging().merge(merge);
        if (!undone)
            return passOn(undone);
        const auto back = m_ledger.store().customers().byId(undone->from);
        if (!back)
            return passOn(back);
        if (auto parted = m_ledger.store().merging().unmerge(merge, by); !parted)
            return parted;
        return mark(by, undone->into, QStringLiteral("unmerged"), back->name);
    });
    if (done)
        m_ledger.catchUp();
    return done;
}

Done CustomerCare::rename(AgentId by, CustomerId id, const QString& name)
{
    auto customer = m_ledger.store().customers().byId(id);
    if (!customer)
        return passOn(customer);
    const QString shown = shownName(name);
    if (shown.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("the name is empty"));
    customer->name = shown;
    return m_ledger.record({{.kind = QStringLiteral("customer.renamed"),
                             .actor = by,
                             .customer = id,
                             .rows = {*customer}}});
}

Done CustomerCare::tag(AgentId by, CustomerId id, const QString& tag)
{
    if (const auto agent = m_roster.agent(by); !agent)
        return passOn(agent);
    auto customer = m_ledger.store().customers().byId(id);
    if (!customer)
        return passOn(customer);
    const QString clean = cleanTag(tag);
    if (clean.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("the tag is empty"));
    if (customer->tags.contains(clean, Qt::CaseInsensitive))
        return {};
    customer->tags += clean;
    return m_ledger.record({{.kind = QStringLiteral("customer.tagged"),
                             .actor = by,
                             .customer = id,
                             .facts = {{QStringLiteral("tag"), clean}},
                             .rows = {*customer}}});
}

Done CustomerCare::untag(AgentId by, CustomerId id, const QString& tag)
{
    if (const auto agent = m_roster.agent(by); !agent)
        return passOn(agent);
    auto customer = m_ledger.store().customers().byId(id);
    if (!customer)
        return passOn(customer);
    const QString clean = cleanTag(tag);
    if (customer->tags.removeAll(clean) == 0)
        return {};
    return m_ledger.record({{.kind = QStringLiteral("customer.untagged"),
                             .actor = by,
                             .customer = id,
                             .facts = {{QStringLiteral("tag"), clean}},
                             .rows = {*customer}}});
}

Done CustomerCare::allowRemoteContent(AgentId by, const QString& senderAddress)
{
    const auto identity = m_ledger.store().customers().identity(
        IdentityKind::Email, normalisedMailAddress(senderAddress));
    if (!identity)
        return passOn(identity);
    if (!*identity)
        return failure(ErrorCode::NotFound, QStringLiteral("nobody writes from this address"));
    Identity allowed = **identity;
    allowed.remoteContentAllowed = true;
    return m_ledger.record({{.kind = QStringLiteral("identity.trusted"),
                             .actor = by,
                             .customer = allowed.customer,
                             .rows = {allowed}}});
}

Result<InteractionId> CustomerCare::startMail(AgentId by, CustomerId customerId,
                                              const QString& address)
{
    const auto customer = m_ledger.store().customers().byId(customerId);
    if (!customer)
        return passOn(customer);
    if (customer->doNotUse.contains(toName(ChannelKind::Email)))
        return failure(ErrorCode::Refused, QStringLiteral("the customer wants no mail"));
    const auto identities = m_ledger.store().customers().identities(customerId);
    if (!identities)
        return passOn(identities);
    const QString wanted = normalisedMailAddress(address);
    const auto identity =
        std::find_if(identities->begin(), identities->end(), [&](const Identity& known) {
            return known.kind == IdentityKind::Email && known.address == wanted;
        });
    if (identity == identities->end())
        return failure(ErrorCode::BadInput, QStringLiteral("not an address of this customer"));
    return begin(by, *identity, {});
}

Result<InteractionId> CustomerCare::startMailTo(AgentId by, const MailAddress& address)
{
    const auto identified = Identification(m_ledger).identify(address, m_ledger.now());
    if (!identified)
        return passOn(identified);
    const auto known = m_ledger.store().customers().byId(identified->identity.customer);
    if (!known && known.error().code != ErrorCode::NotFound)
        return passOn(known);
    if (known && known->doNotUse.contains(toName(ChannelKind::Email)))
        return failure(ErrorCode::Refused, QStringLiteral("the customer wants no mail"));
    return begin(by, identified->identity, identified->rows);
}

Result<InteractionId> CustomerCare::begin(AgentId by, const Identity& to,
                                          const QList<store::RowImage>& moreRows)
{
    const auto id = m_ledger.store().newInteractionId();
    if (!id)
        return passOn(id);
    const Interaction begun{.id = *id,
                            .customer = to.customer,
                            .identity = to.id,
                            .channel = ChannelKind::Email,
                            .account = m_mailRoom.defaultAccount(),
                            .queue = m_roster.defaultQueue(),
                            .arrived = m_ledger.now()};
    auto mine = moved(begun, Step::Take, m_ledger.now());
    if (!mine)
        return passOn(mine);
    mine->assignee = by;
    const auto done = m_ledger.record({{.kind = QStringLiteral("interaction.started"),
                                        .actor = by,
                                        .interaction = *id,
                                        .customer = to.customer,
                                        .rows = moreRows + QList<store::RowImage>{*mine}}});
    if (!done)
        return passOn(done);
    return *id;
}

} // namespace heddle::service
