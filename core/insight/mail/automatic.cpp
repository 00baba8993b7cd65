#include "core/insight/mail/automatic.h"

#include "core/insight/words/wordlists.h"

#include <algorithm>

namespace heddle::insight {

namespace {

bool isNamed(const MailHeader& header, QLatin1String name)
{
    return header.name.compare(name, Qt::CaseInsensitive) == 0;
}

QString value(const Mail& mail, QLatin1String name)
{
    for (const auto& header : mail.headers) {
        if (isNamed(header, name))
            return header.value;
    }
    return {};
}

QString reasonOf(const MailHeader& header)
{
    return header.name + QStringLiteral(": ") + header.value.left(100);
}

/// The first header of these names that says something, as a reason.
template<std::size_t size>
QString firstOf(const Mail& mail, const QLatin1String (&names)[size])
{
    for (const auto& header : mail.headers) {
        const bool isWanted = std::any_of(std::begin(names), std::end(names),
                                          [&header](auto name) { return isNamed(header, name); });
        if (isWanted && !header.value.isEmpty())
            return reasonOf(header);
    }
    return {};
}

QString localPart(const Mail& mail)
{
    return mail.from.isEmpty() ? QString()
                               : mail.from.first().address.section(u'@', 0, 0).toLower();
}

bool comesFromMailServer(const Mail& mail)
{
    const QString name = localPart(mail);
    return name == QLatin1String("mailer-daemon") || name == QLatin1String("postmaster")
           || name == QLatin1String("mail-daemon") || name == QLatin1String("mdaemon");
}

bool hasNullPath(const Mail& mail)
{
    return mail.returnPath && mail.returnPath->isEmpty();
}

/// Bounces without a report part name the address in their text.
QString addressInText(const Mail& mail)
{
    static const QRegularExpression address =
        compiled(QStringLiteral("[\\w.+%=-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}"));
    constexpr qsizetype longest = 4'000;
    auto found = address.globalMatch(mail.text.left(longest));
    while (found.hasNext()) {
        const QString candidate = found.next().captured();
        const bool isOurs = std::any_of(mail.to.begin(), mail.to.end(), [&](const auto& to) {
            return to.address.compare(candidate, Qt::CaseInsensitive) == 0;
        });
        if (!isOurs && !candidate.startsWith(QLatin1String("postmaster"), Qt::CaseInsensitive)
            && !candidate.startsWith(QLatin1String("mailer-daemon"), Qt::CaseInsensitive))
            return candidate;
    }
    return {};
}

Automatic fromReport(const Mail& mail)
{
    for (const auto& report : mail.reports) {
        if (report.action == QLatin1String("failed") || report.action.isEmpty())
            return {AutomaticKind::Bounce,
                    QStringLiteral("delivery report: failed ") + report.status, report.recipient};
    }
    if (!mail.reports.isEmpty())
        return {AutomaticKind::AutoReply,
                QStringLiteral("delivery report: ") + mail.reports.first().action,
                {}};
    if (mail.reportType == QLatin1String("delivery-status"))
        return {AutomaticKind::Bounce, QStringLiteral("delivery report"), addressInText(mail)};
    if (mail.reportType == QLatin1String("disposition-notification"))
        return {AutomaticKind::AutoReply, QStringLiteral("read receipt"), {}};
    return {};
}

Automatic fromBounceSigns(const Mail& mail)
{
    static const QRegularExpression subject =
        compiled(QStringLiteral("^\\W*%1").arg(anyPattern(QStringLiteral("bounce-subjects"))));
    const QString failed = value(mail, QLatin1String("X-Failed-Recipients"));
    if (!failed.isEmpty())
        return {AutomaticKind::Bounce, QStringLiteral("X-Failed-Recipients"),
                failed.section(u',', 0, 0).trimmed()};
    if ((comesFromMailServer(mail) || hasNullPath(mail)) && subject.match(mail.subject).hasMatch())
        return {AutomaticKind::Bounce, QStringLiteral("subject and sender of a bounce"),
                addressInText(mail)};
    if (localPart(mail) == QLatin1String("mailer-daemon"))
        return {AutomaticKind::Bounce, QStringLiteral("From: mailer-daemon"), addressInText(mail)};
    return {};
}

QString bulkSign(const Mail& mail)
{
    static constexpr QLatin1String lists[] = {
        QLatin1String("List-Id"),           QLatin1String("List-Unsubscribe"),
        QLatin1String("List-Post"),         QLatin1String("X-Mailing-List"),
        QLatin1String("X-Mailman-Version"), QLatin1String("Feedback-ID"),
        QLatin1String("X-Campaign"),        QLatin1String("X-CampaignID"),
        QLatin1String("X-Report-Abuse"),
    };
    const QString sign = firstOf(mail, lists);
    if (!sign.isEmpty())
        return sign;
    const QString precedence = value(mail, QLatin1String("Precedence")).toLower();
    if (precedence == QLatin1String("bulk") || precedence == QLatin1String("list")
        || precedence == QLatin1String("junk"))
        return QStringLiteral("Precedence: ") + precedence;
    return {};
}

QString replySign(const Mail& mail)
{
    static constexpr QLatin1String marks[] = {
        QLatin1String("X-Autoreply"),      QLatin1String("X-Autorespond"),
        QLatin1String("X-Autoresponder"),  QLatin1String("X-Auto-Reply"),
        QLatin1String("X-AutoReply-From"), QLatin1String("X-Autogenerated"),
        QLatin1String("X-Vacation"),       QLatin1String("X-Away"),
        QLatin1String("X-Cron-Env"),
    };
    for (const auto& header : mail.headers) {
        if (isNamed(header, QLatin1String("Auto-Submitted"))
            && !header.value.startsWith(QLatin1String("no"), Qt::CaseInsensitive)
            && !header.value.isEmpty())
            return reasonOf(header);
        if (isNamed(header, QLatin1String("Precedence"))
            && header.value.startsWith(QLatin1String("auto"), Qt::CaseInsensitive))
            return reasonOf(header);
    }
    const QString sign = firstOf(mail, marks);
    return sign.endsWith(QLatin1String(": no")) ? QString() : sign;
}

/// Signs weaker than headers made for the purpose.
Automatic fromHints(const Mail& mail)
{
    static const QRegularExpression subject = compiled(
        QStringLiteral("^\\W*(?:auto: )?%1").arg(anyPattern(QStringLiteral("auto-subjects"))));
    const auto match = subject.match(mail.subject);
    if (match.hasMatch())
        return {
            AutomaticKind::AutoReply, QStringLiteral("subject: ") + match.captured().trimmed(), {}};
    if (hasNullPath(mail))
        return {AutomaticKind::AutoReply, QStringLiteral("null return path"), {}};
    static const QRegularExpression noReply =
        compiled(QStringLiteral("^(?:no|do-?not|donot|ne-?pas)[-_.]?(?:reply|repondre|answer)"));
    if (mail.replyTo.isEmpty() && noReply.match(localPart(mail)).hasMatch())
        return {AutomaticKind::Bulk, QStringLiteral("sender takes no replies"), {}};
    return {};
}

} // namespace

Automatic classify(const Mail& mail)
{
    if (const auto report = fromReport(mail); report.kind != AutomaticKind::Person)
        return report;
    if (const auto bounce = fromBounceSigns(mail); bounce.kind != AutomaticKind::Person)
        return bounce;
    if (!mail.calendarMethod.isEmpty() && mail.calendarMethod != QLatin1String("publish"))
        return {AutomaticKind::Calendar, QStringLiteral("invitation: ") + mail.calendarMethod, {}};
    const QString bulk = bulkSign(mail);
    const QString reply = replySign(mail);
    const bool isAnswer = reply.contains(QLatin1String("auto-replied"), Qt::CaseInsensitive);
    if (!reply.isEmpty() && (bulk.isEmpty() || isAnswer))
        return {AutomaticKind::AutoReply, reply, {}};
    const auto hints = fromHints(mail);
    // Some answering machines call themselves bulk.
    if (hints.kind == AutomaticKind::AutoReply && bulk.startsWith(QLatin1String("Precedence")))
        return hints;
    return bulk.isEmpty() ? hints : Automatic{AutomaticKind::Bulk, bulk, {}};
}

bool wishesNoAutoReply(const Mail& mail)
{
    const QString wish = value(mail, QLatin1String("X-Auto-Response-Suppress"));
    const bool isWished =
        !wish.isEmpty() && wish.compare(QLatin1String("none"), Qt::CaseInsensitive) != 0;
    return isWished || !bulkSign(mail).isEmpty() || !replySign(mail).isEmpty() || hasNullPath(mail);
}

} // namespace heddle::insight
