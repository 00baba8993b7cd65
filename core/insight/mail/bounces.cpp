#include "core/insight/mail/bounces.h"

#include "core/insight/mail/mailsigns.h"
#include "core/insight/words/wordlists.h"

#include <algorithm>

namespace heddle::insight {

namespace {

bool comesFromMailServer(const Mail& mail)
{
    static const QRegularExpression sender =
        compiled(u'^' + anyPattern(QStringLiteral("bounce-senders")) + u'$');
    static const QRegularExpression name = compiled(
        QStringLiteral("^(?:mail (?:delivery|administrator|system)|system administrator|mailer|"
                       "postmaster|delivery (?:sub)?system|microsoft outlook$|internet mail)"));
    static const QRegularExpression path =
        compiled(QStringLiteral("^<?(?:mailer-daemon|postmaster)(?:@|>|$)"));
    return sender.match(localPart(mail)).hasMatch()
           || (mail.returnPath && path.match(*mail.returnPath).hasMatch())
           || (!mail.from.isEmpty() && name.match(mail.from.first().name).hasMatch());
}

/// A bounce answers to nobody: no return path, or no address to write to.
bool comesFromNobody(const Mail& mail)
{
    return hasNullPath(mail) || (!mail.from.isEmpty() && mail.from.first().address.isEmpty());
}

/// "Re: Undelivered mail": a person asks about it.
bool isReply(const QString& subject)
{
    static const QRegularExpression prefix =
        compiled(QStringLiteral("^\\s*(?:re|aw|sv|antw|fwd?|wg|tr|rv|odp|vs) ?:"));
    return prefix.match(subject).hasMatch();
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

bool isCalledBounce(const Mail& mail)
{
    static const QRegularExpression subject = compiled(
        QStringLiteral("^\\W*(?:\\w+: )?%1").arg(anyPattern(QStringLiteral("bounce-subjects"))));
    return subject.match(mail.subject).hasMatch() && !isReply(mail.subject);
}

/// The beginning of a notice that a program wrote: it speaks of "your message" or "the following
/// recipients", and nobody in it says I.
bool isFramedAsNotice(const Mail& mail)
{
    static const QRegularExpression frame = compiled(QStringLiteral(
        "\\b(?:your (?:original |e-?)?(?:message|mail)|failed recipients?|(?:the|this) following "
        "(?:\\w+ )?(?:message|mail|recipient|address|user)|(?:message|mail) below|message from "
        "\\S+|ihre (?:nachricht|e-?mail|mail)|votre (?:message|courriel|e-?mail)|(?:su|tu) "
        "(?:mensaje|correo)|sua mensagem|(?:il )?(?:suo|tuo) messaggio|uw bericht|(?:following|"
        "folgende\\w*) (?:recipient|address|user|empfänger|adresse))"));
    static const QRegularExpression person = compiled(QStringLiteral(
        "\\b(?:I|my|me|we|ich|mein\\w*|wir|je|mon|ma|nous|mi|mis|yo|eu|meu|minha|io|mio|mia|ik|"
        "mijn|hi|hello|hallo|hola|bonjour|dear)\\b"));
    constexpr qsizetype beginning = 500;
    const QString words = mail.text.left(beginning);
    return frame.match(words).hasMatch() && !person.match(words).hasMatch();
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
    if (mail.reportType == QLatin1String("disposition-notification") && isCalledBounce(mail))
        return {AutomaticKind::Bounce, QStringLiteral("rejected: ") + mail.subject,
                addressInText(mail)};
    if (mail.reportType == QLatin1String("disposition-notification"))
        return {AutomaticKind::AutoReply, QStringLiteral("read receipt"), {}};
    // A provider passes on that somebody marked our mail as spam (RFC 5965).
    if (mail.reportType == QLatin1String("feedback-report"))
        return {AutomaticKind::AutoReply, QStringLiteral("complaint report"), {}};
    return {};
}

/// The server goes on trying: nothing has failed yet.
bool isDelay(const Mail& mail)
{
    static const QRegularExpression goesOn = compiled(QStringLiteral(
        "not yet (?:been )?delivered|(?:will|are|is) (?:be )?(?:continu\\w+|keep|retr\\w+) "
        "(?:to )?(?:try|trying|attempt|for)|delivery attempts will continue|(?:has been|was|is) "
        "(?:postponed|deferred)|no action is required "
        "(?:on|by|from) you|do not need to resend|noch nicht zugestellt|wird weiter(?:hin)? "
        "versucht"));
    static const QRegularExpression failed = compiled(
        QStringLiteral("giving up|permanent|\\b5\\d\\d[ -]#?5\\.\\d|status: 5\\.|action: failed|"
                       "could not be delivered to one or more"));
    constexpr qsizetype longest = 4'000;
    const QString words = mail.text.left(longest);
    return goesOn.match(words).hasMatch() && !failed.match(words).hasMatch();
}

bool hasReportPart(const Mail& mail)
{
    return std::any_of(mail.attachments.begin(), mail.attachments.end(), [](const MailPart& part) {
        return part.type == QLatin1String("message/delivery-status");
    });
}

/// What the headers of gateways say, whatever the text is.
Automatic fromBounceHeaders(const Mail& mail)
{
    const QString failed = headerValue(mail, QLatin1String("X-Failed-Recipients"));
    if (!failed.isEmpty())
        return {AutomaticKind::Bounce, QStringLiteral("X-Failed-Recipients"),
                failed.section(u',', 0, 0).trimmed()};
    if (hasReportPart(mail))
        return {AutomaticKind::Bounce, QStringLiteral("delivery report"), addressInText(mail)};
    return {};
}

/// Two signs of three make a bounce that has no report: who sent it, what it is called, what it
/// says. A person who asks about a bounce has one, or writes as a person does.
Automatic fromBounceSigns(const Mail& mail)
{
    static const QRegularExpression words = compiled(anyPattern(QStringLiteral("bounce-texts")));
    constexpr qsizetype longestText = 4'000;
    const bool isFromServer = comesFromMailServer(mail);
    const bool isFromNobody = comesFromNobody(mail);
    const bool isCalled = isCalledBounce(mail);
    if (!isFromServer && !isFromNobody && !isCalled)
        return {};
    const bool isAutomatic = isFromServer || isFromNobody || !replySign(mail).isEmpty();
    const bool isNotice = isFromServer || isFromNobody || isFramedAsNotice(mail);
    if (isNotice && isDelay(mail))
        return {AutomaticKind::AutoReply, QStringLiteral("delivery delayed"), {}};
    if ((isFromServer || isFromNobody) && isCalled)
        return {AutomaticKind::Bounce, QStringLiteral("subject and sender of a bounce"),
                addressInText(mail)};
    const auto said = words.match(mail.text.left(longestText));
    const bool hasNoSender = hasNullPath(mail) && mail.subject.isEmpty();
    if (said.hasMatch() && (isFromServer || hasNoSender || (isCalled && (isAutomatic || isNotice))))
        return {AutomaticKind::Bounce, QStringLiteral("words of a bounce: ") + said.captured(),
                addressInText(mail)};
    if (localPart(mail) == QLatin1String("mailer-daemon"))
        return {AutomaticKind::Bounce, QStringLiteral("From: mailer-daemon"), addressInText(mail)};
    return {};
}

} // namespace

Automatic serverNotice(const Mail& mail)
{
    if (const auto report = fromReport(mail); report.kind != AutomaticKind::Person)
        return report;
    if (const auto bounce = fromBounceHeaders(mail); bounce.kind != AutomaticKind::Person)
        return bounce;
    return fromBounceSigns(mail);
}

} // namespace heddle::insight
