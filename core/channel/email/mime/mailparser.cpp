#include "core/channel/email/mime/mailparser.h"

#include "core/channel/email/mime/addresses.h"
#include "core/channel/email/mime/bodies.h"
#include "core/channel/email/mime/headertext.h"
#include "core/channel/email/mime/maildate.h"
#include "core/channel/email/mime/parts/charsethint.h"
#include "core/channel/email/mime/structure.h"

#include <algorithm>

namespace heddle::email {

namespace {

/// Old Macintosh line ends: a CR alone. Rare enough to copy.
QByteArray withLineFeeds(const QByteArray& raw)
{
    constexpr qsizetype sample = 4'096;
    const auto start = QByteArrayView(raw).first(std::min(raw.size(), sample));
    if (start.contains('\n') || !start.contains('\r'))
        return raw;
    QByteArray out = raw;
    out.replace('\r', '\n');
    return out;
}

/// The headers that tell what sort of mail it is; the rest stays in the raw message.
bool tellsSort(const QByteArray& name)
{
    static constexpr const char* starts[] = {
        "auto-submitted",
        "precedence",
        "list-",
        "x-auto",
        "x-failed-recipients",
        "x-loop",
        "x-mailer",
        "user-agent",
        "feedback-id",
        "x-campaign",
        "delivered-to",
        "x-original-to",
        "envelope-to",
        "sender",
        "x-cron",
        "x-mailing-list",
        "content-type",
        "x-spam-flag",
        "importance",
        "x-priority",
        "errors-to",
        "x-mailman",
        "x-mdarrival",
        "x-vacation",
        "x-away",
        "x-postmaster",
        "x-ms-exchange-generated",
        "x-ms-exchange-inbox-rules",
        "x-report-abuse",
        "disposition-notification-to",
    };
    return std::any_of(std::begin(starts), std::end(starts),
                       [&name](const char* start) { return name.startsWith(start); });
}

QList<MailHeader> tellingHeaders(const Head& head, QByteArrayView hint)
{
    constexpr qsizetype mostHeaders = 100;
    QList<MailHeader> out;
    for (const auto& field : head.fields) {
        if (out.size() < mostHeaders && tellsSort(field.name.toByteArray().toLower()))
            out.append({QString::fromLatin1(field.name), decodeHeaderText(field.value, hint)});
    }
    return out;
}

QList<MailAddress> addressesIn(const Head& head, QByteArrayView name, QByteArrayView hint)
{
    QList<MailAddress> out;
    for (const auto& value : head.values(name))
        out += parseAddresses(value, hint);
    return out;
}

bool hasAddress(const QList<MailAddress>& addresses)
{
    return std::any_of(addresses.begin(), addresses.end(), [](const MailAddress& each) {
        return each.address.contains(QLatin1Char('@'));
    });
}

/// Who wrote it. Where From says nothing usable, the next best header does.
void readSenders(const Head& head, QByteArrayView hint, Mail& mail)
{
    for (const auto& value : head.values("From")) {
        const auto senders = parseAddresses(value, hint);
        if (mail.from.isEmpty() || (!hasAddress(mail.from) && hasAddress(senders)))
            mail.from = senders;
    }
    if (hasAddress(mail.from))
        return;
    for (const char* name : {"Sender", "Reply-To", "Return-Path"}) {
        auto others = addressesIn(head, name, hint);
        if (!hasAddress(others))
            continue;
        mail.warnings.append(QStringLiteral("the sender is taken from ") + QLatin1String(name));
        others = others.first(1);
        if (others.first().name.isEmpty() && !mail.from.isEmpty())
            others.first().name = mail.from.first().name;
        mail.from = others;
        return;
    }
}

void readHead(const Head& head, QByteArrayView hint, Mail& mail)
{
    const auto ids = parseMessageIds(head.value("Message-ID"));
    constexpr qsizetype longestId = 998;
    mail.messageId = ids.isEmpty()
                         ? decodeHeaderText(head.value("Message-ID"), hint).left(longestId)
                         : ids.first();
    mail.references = parseMessageIds(head.value("References"));
    mail.inReplyTo = parseMessageIds(head.value("In-Reply-To")).value(0);
    mail.subject = decodeHeaderText(head.value("Subject"), hint);
    mail.date = parseDate(head.value("Date"));
    readSenders(head, hint, mail);
    mail.to = addressesIn(head, "To", hint);
    mail.cc = addressesIn(head, "Cc", hint);
    mail.replyTo = addressesIn(head, "Reply-To", hint);
    const auto paths = head.values("Return-Path");
    if (!paths.isEmpty())
        mail.returnPath = parseAddresses(paths.first()).value(0).address;
    mail.headers = tellingHeaders(head, hint);
}

} // namespace

Result<Mail> parseMail(const QByteArray& raw, const ParseLimits& limits)
{
    const QByteArray bytes = withLineFeeds(raw);
    const Structure structure = parseStructure(bytes, limits);
    const Part& root = structure.root;
    if (root.head.fields.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("not a mail: no header line found"));
    Mail mail;
    mail.warnings = structure.warnings;
    const QByteArray hint = charsetHint(root);
    readHead(root.head, hint, mail);
    readBodies(root, hint, limits, mail);
    return mail;
}

} // namespace heddle::email
