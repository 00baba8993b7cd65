#include "core/insight/reading.h"

#include "core/insight/html/htmltext.h"
#include "core/insight/html/outsidepictures.h"
#include "core/insight/mail/automatic.h"
#include "core/insight/mail/trimming.h"
#include "core/insight/readings.h"

namespace heddle::insight {

namespace {

/// "Tomorrow" is the sender's; a mail without a date names no moments that could be told.
MessageContext contextOf(const Mail& mail)
{
    if (!mail.date)
        return {};
    return {.written = {.now = {mail.date->toMSecsSinceEpoch() * 1000},
                        .zone = QTimeZone::fromSecondsAheadOfUtc(mail.date->offsetFromUtc())},
            .stance = {}};
}

} // namespace

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
    mail.readings = readMessage(mail.newText, contextOf(mail));
    mail.moments = mail.readings.moments;
    mail.language = mail.readings.language;
    return mail;
}

} // namespace heddle::insight
