#include "core/service/intake/identification.h"

#include "core/insight/mail/webform.h"
#include "core/service/intake/mailaddress.h"
#include "core/store/tables/customerstore.h"

namespace heddle::service {

namespace {

constexpr qsizetype longestName = 200;
constexpr Duration seenAgainAfter = std::chrono::hours(24);
constexpr QLatin1String unknownSender("unknown");

/// Who wrote, where the mail goes from us to us.
std::optional<MailAddress> formSenderAtOurs(const Mail& mail, const std::set<QString>& own)
{
    const auto isOwn = [&own](const MailAddress& address) {
        return own.contains(withoutPlus(normalisedMailAddress(address.address)));
    };
    const auto visitor = insight::answersElsewhere(mail);
    const bool isToUs = !mail.to.isEmpty() && std::all_of(mail.to.begin(), mail.to.end(), isOwn);
    const bool isFirst = mail.inReplyTo.isEmpty() && mail.references.isEmpty();
    return visitor && isFirst && isToUs && isOwn(mail.from.first()) && !isOwn(*visitor)
               ? visitor
               : std::nullopt;
}

/// The firm's own site signed who visits it; the web chat alone makes such addresses.
bool isVouchedFor(const Inbound& inbound)
{
    return inbound.senderKind == IdentityKind::ChatVisitor
           && inbound.senderAddress.startsWith(QLatin1String("site:"));
}

} // namespace

QString senderAddress(const Inbound& inbound)
{
    if (inbound.senderKind != IdentityKind::Email)
        return inbound.senderAddress;
    const QString address = normalisedMailAddress(inbound.senderAddress);
    return address.isEmpty() ? QString(unknownSender) : address;
}

Inbound withCustomerAsSender(const Inbound& inbound, const std::set<QString>& ownAddresses)
{
    if (inbound.channel != ChannelKind::Email)
        return inbound;
    auto visitor = insight::formSender(inbound.mail);
    if (!visitor)
        visitor = formSenderAtOurs(inbound.mail, ownAddresses);
    if (!visitor || normalisedMailAddress(visitor->address).isEmpty())
        return inbound;
    Inbound theirs = inbound;
    theirs.senderAddress = normalisedMailAddress(visitor->address);
    theirs.senderShown = visitor->address.trimmed();
    theirs.senderName = visitor->name;
    return theirs;
}

QString shownName(const QString& claimed)
{
    QString name;
    for (const QChar letter : claimed.left(longestName)) {
        const bool isPlain = letter.isPrint() || letter.isSurrogate();
        const bool isDirection = letter.unicode() >= 0x202a && letter.unicode() <= 0x202e;
        if (isPlain && !isDirection)
            name += letter;
        else
            name += QLatin1Char(' ');
    }
    return name.simplified();
}

Result<std::optional<Identity>> Identification::known(IdentityKind kind,
                                                      const QString& address) const
{
    return m_ledger.store().customers().identity(kind, address);
}

Result<Identified> Identification::identify(const Inbound& inbound, const QString& language) const
{
    return findOrMake({.kind = inbound.senderKind,
                       .address = senderAddress(inbound),
                       .shown = inbound.senderShown,
                       .name = shownName(inbound.senderName),
                       .verified = isVouchedFor(inbound)},
                      language, inbound.at);
}

Result<Identified> Identification::identify(const MailAddress& address, Timestamp at) const
{
    const QString normalised = normalisedMailAddress(address.address);
    if (normalised.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("not a mail address"));
    return findOrMake({.kind = IdentityKind::Email,
                       .address = normalised,
                       .shown = address.address,
                       .name = shownName(address.name)},
                      {}, at);
}

Result<Identified> Identification::findOrMake(Identity claimed, const QString& language,
                                              Timestamp at) const
{
    const auto found = known(claimed.kind, claimed.address);
    if (!found)
        return passOn(found);
    if (*found) {
        Identified identified{**found, {}};
        Identity& identity = identified.identity;
        if (identity.name.isEmpty())
            identity.name = claimed.name;
        if (!identity.lastSeen || *identity.lastSeen + seenAgainAfter < at)
            identity.lastSeen = at;
        if (identity != **found)
            identified.rows += identity;
        return identified;
    }
    const auto customerId = m_ledger.store().newCustomerId();
    if (!customerId)
        return passOn(customerId);
    const auto identityId = m_ledger.store().newIdentityId();
    if (!identityId)
        return passOn(identityId);
    claimed.id = *identityId;
    claimed.customer = *customerId;
    claimed.firstSeen = at;
    claimed.lastSeen = at;
    const bool isUnknown = claimed.address == unknownSender;
    // A visitor's address is no word that anybody could read.
    const QString called =
        claimed.kind == IdentityKind::ChatVisitor ? claimed.shown : claimed.address;
    const QString name = isUnknown ? QStringLiteral("Unknown sender")
                                   : (claimed.name.isEmpty() ? called : claimed.name);
    const Customer customer{.id = *customerId, .name = name, .language = language, .since = at};
    return Identified{claimed, {customer, claimed}};
}

} // namespace heddle::service
