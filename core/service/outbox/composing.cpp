#include "core/service/outbox/composing.h"

#include "core/service/intake/mailaddress.h"
#include "core/service/outbox/markup.h"

#include <QLocale>

namespace heddle::service {

namespace {

constexpr qsizetype mostReferences = 20;
constexpr qsizetype longestQuote = 64 * 1024;

QString spoken(const MailAddress& address)
{
    if (address.name.isEmpty())
        return address.address;
    return address.name + QStringLiteral(" <") + address.address + QLatin1Char('>');
}

QString spoken(const QList<MailAddress>& addresses)
{
    QStringList all;
    for (const MailAddress& address : addresses)
        all += spoken(address);
    return all.join(QStringLiteral(", "));
}

QString spoken(const std::optional<QDateTime>& date)
{
    if (!date || !date->isValid())
        return {};
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(*date, QStringLiteral("d MMMM yyyy 'at' HH:mm"));
}

QString senderName(const Mail& mail)
{
    if (mail.from.isEmpty())
        return QStringLiteral("somebody");
    const MailAddress& from = mail.from.first();
    return from.name.isEmpty() ? from.address : from.name;
}

int quoteDepth(QStringView line)
{
    int depth = 0;
    for (const QChar letter : line) {
        if (letter == u'>')
            ++depth;
        else if (letter != u' ')
            break;
    }
    return depth;
}

QStringView unquoted(QStringView line)
{
    while (line.startsWith(u'>') || (line.startsWith(u" >")))
        line = line.mid(line.indexOf(u'>') + 1);
    return line.startsWith(u' ') ? line.mid(1) : line;
}

} // namespace

QStringList referencesFor(const Mail& parent)
{
    QStringList references = parent.references;
    if (references.isEmpty() && !parent.inReplyTo.isEmpty())
        references += parent.inReplyTo;
    references.removeAll(parent.messageId);
    if (!parent.messageId.isEmpty())
        references += parent.messageId;
    references.removeDuplicates();
    while (references.size() > mostReferences)
        references.removeAt(1);
    return references;
}

QString htmlFrom(const QString& text)
{
    QString html = QStringLiteral("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>"
                                  "<div style=\"font-family:sans-serif\">");
    int depth = 0;
    bool isInList = false;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const int wanted = quoteDepth(line);
        // What others wrote is quoted as it was.
        const bool isItem = wanted == 0 && isPoint(line);
        if (isInList != isItem)
            html += isItem ? QStringLiteral("<ul>\n") : QStringLiteral("</ul>\n");
        isInList = isItem;
        for (; depth != wanted; depth += wanted > depth ? 1 : -1)
            html +=
                wanted > depth ? QStringLiteral("<blockquote>") : QStringLiteral("</blockquote>");
        if (isItem)
            html += QStringLiteral("<li>") + lineMarkup(line.mid(2)) + QStringLiteral("</li>\n");
        else if (wanted == 0)
            html += lineMarkup(line) + QStringLiteral("<br>\n");
        else
            html += unquoted(line).toString().toHtmlEscaped() + QStringLiteral("<br>\n");
    }
    if (isInList)
        html += QStringLiteral("</ul>");
    for (; depth > 0; --depth)
        html += QStringLiteral("</blockquote>");
    return html + QStringLiteral("</div></body></html>");
}

QString quotedForAnswer(const Mail& mail)
{
    const QString when = spoken(mail.date);
    QString quoted = when.isEmpty()
                         ? QStringLiteral("%1 wrote:\n").arg(senderName(mail))
                         : QStringLiteral("On %1, %2 wrote:\n").arg(when, senderName(mail));
    for (const QString& line : mail.text.left(longestQuote).trimmed().split(QLatin1Char('\n')))
        quoted += (line.startsWith(QLatin1Char('>')) ? QStringLiteral(">") : QStringLiteral("> "))
                  + line + QLatin1Char('\n');
    return quoted;
}

QString forwardMark()
{
    return QStringLiteral("---------- Forwarded message ----------");
}

QString quotedForForward(const Mail& mail)
{
    QString quoted = forwardMark() + QLatin1Char('\n');
    quoted += QStringLiteral("From: %1\n").arg(spoken(mail.from));
    if (const QString when = spoken(mail.date); !when.isEmpty())
        quoted += QStringLiteral("Date: %1\n").arg(when);
    quoted += QStringLiteral("Subject: %1\nTo: %2\n").arg(mail.subject, spoken(mail.to));
    if (!mail.cc.isEmpty())
        quoted += QStringLiteral("Cc: %1\n").arg(spoken(mail.cc));
    return quoted + QLatin1Char('\n') + mail.text.left(longestQuote);
}

QString markedSubject(ComposeKind kind, const QString& subject)
{
    switch (kind) {
    case ComposeKind::Reply:
    case ComposeKind::ReplyAll: return QStringLiteral("Re: ") + bareSubject(subject);
    case ComposeKind::Forward: return QStringLiteral("Fwd: ") + bareSubject(subject);
    case ComposeKind::New:
    case ComposeKind::Note: break;
    }
    return subject;
}

} // namespace heddle::service
