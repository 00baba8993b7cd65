#pragma once

#include "app/ctl/generate/wordlists.h"
#include "core/model/customer.h"
#include "core/store/record.h"
#include "core/store/store.h"

#include <vector>

namespace heddle::ctl {

/// A made-up customer, as far as their threads need it.
struct Caller {
    CustomerId customer;
    QString name;
    QString language;
    QList<Identity> identities; ///< the first is a mail address
};

/// The customers of a made-up centre: they come one by one, and a few write very often.
class CustomerBase {
public:
    CustomerBase(store::Store& store, const PeopleList& people, Random& random)
        : m_store(store), m_people(people), m_random(random)
    {}

    /// Who gets in touch now: somebody new, whose rows are added to `records`, or one of before.
    Result<const Caller*> next(Timestamp at, QList<store::Record>& records);
    qint64 count() const { return static_cast<qint64>(m_callers.size()); }
    const Caller& at(qint64 index) const { return m_callers[static_cast<std::size_t>(index)]; }

private:
    Result<Caller> makeCaller(Timestamp at, QList<store::Record>& records);
    Result<Identity> makeIdentity(const Caller& caller, IdentityKind kind, const QString& address,
                                  Timestamp at);

    store::Store& m_store;
    const PeopleList& m_people;
    Random& m_random;
    std::vector<Caller> m_callers;
};

} // namespace heddle::ctl
