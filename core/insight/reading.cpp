#include "core/insight/reading.h"

#include "core/insight/automatic.h"
#include "core/insight/htmltext.h"
#include "core/insight/language.h"
#include "core/insight/moments.h"
#include "core/insight/trimming.h"

namespace heddle::insight {

Mail read(Mail mail)
{
    if (mail.text.trimmed().isEmpty() && !mail.html.isEmpty())
        mail.text = textFromHtml(mail.html);
    const Trimmed trimmed = trimReply(mail.text);
    mail.newText = trimmed.newText;
    mail.quoted = trimmed.quoted;
    mail.signature = trimmed.signature;
    mail.automatic = classify(mail);
    mail.wishesNoAutoReply = wishesNoAutoReply(mail);
    mail.moments = findMoments(mail.newText);
    mail.language = detectLanguage(mail.newText).code;
    return mail;
}

} // namespace heddle::insight
