#include "core/insight/reading.h"

#include "core/insight/cues/moments.h"
#include "core/insight/html/htmltext.h"
#include "core/insight/html/outsidepictures.h"
#include "core/insight/mail/automatic.h"
#include "core/insight/mail/trimming.h"
#include "core/insight/words/language.h"

namespace heddle::insight {

Mail read(Mail mail)
{
    if (mail.text.trimmed().isEmpty() && !mail.html.isEmpty())
        mail.text = textFromHtml(mail.html);
    mail.hasOutsidePictures = namesOutsidePictures(mail.html);
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
