#include "core/service/beside/customerbook.h"

#include "core/service/beside/facts.h"
#include "core/service/pages/customerpage.h"
#include "core/service/rights.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/customerstore.h"

#include <QJsonArray>

#include <algorithm>

namespace heddle::service {

namespace {

const QString fieldNamesFact = QStringLiteral("customer.fields");
const QString namesKey = QStringLiteral("names");
const QString fieldsKey = QStringLiteral("fields");
const QString preferredKey = QStringLiteral("preferred");
const QString preferredByKey = QStringLiteral("preferred_by");
const QString preferredAtKey = QStringLiteral("preferred_at");
const QString householdKey = QStringLiteral("household");
constexpr qsizetype longestName = 60;
constexpr qsizetype longestValue = 1000;
constexpr qsizetype mostFields = 20;
constexpr qsizetype largestHousehold = 20;

QString nameOf(CustomerId id)
{
    return QStringLiteral("customer.%1").arg(id.value);
}

QJsonArray toArray(const QList<CustomerId>& ids)
{
    QJsonArray array;
    for (const CustomerId id : ids)
        array.append(id.value);
    return array;
}

QList<CustomerId> idsIn(const QJsonValue& value)
{
    QList<CustomerId> ids;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& id : array)
        ids += CustomerId{id.toInteger()};
    return ids;
}

} // namespace

Result<QStringList> CustomerBook::fieldNames() const
{
    const auto known = Facts(m_ledger).object(fieldNamesFact);
    if (!known)
        return passOn(known);
    QStringList names;
    const QJsonArray array = known->value(namesKey).toArray();
    for (const QJsonValue& name : array)
        names += name.toString();
    return names;
}

Done CustomerBook::setFieldNames(const Agent& by, const QStringList& names)
{
    if (!isSupervisor(by))
        return failure(ErrorCode::Refused, QStringLiteral("only supervisors change the fields"));
    QStringList clean;
    for (const QString& name : names) {
        const QString simple = name.simplified().left(longestName);
        if (!simple.isEmpty() && !clean.contains(simple, Qt::CaseInsensitive))
            clean += simple;
    }
    if (clean.size() > mostFields)
        return failure(ErrorCode::BadInput, QStringLiteral("fields: there are too many"));
    const QJsonObject value{{namesKey, QJsonArray::fromStringList(clean)}};
    return m_ledger.record({{.kind = QStringLiteral("customer.fields.changed"),
                             .actor = by.id,
                             .rows = {fact(fieldNamesFact, value)}}});
}

Result<CustomerFacts> CustomerBook::facts(CustomerId id) const
{
    const auto known = Facts(m_ledger).object(nameOf(id));
    if (!known)
        return passOn(known);
    const auto names = fieldNames();
    if (!names)
        return passOn(names);
    CustomerFacts facts;
    facts.preferred = channelKindFromName(known->value(preferredKey).toString());
    if (const QJsonValue at = known->value(preferredAtKey); at.isDouble())
        facts.preferredAt = Timestamp{at.toInteger()};
    if (const AgentId by{known->value(preferredByKey).toInteger()}; by.isValid()) {
        const auto agent = m_ledger.store().agents().byId(by);
        if (agent)
            facts.preferredBy = agent->name;
        else if (agent.error().code != ErrorCode::NotFound)
            return passOn(agent);
    }
    const QJsonObject values = known->value(fieldsKey).toObject();
    for (const QString& name : *names)
        facts.fields += {name, values.value(name).toString()};
    for (const CustomerId other : idsIn(known->value(householdKey))) {
        const auto relative = m_ledger.store().customers().byId(other);
        // Merged into somebody since: it comes back with the merge taken back.
        if (relative)
            facts.household += {other, relative->name};
        else if (relative.error().code != ErrorCode::NotFound)
            return passOn(relative);
    }
    std::sort(facts.household.begin(), facts.household.end(), [](const auto& a, const auto& b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.customer < b.customer;
    });
    return facts;
}

Result<QList<CustomerLink>> CustomerBook::pages(CustomerId id) const
{
    const auto pages = customerPages(m_ledger.store());
    const auto customer = m_ledger.store().customers().byId(id);
    const auto identities = m_ledger.store().customers().identities(id);
    const auto known = facts(id);
    if (!pages)
        return passOn(pages);
    if (!customer)
        return passOn(customer);
    if (!identities)
        return passOn(identities);
    if (!known)
        return passOn(known);
    PageValues values{.name = customer->name};
    for (const Identity& identity : *identities) {
        QString& value = identity.kind == IdentityKind::Email ? values.mail : values.phone;
        const bool isWanted =
            identity.kind == IdentityKind::Email || identity.kind == IdentityKind::Phone;
        if (isWanted && value.isEmpty())
            value = identity.address;
    }
    for (const auto& field : known->fields)
        values.fields.insert(field.name, field.value);
    QList<CustomerLink> links;
    for (const CustomerPage& page : *pages) {
        const auto address = addressFor(page, values);
        links += address ? CustomerLink{.page = page.name, .address = *address}
                         : CustomerLink{.page = page.name, .lacks = address.error().detail};
    }
    return links;
}

Done CustomerBook::change(AgentId by, CustomerId id,
                          const std::function<void(QJsonObject*)>& change)
{
    return m_ledger.transaction([&]() -> Done {
        const auto customer = m_ledger.store().customers().byId(id);
        if (!customer)
            return passOn(customer);
        auto known = Facts(m_ledger).object(nameOf(id));
        if (!known)
            return passOn(known);
        const QJsonObject before = *known;
        change(&*known);
        if (*known == before)
            return {};
        return m_ledger.record({{.kind = QStringLiteral("customer.noted"),
                                 .actor = by,
                                 .customer = id,
                                 .rows = {fact(nameOf(id), *known)}}});
    });
}

Done CustomerBook::setField(AgentId by, CustomerId id, const QString& name, const QString& value)
{
    const auto names = fieldNames();
    if (!names)
        return passOn(names);
    if (!names->contains(name))
        return failure(ErrorCode::NotFound, QStringLiteral("there is no such field"));
    if (value.size() > longestValue)
        return failure(ErrorCode::BadInput, QStringLiteral("%1: it is too long").arg(name));
    return change(by, id, [&](QJsonObject* known) {
        QJsonObject fields = known->value(fieldsKey).toObject();
        if (value.trimmed().isEmpty())
            fields.remove(name);
        else
            fields.insert(name, value.simplified());
        known->insert(fieldsKey, fields);
    });
}

Done CustomerBook::setPreferred(AgentId by, CustomerId id, std::optional<ChannelKind> channel)
{
    return change(by, id, [&](QJsonObject* known) {
        for (const QString& key : {preferredKey, preferredByKey, preferredAtKey})
            known->remove(key);
        if (!channel)
            return;
        known->insert(preferredKey, QString(toName(*channel)));
        known->insert(preferredByKey, by.value);
        known->insert(preferredAtKey, m_ledger.now().micros);
    });
}

Result<QList<CustomerId>> CustomerBook::household(CustomerId id) const
{
    return Facts(m_ledger).object(nameOf(id)).map([&](const QJsonObject& known) {
        return idsIn(known.value(householdKey)) + QList<CustomerId>{id};
    });
}

Done CustomerBook::joinHousehold(AgentId by, CustomerId id, CustomerId other)
{
    if (id == other)
        return failure(ErrorCode::BadInput, QStringLiteral("nobody lives with themselves"));
    return m_ledger.transaction([&]() -> Done {
        const auto mine = household(id);
        const auto theirs = household(other);
        if (!mine || !theirs)
            return passOn(mine ? theirs : mine);
        QList<CustomerId> all = *mine;
        for (const CustomerId each : *theirs) {
            if (!all.contains(each))
                all += each;
        }
        if (all.size() > largestHousehold)
            return failure(ErrorCode::BadInput, QStringLiteral("that is no household any more"));
        std::sort(all.begin(), all.end());
        for (const CustomerId each : all) {
            QList<CustomerId> others = all;
            others.removeAll(each);
            const auto done = change(by, each, [&](QJsonObject* known) {
                known->insert(householdKey, toArray(others));
            });
            if (!done)
                return done;
        }
        return {};
    });
}

Done CustomerBook::leaveHousehold(AgentId by, CustomerId id)
{
    return m_ledger.transaction([&]() -> Done {
        const auto all = household(id);
        if (!all)
            return passOn(all);
        for (const CustomerId each : *all) {
            const auto done = change(by, each, [&](QJsonObject* known) {
                QList<CustomerId> others = idsIn(known->value(householdKey));
                others.removeAll(id);
                known->insert(householdKey, each == id ? QJsonArray() : toArray(others));
            });
            if (!done && done.error().code != ErrorCode::NotFound)
                return done;
        }
        return {};
    });
}

} // namespace heddle::service
