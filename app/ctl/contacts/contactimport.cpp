#include "app/ctl/contacts/contactimport.h"

#include "core/model/phone/phonenumber.h"
#include "core/service/intake/identification.h"
#include "core/service/intake/mailaddress.h"
#include "core/store/tables/customerstore.h"

#include <QLocale>

namespace heddle::ctl {

namespace {

QString usualRegion()
{
    return QLocale::territoryToCode(QLocale::system().territory());
}

void fill(QString& fact, const QString& said)
{
    if (fact.isEmpty())
        fact = service::shownName(said);
}

/// What the contact says and the customer lacks.
Customer completed(Customer customer, const Contact& contact)
{
    fill(customer.language, contact.language);
    fill(customer.tier, contact.tier);
    fill(customer.place, contact.place);
    for (const QString& said : contact.tags) {
        const QString tag = said.simplified();
        if (!tag.isEmpty() && !customer.tags.contains(tag))
            customer.tags.append(tag);
    }
    return customer;
}

} // namespace

ContactImport::ContactImport(const Invocation& invocation, std::unique_ptr<OfficeWork> office)
    : m_invocation(invocation), m_office(std::move(office)),
      m_region(invocation.has("region") ? invocation.option("region").toUpper() : usualRegion())
{}

Result<std::unique_ptr<ContactImport>> ContactImport::start(const Invocation& invocation)
{
    auto office = OfficeWork::open(invocation, IfMissing::Create);
    if (!office)
        return passOn(office);
    return std::unique_ptr<ContactImport>(new ContactImport(invocation, std::move(*office)));
}

void ContactImport::refuse(const QString& from, const QString& why)
{
    ++m_refused;
    m_invocation.console.complain(QStringLiteral("%1: %2").arg(from, why));
}

/// Each address once; nothing where one cannot be read, which is named.
Result<QList<Identity>> ContactImport::identitiesOf(const Contact& contact)
{
    QList<Identity> identities;
    const auto add = [&](IdentityKind kind, const QString& address, const QString& shown) {
        const bool isThere =
            std::any_of(identities.begin(), identities.end(), [&](const Identity& one) {
                return one.kind == kind && one.address == address;
            });
        if (!isThere)
            identities.append({.kind = kind,
                               .address = address,
                               .shown = shown,
                               .name = service::shownName(contact.name),
                               .firstSeen = m_office->ledger().now()});
    };
    for (const QString& email : contact.emails) {
        const QString address = service::normalisedMailAddress(email);
        if (address.isEmpty())
            return failure(ErrorCode::BadInput,
                           QStringLiteral("'%1' is no mail address").arg(email));
        add(IdentityKind::Email, address, email);
    }
    for (const QString& phone : contact.phones) {
        const QString number = e164Of(phone, m_region);
        if (number.isEmpty())
            return failure(ErrorCode::BadInput,
                           QStringLiteral("'%1' is no telephone number%2; write it with its "
                                          "country (+44...), or say --region")
                               .arg(phone, m_region.isEmpty() ? QString()
                                                              : QStringLiteral(" in ") + m_region));
        add(IdentityKind::Phone, number, phone);
    }
    if (identities.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("it has no address"));
    return identities;
}

/// Who has one of these addresses; their identities are filled in.
Result<std::set<CustomerId>> ContactImport::ownersOf(QList<Identity>& identities)
{
    std::set<CustomerId> owners;
    for (Identity& identity : identities) {
        const auto known = m_office->store().customers().identity(identity.kind, identity.address);
        if (!known)
            return passOn(known);
        if (!*known)
            continue;
        identity = **known;
        owners.insert(identity.customer);
    }
    return owners;
}

Done ContactImport::add(const Contact& contact)
{
    auto identities = identitiesOf(contact);
    if (!identities) {
        refuse(contact.from, identities.error().detail);
        return {};
    }
    const auto owners = ownersOf(*identities);
    if (!owners)
        return passOn(owners);
    if (owners->empty())
        return make(contact, std::move(*identities));
    if (owners->size() == 1)
        return complete(contact, *owners->begin(), *identities);
    QStringList numbers;
    for (const CustomerId owner : *owners)
        numbers.append(QString::number(owner.value));
    refuse(contact.from, QStringLiteral("its addresses belong to customers %1; merge them first")
                             .arg(numbers.join(QStringLiteral(" and "))));
    return {};
}

Done ContactImport::make(const Contact& contact, QList<Identity> identities)
{
    const auto id = m_office->store().newCustomerId();
    if (!id)
        return passOn(id);
    const QString name = service::shownName(contact.name);
    const Customer customer = completed({.id = *id,
                                         .name = name.isEmpty() ? identities.first().shown : name,
                                         .since = m_office->ledger().now()},
                                        contact);
    ++m_added;
    return keep(customer, true, std::move(identities), QStringLiteral("customer.imported"));
}

Done ContactImport::complete(const Contact& contact, CustomerId id,
                             const QList<Identity>& identities)
{
    const auto customer = m_office->store().customers().byId(id);
    if (!customer)
        return passOn(customer);
    QList<Identity> more = identities;
    more.removeIf([](const Identity& identity) { return identity.id.isValid(); });
    const Customer now = completed(*customer, contact);
    if (more.isEmpty() && now == *customer) {
        ++m_known;
        return {};
    }
    ++m_changed;
    return keep(now, now != *customer, std::move(more), QStringLiteral("customer.completed"));
}

Done ContactImport::keep(const Customer& customer, bool isChanged, QList<Identity> identities,
                         const QString& kind)
{
    QList<store::RowImage> rows;
    if (isChanged)
        rows += customer;
    for (Identity& identity : identities) {
        const auto id = m_office->store().newIdentityId();
        if (!id)
            return passOn(id);
        identity.id = *id;
        identity.customer = customer.id;
        rows += identity;
    }
    return m_office->ledger().record({{.kind = kind, .customer = customer.id, .rows = rows}});
}

Done ContactImport::finish()
{
    m_invocation.console.endProgress();
    if (m_invocation.wantsJson())
        m_invocation.console.print(QJsonObject{{QStringLiteral("added"), m_added},
                                               {QStringLiteral("completed"), m_changed},
                                               {QStringLiteral("known"), m_known},
                                               {QStringLiteral("refused"), m_refused}});
    else
        m_invocation.console.print(
            QStringLiteral("%1 customers added, %2 completed, %3 there already, %4 not taken")
                .arg(QString::number(m_added), QString::number(m_changed), QString::number(m_known),
                     QString::number(m_refused)));
    return m_refused > 0 ? Done(failure(ErrorCode::BadInput)) : Done();
}

} // namespace heddle::ctl
