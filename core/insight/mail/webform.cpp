#include "core/insight/mail/webform.h"

#include "core/insight/mail/automatic.h"
#include "core/insight/words/wordlists.h"

namespace heddle::insight {

namespace {

QStringView domainOf(QStringView address)
{
    return address.mid(address.lastIndexOf(u'@') + 1);
}

bool takesNoReplies(const QString& address)
{
    static const QRegularExpression noReply =
        compiled(QStringLiteral("^(?:(?:no|do-?not|donot|ne-?pas)[-_.]?(?:reply|repondre|answer)|"
                                "mailer-daemon|postmaster|bounces?)\\b"));
    return noReply.match(address.toLower()).hasMatch();
}

/// Addresses that the usual website programs write from.
bool isProgram(const QString& address)
{
    static const QRegularExpression name = compiled(QStringLiteral(
        "^(?:wordpress|www(?:-data|run)?|web(?:site|server|form|forms)?|apache|httpd|"
        "nginx|cms|drupal|joomla|typo3|forms?|form-?mail(?:er)?|contact-?form|"
        "kontaktformular|formulaire|formulario)@"));
    return name.match(address.toLower()).hasMatch() || takesNoReplies(address);
}

bool saysGenerated(const Mail& mail)
{
    return std::any_of(mail.headers.begin(), mail.headers.end(), [](const MailHeader& header) {
        return header.name.compare(QLatin1String("Auto-Submitted"), Qt::CaseInsensitive) == 0
               && header.value.startsWith(QLatin1String("auto-generated"), Qt::CaseInsensitive);
    });
}

} // namespace

std::optional<MailAddress> answersElsewhere(const Mail& mail)
{
    if (mail.from.isEmpty() || mail.replyTo.size() != 1)
        return std::nullopt;
    const MailAddress& answers = mail.replyTo.first();
    const bool isAddress = answers.address.indexOf(u'@') > 0;
    const bool isSame =
        answers.address.compare(mail.from.first().address, Qt::CaseInsensitive) == 0;
    return isAddress && !isSame && !takesNoReplies(answers.address) ? std::optional(answers)
                                                                    : std::nullopt;
}

std::optional<MailAddress> formSender(const Mail& mail)
{
    const auto visitor = answersElsewhere(mail);
    if (!visitor || !mail.inReplyTo.isEmpty() || !mail.references.isEmpty() || isListMail(mail))
        return std::nullopt;
    const QString& sender = mail.from.first().address;
    if (!saysGenerated(mail) && !isProgram(sender))
        return std::nullopt;
    // A firm's own notices name a desk of the firm; a form names who filled it in.
    const bool isOfAnotherFirm =
        domainOf(visitor->address).compare(domainOf(sender), Qt::CaseInsensitive) != 0;
    const bool isInText = mail.text.contains(visitor->address, Qt::CaseInsensitive);
    return isOfAnotherFirm || isInText ? visitor : std::nullopt;
}

} // namespace heddle::insight
