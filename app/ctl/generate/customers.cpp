#include "app/ctl/generate/customers.h"

namespace heddle::ctl {

namespace {

constexpr double newcomers = 0.25;        ///< of all contacts
constexpr double contactsOfHouses = 0.02; ///< resellers who write day in, day out
constexpr quint64 houses = 4;

} // namespace

Result<Identity> CustomerBase::makeIdentity(const Caller& caller, IdentityKind kind,
                                            const QString& address, Timestamp at)
{
    const auto id = m_store.newIdentityId();
    if (!id)
        return passOn(id);
    return Identity{.id = *id,
                    .customer = caller.customer,
                    .kind = kind,
                    .address = address,
                    .shown = address,
                    .name = caller.name,
                    .verified = kind == IdentityKind::Phone && m_random.chance(0.3),
                    .firstSeen = at};
}

Result<Caller> CustomerBase::makeCaller(Timestamp at, QList<store::Record>& records)
{
    static const QStringList hosts{QStringLiteral("example.com"), QStringLiteral("example.org"),
                                   QStringLiteral("mail.example"), QStringLiteral("post.example")};
    static const QStringList tiers{QString(), QString(), QString(), QStringLiteral("Silver"),
                                   QStringLiteral("Gold")};
    const Person person = m_people.draw(m_random);
    const auto id = m_store.newCustomerId();
    if (!id)
        return passOn(id);
    Caller caller{*id, person.name, person.language, {}};
    // The number keeps addresses apart where names repeat.
    const QString number = QString::number(count() + 1);
    QList<std::pair<IdentityKind, QString>> addresses{
        {IdentityKind::Email,
         person.mailName + number + QLatin1Char('@') + oneOf(hosts, m_random)}};
    if (m_random.chance(0.5))
        addresses.append(
            {IdentityKind::Phone, person.callingCode + QString::number(200'000'000 + count())});
    if (m_random.chance(0.25))
        addresses.append({IdentityKind::ChatVisitor, QStringLiteral("visitor-") + number});
    if (m_random.chance(0.12))
        addresses.append({IdentityKind::SocialHandle,
                          QLatin1Char('@')
                              + QString(person.mailName).replace(QLatin1Char('.'), QLatin1Char('_'))
                              + number});
    if (m_random.chance(0.15))
        addresses.append({IdentityKind::Email, person.mailName + QStringLiteral(".work") + number
                                                   + QStringLiteral("@office.example")});

    const Customer customer{.id = *id,
                            .name = person.name,
                            .tier = oneOf(tiers, m_random),
                            .language = person.language,
                            .place = person.place,
                            .since = at};
    store::Record record{
        .kind = QStringLiteral("customer.added"), .customer = *id, .rows = {customer}, .at = at};
    for (const auto& [kind, address] : addresses) {
        const auto identity = makeIdentity(caller, kind, address, at);
        if (!identity)
            return passOn(identity);
        caller.identities.append(*identity);
        record.rows.append(*identity);
    }
    records.append(record);
    return caller;
}

Result<const Caller*> CustomerBase::next(Timestamp at, QList<store::Record>& records)
{
    if (m_callers.size() < houses || m_random.chance(newcomers)) {
        auto caller = makeCaller(at, records);
        if (!caller)
            return passOn(caller);
        m_callers.push_back(std::move(*caller));
        return &m_callers.back();
    }
    if (m_random.chance(contactsOfHouses))
        return &m_callers[m_random.below(houses)];
    // The square gives a heavy tail: those of the first days have written the most.
    const double share = m_random.unit();
    const auto index =
        static_cast<std::size_t>(share * share * static_cast<double>(m_callers.size()));
    return &m_callers[index];
}

} // namespace heddle::ctl
