#pragma once

#include <QByteArray>
#include <QChar>
#include <QString>

#include <optional>

struct sip_msg;

namespace heddle::phone {

/// Who calls, as far as their INVITE tells. Everything is outside text: bounded, without control
/// characters.
struct Caller {
    QString number; ///< empty where it is withheld (RFC 3323, "anonymous")
    QString name;
    QString dialled;    ///< whom they asked for
    QByteArray address; ///< to reach them again

    bool operator==(const Caller&) const = default;
};

Caller callerOf(const sip_msg* invite);

/// Outside text as one line of at most `most` characters.
QString cleaned(const QByteArray& text, qsizetype most);

/// The key that a body of SIP INFO tells of: "application/dtmf-relay" or "application/dtmf".
std::optional<QChar> digitIn(const QByteArray& body);

/// Whom a Refer-To header names, and the dialog to replace there.
struct Referral {
    QString target;
    QByteArray replaces; ///< value of a Replaces header; empty for none

    bool operator==(const Referral&) const = default;
};
std::optional<Referral> referralIn(const QByteArray& referTo);

/// The three parts of a Replaces header (RFC 3891).
struct ReplacedDialog {
    QByteArray callId;
    QByteArray toTag;
    QByteArray fromTag;

    bool operator==(const ReplacedDialog&) const = default;
};
std::optional<ReplacedDialog> replacedDialogIn(const QByteArray& header);

/// The status in a "message/sipfrag" body (RFC 3420): "SIP/2.0 200 OK".
std::optional<int> statusIn(const QByteArray& fragment);

} // namespace heddle::phone
