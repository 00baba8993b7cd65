#pragma once

#include "core/model/traffic.h"
#include "core/service/ledger.h"

#include <set>

namespace heddle::service {

/// Who wrote, and the rows that are new or changed by knowing it.
struct Identified {
    Identity identity;
    QList<store::RowImage> rows;
};

/// Finds the identity of a sender by their address alone: what a mail claims as a name is shown and
/// never trusted.
class Identification {
public:
    explicit Identification(Ledger& ledger) : m_ledger(ledger) {}

    /// The identity, if this address is known.
    Result<std::optional<Identity>> known(IdentityKind kind, const QString& address) const;
    /// The identity; a new one with a new customer when the address is not known.
    /// \param language BCP 47 of a new customer, empty while unknown
    Result<Identified> identify(const Inbound& inbound, const QString& language) const;
    /// The same for an address we write to first.
    Result<Identified> identify(const MailAddress& address, Timestamp at) const;

private:
    Result<Identified> findOrMake(Identity claimed, const QString& language, Timestamp at) const;

    Ledger& m_ledger;
};

/// The address an inbound is known by; a fixed one where its sender cannot be told.
QString senderAddress(const Inbound& inbound);

/// An inbound with the customer as its sender: the mail of a website's contact form comes from the
/// website, or from an address of ours to itself, and its Reply-To is who filled it in.
Inbound withCustomerAsSender(const Inbound& inbound, const std::set<QString>& ownAddresses);

/// A name that somebody gave themselves, fit to be shown: one line, no control characters, bounded.
QString shownName(const QString& claimed);

} // namespace heddle::service
