#include "core/insight/reading.h"

#include "core/insight/html/htmltext.h"
#include "core/insight/html/outsidepictures.h"
#include "core/insight/mail/automatic.h"
#include "core/insight/mail/trimming.h"
#include "core/insight/readings.h"

namespace heddle::insight {

namespace {

/// Reads the new words. "Tomorrow" is counted from the sender's own date; without one no moment can
/// be told.
Readings readingsOf(const Mail& mail)
{
    if (mail.date)
        return readMessage(mail.newText,
                           {.written = {.now = {mail.date->toMSecsSinceEpoch() * 1000},
                                        .zone = QTimeZone(mail.date->offsetFromUtc())},
                            .stance = {}});
    Readings readings = readMessage(mail.newText, {});
    for (PromiseFound& promise : readings.promises)
        promise.due.reset();
    return readings;
}

/// What a machine wrote is in a language, and tells nothing of how a person feels or what they want.
Readings ofNobody(Readings readings)
{
    return {.version = readings.version,
            .language = readings.language,
            .languageConfidence = readings.languageConfidence,
            .moments = readings.moments,
            .signature = readings.signature};
}

bool isWrittenByPerson(const Mail& mail)
{
    return mail.automatic.kind == AutomaticKind::Person
           || mail.automatic.kind == AutomaticKind::Calendar;
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
    mail.readings = readingsOf(mail);
    if (!isWrittenByPerson(mail))
        mail.readings = ofNobody(std::move(mail.readings));
    mail.moments = mail.readings.moments;
    mail.language = mail.readings.language;
    return mail;
}

} // namespace heddle::insight
