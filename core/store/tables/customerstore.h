#pragma once

#include "core/model/customer.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// A customer that may be the same person as another, and why.
struct Likeness {
    enum class Reason { SameName, SameMailName };
    Customer customer;
    Reason reason = Reason::SameName;
    QString shared; ///< the name or mail name they share

    bool operator==(const Likeness&) const = default;
};

/// Reads customers and their identities.
class CustomerStore {
public:
    explicit CustomerStore(Connection& connection) : m_connection(connection) {}

    /// NotFound when there is none.
    Result<Customer> byId(CustomerId id);
    Result<Identity> identity(IdentityId id);
    /// The identity with this normalised address, if it is known.
    Result<std::optional<Identity>> identity(IdentityKind kind, const QString& address);
    /// In order of their ids.
    Result<QList<Identity>> identities(CustomerId customer);
    /// Customers that share a full name, or the part of a mail address before the @, with this one.
    /// Never more than `limit`; never one whose merge with it was taken back.
    Result<QList<Likeness>> likenesses(CustomerId customer, int limit);
    /// All tags in use on customers, the most used first. Reads every tagged customer.
    Result<QStringList> tags();
    Result<qint64> count();

private:
    Result<QList<CustomerId>> parted(CustomerId id);

    Connection& m_connection;
};

} // namespace heddle::store
