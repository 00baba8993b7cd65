#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channelkind.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace heddle {

/// What kind of address an identity is.
enum class IdentityKind { Phone, Email, ChatVisitor, SocialHandle, Postal };

QLatin1String toName(IdentityKind kind);
std::optional<IdentityKind> identityKindFromName(QStringView name);

/// One address a customer speaks from. `address` is normalised (E.164, lower-case domain ...) and,
/// with `kind`, unique in the store; `shown` is how people wrote it.
struct Identity {
    IdentityId id;
    CustomerId customer;
    IdentityKind kind = IdentityKind::Email;
    QString address;
    QString shown;
    QString name;          ///< the name it last gave itself, may be empty
    bool verified = false; ///< proven, not just claimed (From: of a mail is a claim)
    Timestamp firstSeen;
    std::optional<Timestamp> lastSeen;
    bool remoteContentAllowed = false; ///< pictures in this sender's mails may be fetched

    bool operator==(const Identity&) const = default;
};

/// A person or household: a set of identities.
struct Customer {
    CustomerId id;
    QString name;
    QString tier;     ///< the centre's own word ("Gold"), empty for none
    QString language; ///< BCP 47, empty while unknown
    QString place;    ///< as shown ("Leeds, United Kingdom")
    QString timeZone; ///< IANA, empty while unknown
    Timestamp since;  ///< first contact
    QStringList tags;
    QStringList doNotUse; ///< channels never to be used, as ChannelKind names ("phone")

    bool operator==(const Customer&) const = default;
};

/// Why somebody thought that identities belong to one customer, kept with who and when.
struct MergeEvidence {
    QString reason; ///< in words, "same order number 48219 in both threads"
    bool automatic = false;

    bool operator==(const MergeEvidence&) const = default;
};

} // namespace heddle
