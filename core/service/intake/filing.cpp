#include "core/service/intake/filing.h"

#include "core/service/intake/identification.h"

namespace heddle::service {

namespace {

constexpr qsizetype wordsShown = 160;

Result<QList<Attachment>> storedParts(const QList<MailPart>& parts, store::BlobStore& blobs)
{
    QList<Attachment> attachments;
    for (const MailPart& part : parts) {
        const auto blob = blobs.put(part.content);
        if (!blob)
            return passOn(blob);
        attachments += Attachment{.name = part.name,
                                  .type = part.type,
                                  .bytes = part.content.size(),
                                  .blob = *blob,
                                  .isInline = part.isInline,
                                  .contentId = part.contentId};
    }
    return attachments;
}

QString foldedPart(const Mail& mail)
{
    if (mail.signature.isEmpty() || mail.quoted.isEmpty())
        return mail.signature + mail.quoted;
    return mail.signature + QLatin1Char('\n') + mail.quoted;
}

} // namespace

QString firstWords(const QString& text)
{
    return text.left(wordsShown * 4).simplified().left(wordsShown);
}

Result<Entry> entryFrom(const Inbound& inbound, store::BlobStore& blobs)
{
    const Mail& mail = inbound.mail;
    Entry entry{.kind = EntryKind::Message,
                .channel = inbound.channel,
                .direction = inbound.direction,
                .at = inbound.at,
                .author = shownName(inbound.senderName.isEmpty() ? inbound.senderAddress
                                                                 : inbound.senderName),
                .subject = mail.subject,
                .text = mail.newText.isEmpty() ? mail.text : mail.newText,
                .quoted = mail.newText.isEmpty() ? QString() : foldedPart(mail),
                .hasHtml = !mail.html.isEmpty(),
                .messageId = mail.messageId,
                .to = mail.to,
                .cc = mail.cc,
                .automatic = mail.automatic,
                .moments = mail.moments,
                .language = mail.language,
                .channelKey = inbound.key};
    if (!inbound.raw.isEmpty()) {
        const auto raw = blobs.put(inbound.raw);
        if (!raw)
            return passOn(raw);
        entry.raw = *raw;
    }
    const auto attachments = storedParts(mail.attachments, blobs);
    if (!attachments)
        return passOn(attachments);
    entry.attachments = *attachments;
    return entry;
}

} // namespace heddle::service
