#include "core/insight/mail/automatic.h"

#include "core/insight/mail/bounces.h"
#include "core/insight/mail/mailsigns.h"
#include "core/insight/mail/webform.h"
#include "core/insight/words/wordlists.h"

namespace heddle::insight {

namespace {

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
    const QString precedence = headerValue(mail, QLatin1String("Precedence")).toLower();
    if (precedence == QLatin1String("bulk") || precedence == QLatin1String("list")
        || precedence == QLatin1String("junk"))
        return QStringLiteral("Precedence: ") + precedence;
    return {};
}

/// A subject that answering machines write. What goes on after it as a sentence of its own is a
/// person's: "Out of office pens".
QString autoSubject(const Mail& mail)
{
    static const QRegularExpression subject = compiled(
        QStringLiteral("^\\W*(?:auto: )?%1(?=\\W*$|\\s*[^\\s\\p{L}\\d]| (?:%2)\\b|\\s*\\d)")
            .arg(
                anyPattern(QStringLiteral("auto-subjects")),
                QStringLiteral("re|aw|sv|from|for|to|until|till|til|by|on|of|in|at|the|my|your|and|"
                               "message|notice|notification|reply|response|responder|auto\\w*|von|"
                               "bis|ab|am|vom|im|zu|für|und|de|du|des|del|da|do|di|jusqu\\S*|au|"
                               "à|le|hasta|até|fino|al|tot|van|met|op|till|fra|od|do|на|до|от|"
                               "is|was|has|have|been|ist|wurde|out|away|temporarily|currently|"
                               "back|return\\w*|mr|mrs|ms|dr")));
    return subject.match(mail.subject).captured().trimmed();
}

/// Words of absence with the frame that a notice puts around them: "I am out of the office", "with
/// no access to my mail".
QString absenceNotice(const Mail& mail)
{
    static const QRegularExpression absence =
        compiled(QStringLiteral("\\b%1").arg(anyPattern(QStringLiteral("absence-texts"))));
    static const QRegularExpression frame =
        compiled(QStringLiteral("\\b%1").arg(anyPattern(QStringLiteral("absence-frames"))));
    constexpr qsizetype longestNotice = 1'200;
    const QString words = mail.newText.isEmpty() ? mail.text : mail.newText;
    if (words.size() > longestNotice)
        return {};
    const auto said = absence.match(words);
    return said.hasMatch() && frame.match(words).hasMatch() ? said.captured() : QString();
}

/// A sentence in which a machine says that it is one. Said of another mail it stands within one:
/// "you wrote: this is an automatic reply".
QString machineWords(const Mail& mail)
{
    static const QRegularExpression machine =
        compiled(QStringLiteral("(?:^|[.!\\n*(\\[])\\s*(%1)")
                     .arg(anyPattern(QStringLiteral("machine-texts"))));
    constexpr qsizetype longest = 4'000;
    const QString words =
        mail.newText.isEmpty() ? mail.text : mail.newText + u'\n' + mail.signature;
    return machine.match(words.left(longest)).captured(1);
}

/// Signs weaker than headers made for the purpose.
Automatic fromHints(const Mail& mail)
{
    if (const QString subject = autoSubject(mail); !subject.isEmpty())
        return {AutomaticKind::AutoReply, QStringLiteral("subject: ") + subject, {}};
    if (const QString words = absenceNotice(mail); !words.isEmpty())
        return {AutomaticKind::AutoReply, QStringLiteral("words of absence: ") + words, {}};
    if (const QString words = machineWords(mail); !words.isEmpty())
        return {AutomaticKind::AutoReply, QStringLiteral("words of a machine: ") + words, {}};
    static const QRegularExpression answered =
        compiled(QStringLiteral("^(?:accepted|declined|tentative|read|gelesen|zugesagt|abgelehnt|"
                                "mit vorbehalt|lu|leído|letto|gelezen): \\S"));
    if (const auto said = answered.match(mail.subject); said.hasMatch() && mail.text.size() < 300)
        return {
            AutomaticKind::AutoReply, QStringLiteral("subject: ") + said.captured().chopped(3), {}};
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
    if (const auto notice = serverNotice(mail); notice.kind != AutomaticKind::Person)
        return notice;
    if (!mail.calendarMethod.isEmpty() && mail.calendarMethod != QLatin1String("publish"))
        return {AutomaticKind::Calendar, QStringLiteral("invitation: ") + mail.calendarMethod, {}};
    if (const auto visitor = formSender(mail))
        return {AutomaticKind::Person, QStringLiteral("a form for ") + visitor->address, {}};
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

bool isListMail(const Mail& mail)
{
    return !bulkSign(mail).isEmpty();
}

bool wishesNoAutoReply(const Mail& mail)
{
    const QString wish = headerValue(mail, QLatin1String("X-Auto-Response-Suppress"));
    const bool isWished =
        !wish.isEmpty() && wish.compare(QLatin1String("none"), Qt::CaseInsensitive) != 0;
    return isWished || !bulkSign(mail).isEmpty() || !replySign(mail).isEmpty() || hasNullPath(mail);
}

} // namespace heddle::insight
