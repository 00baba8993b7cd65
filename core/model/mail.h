#pragma once

#include "core/model/readings/readings.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace heddle {

/// A name and an address as they stand in a mail header; either may be empty.
struct MailAddress {
    QString name;
    QString address;

    bool operator==(const MailAddress&) const = default;
};

/// What sort of sender a mail comes from (RFC 3834, RFC 3464, list headers).
enum class AutomaticKind { Person, AutoReply, Bounce, Bulk, Calendar };

QLatin1String toName(AutomaticKind kind);
std::optional<AutomaticKind> automaticKindFromName(QStringView name);

/// Whether a mail was written by a person, and how we know.
struct Automatic {
    AutomaticKind kind = AutomaticKind::Person;
    QString reason;        ///< "Auto-Submitted: auto-replied"
    QString failedAddress; ///< of a bounce

    bool operator==(const Automatic&) const = default;
};

/// One line of a mail's head, unfolded and decoded.
struct MailHeader {
    QString name; ///< as written
    QString value;

    bool operator==(const MailHeader&) const = default;
};

/// What a delivery report says of one recipient (RFC 3464).
struct DeliveryReport {
    QString recipient;
    QString action;     ///< "failed", "delayed" ...; lower case
    QString status;     ///< "5.1.1"
    QString diagnostic; ///< the remote server's words

    bool operator==(const DeliveryReport&) const = default;
};

/// A part of a mail that is not its text. `content` is decoded.
struct MailPart {
    QString name;
    QString type; ///< "image/png"; lower case
    QByteArray content;
    bool isInline = false;
    QString contentId; ///< without <>, empty for none

    bool operator==(const MailPart&) const = default;
};

/// A mail as values: everything decoded to Unicode, nothing trusted. `text` is the readable text
/// (from the HTML when there is no plain part), `html` the HTML part as sent and unsafe as it is.
struct Mail {
    QString messageId; ///< without <>
    QString inReplyTo; ///< first id, without <>
    QStringList references;
    std::optional<QDateTime> date; ///< with the sender's own offset
    QList<MailAddress> from;
    QList<MailAddress> to;
    QList<MailAddress> cc;
    QList<MailAddress> replyTo;
    QString subject;
    QString text;
    QString html;
    QString newText; ///< `text` without quoted history, signature and footers
    QString signature;
    QString quoted;
    QList<MailPart> attachments;
    QList<MailHeader> headers;         ///< those that tell what sort of mail it is, in their order
    std::optional<QString> returnPath; ///< as the last server noted it; empty for the null path
    QString reportType;                ///< of a multipart/report: "delivery-status" ...
    QList<DeliveryReport> reports;
    QString calendarMethod; ///< of an invitation: "request", "reply" ...; lower case
    Automatic automatic;
    bool hasOutsidePictures = false; ///< the HTML names pictures on the network
    bool wishesNoAutoReply = false;  ///< X-Auto-Response-Suppress, Precedence or list mail
    QList<HumanMoment> moments;
    QString language;     ///< BCP 47 or empty
    Readings readings;    ///< of its new words
    QString security;     ///< "", "signed" or "encrypted" (S/MIME, PGP/MIME)
    QStringList warnings; ///< what had to be repaired or cut, in words

    bool operator==(const Mail&) const = default;
};

} // namespace heddle
