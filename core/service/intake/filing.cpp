#include "core/service/intake/filing.h"

#include "core/service/intake/identification.h"

namespace heddle::service {

namespace {

constexpr qsizetype wordsShown = 160;

QString foldedPart(const Mail& mail)
{
    if (mail.signature.isEmpty() || mail.quoted.isEmpty())
        return mail.signature + mail.quoted;
    return mail.signature + QLatin1Char('\n') + mail.quoted;
}

/// They stand in the entry itself, with what was done about them.
Readings withoutMoments(Readings readings)
{
    readings.moments.clear();
    return readings;
}

} // namespace

QString firstWords(const QString& text)
{
    return text.left(wordsShown * 4).simplified().left(wordsShown);
}

Result<Filed> fileAway(const Inbound& inbound, store::BlobStore& blobs)
{
    Filed filed;
    if (!inbound.raw.isEmpty()) {
        const auto raw = blobs.put(inbound.raw);
        if (!raw)
            return passOn(raw);
        filed.raw = *raw;
    }
    for (const MailPart& part : inbound.mail.attachments) {
        const auto blob = blobs.put(part.content);
        if (!blob)
            return passOn(blob);
        filed.attachments += Attachment{.name = part.name,
                                        .type = part.type,
                                        .bytes = part.content.size(),
                                        .blob = *blob,
                                        .isInline = part.isInline,
                                        .contentId = part.contentId};
    }
    return filed;
}

Entry entryFrom(const Inbound& inbound, const Filed& filed)
{
    const Mail& mail = inbound.mail;
    return {
        .kind = EntryKind::Message,
        .channel = inbound.channel,
        .direction = inbound.direction,
        .at = inbound.at,
        .author =
            shownName(inbound.senderName.isEmpty() ? inbound.senderAddress : inbound.senderName),
        .subject = mail.subject,
        .text = mail.newText.isEmpty() ? mail.text : mail.newText,
        .quoted = mail.newText.isEmpty() ? QString() : foldedPart(mail),
        .hasHtml = !mail.html.isEmpty(),
        .pictures = mail.hasOutsidePictures ? OutsidePictures::Blocked : OutsidePictures::None,
        .raw = filed.raw,
        .messageId = mail.messageId,
        .to = mail.to,
        .cc = mail.cc,
        .automatic = mail.automatic,
        .moments = mail.moments,
        .readings = withoutMoments(mail.readings),
        .language = mail.language,
        .channelKey = inbound.key,
    };
}

} // namespace heddle::service
