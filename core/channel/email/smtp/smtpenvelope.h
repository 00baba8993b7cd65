#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace heddle::email {

/// What an SMTP server offers after EHLO, by keyword in upper case: "SIZE" to "52428800".
using SmtpOffers = QHash<QByteArray, QByteArray>;

/// A mail with the addresses it goes by, which need not stand in it.
struct SmtpEnvelope {
    QString from;
    QStringList to;
    QString ownCopy;    ///< one of `to` that is ourselves: it alone makes no mail sent; or empty
    QByteArray message; ///< CRLF line ends
    QString envelopeId; ///< comes back in delivery reports; empty for none
};

/// Checks what can be said no to without asking. Fails with BadInput: no recipient, or an address
/// that would break the command it stands in.
Done checkEnvelope(const SmtpEnvelope& envelope);

/// "MAIL FROM:<...> SIZE=... RET=HDRS ENVID=..." with what the server offers (RFC 1870, 3461, 6152,
/// 6531). Fails with Refused when the mail is larger than the server takes.
Result<QByteArray> mailCommand(const SmtpEnvelope& envelope, const SmtpOffers& offers);

/// "RCPT TO:<...> NOTIFY=FAILURE,DELAY ORCPT=rfc822;...". Fails with Refused when the address needs
/// SMTPUTF8 and the server has it not.
Result<QByteArray> recipientCommand(const QString& address, const SmtpOffers& offers);

/// The message as it goes after DATA: dots doubled at line starts, ended by a line of one dot.
QByteArray dotStuffed(const QByteArray& message);

} // namespace heddle::email
