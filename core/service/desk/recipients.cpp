#include "core/service/desk/recipients.h"

#include "core/service/intake/mailaddress.h"

#include <algorithm>

namespace heddle::service {

namespace {

bool isOwn(const MailAddress& address, const std::set<QString>& own)
{
    return own.contains(withoutPlus(normalisedMailAddress(address.address)));
}

// Adds those that are neither ours nor there yet.
void add(QList<MailAddress>& list, const QList<MailAddress>& more, const std::set<QString>& own,
         std::set<QString>& seen)
{
    for (const MailAddress& address : more) {
        const QString normalised = normalisedMailAddress(address.address);
        if (!normalised.isEmpty() && !isOwn(address, own) && seen.insert(normalised).second)
            list += address;
    }
}

} // namespace

Recipients recipientsFor(ComposeKind kind, const Mail& mail, const std::set<QString>& own)
{
    Recipients recipients;
    if (kind != ComposeKind::Reply && kind != ComposeKind::ReplyAll)
        return recipients;
    std::set<QString> seen;
    const bool isOurMail = !mail.from.isEmpty() && isOwn(mail.from.first(), own);
    const bool wantsOther = !mail.replyTo.isEmpty() && !isOurMail;
    add(recipients.to, isOurMail ? mail.to : (wantsOther ? mail.replyTo : mail.from), own, seen);
    // Our own website's form, from us to us.
    if (recipients.to.isEmpty())
        add(recipients.to, mail.replyTo, own, seen);
    if (recipients.to.isEmpty())
        add(recipients.to, mail.from, {}, seen);
    if (kind == ComposeKind::ReplyAll) {
        add(recipients.cc, mail.to, own, seen);
        add(recipients.cc, mail.cc, own, seen);
    }
    return recipients;
}

Done checkRecipients(const Draft& draft)
{
    const QList<MailAddress> all = draft.to + draft.cc + draft.bcc;
    if (all.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("nobody to send to"));
    for (const MailAddress& recipient : all) {
        if (normalisedMailAddress(recipient.address).isEmpty())
            return failure(ErrorCode::BadInput,
                           QStringLiteral("not a mail address: ") + recipient.address);
    }
    return {};
}

} // namespace heddle::service
