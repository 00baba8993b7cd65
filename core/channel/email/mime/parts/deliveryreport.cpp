#include "core/channel/email/mime/parts/deliveryreport.h"

#include "core/channel/email/mime/headertext.h"
#include "core/channel/email/mime/structure.h"

#include <QRegularExpression>

namespace heddle::email {

namespace {

/// "rfc822; joe@example.org" without its type.
QString typedValue(QByteArrayView value)
{
    const QString text = decodeHeaderText(value);
    const qsizetype semicolon = text.indexOf(QLatin1Char(';'));
    return text.mid(semicolon + 1).trimmed();
}

/// The word alone: a comment may follow it. Servers that know no word of RFC 3464 write "error".
QString actionOf(const QString& value)
{
    static const QRegularExpression word(QStringLiteral("^\\W*([\\w-]+)"));
    const QString action = word.match(value).captured(1).toLower();
    return action == QLatin1String("error") ? QStringLiteral("failed") : action;
}

DeliveryReport reportFrom(const Head& head)
{
    DeliveryReport report;
    const auto final = head.value("Final-Recipient");
    report.recipient = typedValue(final.isEmpty() ? head.value("Original-Recipient") : final);
    if (report.recipient.startsWith(QLatin1Char('<'))
        && report.recipient.endsWith(QLatin1Char('>')))
        report.recipient = report.recipient.mid(1, report.recipient.size() - 2);
    report.action = actionOf(decodeHeaderText(head.value("Action")));
    report.status = decodeHeaderText(head.value("Status")).section(QLatin1Char(' '), 0, 0);
    report.diagnostic = typedValue(head.value("Diagnostic-Code"));
    return report;
}

} // namespace

QList<DeliveryReport> parseDeliveryStatus(QByteArrayView content)
{
    constexpr qsizetype mostReports = 100;
    QList<DeliveryReport> reports;
    const ParseLimits limits;
    // The first block speaks of the message, each further one of a recipient.
    qsizetype at = 0;
    while (at < content.size() && reports.size() < mostReports) {
        const auto rest = content.sliced(at);
        qsizetype end = rest.indexOf("\n\n");
        const qsizetype crlfEnd = rest.indexOf("\n\r\n");
        if (crlfEnd >= 0 && (end < 0 || crlfEnd < end))
            end = crlfEnd + 1;
        const qsizetype size = end < 0 ? rest.size() : end + 2;
        const auto block = parseStructure(rest.first(size), limits);
        const DeliveryReport report = reportFrom(block.root.head);
        if (!report.recipient.isEmpty())
            reports.append(report);
        at += size;
    }
    return reports;
}

} // namespace heddle::email
