#include "core/channel/email/mailkey.h"

#include "core/base/sha256.h"
#include "core/channel/email/mime/mailparser.h"

namespace heddle::email {

namespace {

constexpr qsizetype longestHead = 256 * 1024;
constexpr qsizetype longestId = 200;
constexpr qsizetype mostTextOfNoMail = 100'000;

/// Without CR, so that the same mail is the same from IMAP, a Maildir and an mbox.
QByteArray withUnixLines(const QByteArray& raw)
{
    QByteArray text = raw;
    text.removeIf([](char c) { return c == '\r'; });
    return text;
}

/// The value of the first header field of that name, unfolded, blanks collapsed.
QByteArray field(QByteArrayView head, QByteArrayView name)
{
    for (qsizetype at = 0; at < head.size();) {
        qsizetype end = head.indexOf('\n', at);
        end = end < 0 ? head.size() : end;
        const auto line = head.sliced(at, end - at);
        at = end + 1;
        const bool isIt = line.size() > name.size() && line.at(name.size()) == ':'
                          && qstrnicmp(line.data(), name.size(), name.data(), name.size()) == 0;
        if (!isIt)
            continue;
        while (at < head.size() && (head.at(at) == ' ' || head.at(at) == '\t')) {
            end = head.indexOf('\n', at);
            end = end < 0 ? head.size() : end;
            at = end + 1;
        }
        const qsizetype from = line.data() - head.data() + name.size() + 1;
        return head.sliced(from, qMin(at, head.size()) - from).toByteArray().simplified();
    }
    return {};
}

QString withoutBrackets(const QByteArray& messageId)
{
    const qsizetype open = messageId.indexOf('<');
    const qsizetype close = messageId.indexOf('>', open + 1);
    const QByteArray id =
        open >= 0 && close > open ? messageId.mid(open + 1, close - open - 1) : messageId;
    return QString::fromUtf8(id.left(longestId));
}

QString shortHash(Sha256& sum)
{
    return QString::fromLatin1(sum.hex().left(20));
}

} // namespace

QString mailKey(const QByteArray& raw)
{
    const QByteArray text = withUnixLines(raw);
    const auto trimmed = QByteArrayView(text).trimmed();
    const qsizetype blank = trimmed.indexOf("\n\n");
    const auto head = trimmed.first(qMin(blank < 0 ? trimmed.size() : blank, longestHead));
    const QString id = withoutBrackets(field(head, "Message-ID"));
    Sha256 sum;
    if (id.isEmpty()) {
        sum.add(trimmed);
        return QStringLiteral("mail::") + shortHash(sum);
    }
    for (const char* name : {"From", "Date", "Subject"})
        sum.add(QByteArray(field(head, name) + '\n'));
    if (blank >= 0)
        sum.add(trimmed.sliced(blank));
    return QStringLiteral("mail:") + id + QLatin1Char(':') + shortHash(sum);
}

Inbound inboundFromRaw(const QByteArray& raw, const MailOrigin& origin)
{
    Inbound inbound;
    inbound.account = origin.account;
    inbound.key = mailKey(raw);
    inbound.raw = raw;
    inbound.wasSeen = origin.wasSeen;
    inbound.cursor = origin.cursor;
    if (auto mail = parseMail(raw)) {
        inbound.mail = std::move(*mail);
    } else {
        inbound.mail.text = QString::fromUtf8(raw.left(mostTextOfNoMail));
        inbound.mail.warnings << QStringLiteral("not a mail: ") + mail.error().detail;
    }
    inbound.mail.warnings += origin.warnings;
    const auto written = inbound.mail.date.value_or(QDateTime());
    inbound.at = origin.received     ? *origin.received
                 : written.isValid() ? Timestamp::fromDateTime(written)
                                     : origin.now;
    if (!inbound.mail.from.isEmpty()) {
        const auto& sender = inbound.mail.from.first();
        inbound.senderAddress = sender.address.trimmed().toLower();
        inbound.senderShown = sender.address.trimmed();
        inbound.senderName = sender.name;
    }
    return inbound;
}

} // namespace heddle::email
