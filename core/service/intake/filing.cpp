#include "core/service/intake/filing.h"

#include "core/insight/readings.h"
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

EntryKind kindOf(const Inbound& inbound)
{
    if (inbound.call)
        return EntryKind::Call;
    // What a channel notes of a conversation besides its words.
    if (inbound.direction == Direction::Internal)
        return EntryKind::System;
    return inbound.post ? EntryKind::Post : EntryKind::Message;
}

const QList<MailPart>& filesOf(const Inbound& inbound)
{
    return inbound.channel == ChannelKind::Email ? inbound.mail.attachments : inbound.files;
}

Entry frameOf(const Inbound& inbound, const Filed& filed)
{
    return {
        .kind = kindOf(inbound),
        .channel = inbound.channel,
        .direction = inbound.direction,
        .at = inbound.at,
        .author =
            shownName(inbound.senderName.isEmpty() ? inbound.senderAddress : inbound.senderName),
        .subject = subjectOf(inbound),
        .raw = filed.raw,
        .attachments = filed.attachments,
        .channelKey = inbound.key,
    };
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

QString strangersName(const Inbound& inbound)
{
    const QString name = shownName(inbound.senderName);
    if (inbound.channel != ChannelKind::Email || inbound.senderShown.isEmpty())
        return name.isEmpty() ? shownName(inbound.senderAddress) : name;
    const QString address = shownName(inbound.senderShown);
    return name.isEmpty() || name == address
               ? QString(QLatin1Char('<') + address + QLatin1Char('>'))
               : name + QStringLiteral(" <") + address + QLatin1Char('>');
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
    for (const MailPart& part : filesOf(inbound)) {
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
    Entry entry = frameOf(inbound, filed);
    if (inbound.channel != ChannelKind::Email) {
        entry.text = inbound.text;
        entry.post = inbound.post;
        entry.call = inbound.call;
        if (entry.kind != EntryKind::System)
            readWords(&entry);
        return entry;
    }
    const Mail& mail = inbound.mail;
    entry.text = mail.newText.isEmpty() ? mail.text : mail.newText;
    entry.quoted = mail.newText.isEmpty() ? QString() : foldedPart(mail);
    entry.hasHtml = !mail.html.isEmpty();
    entry.pictures = mail.hasOutsidePictures ? OutsidePictures::Blocked : OutsidePictures::None;
    entry.messageId = mail.messageId;
    entry.to = mail.to;
    entry.cc = mail.cc;
    entry.automatic = mail.automatic;
    entry.moments = mail.moments;
    entry.readings = withoutMoments(mail.readings);
    entry.language = mail.language;
    return entry;
}

QString subjectOf(const Inbound& inbound)
{
    return inbound.channel == ChannelKind::Email ? inbound.mail.subject : inbound.subject;
}

void readWords(Entry* entry)
{
    const Readings readings = insight::readMessage(
        entry->text, {.written = {.now = entry->at, .zone = QTimeZone::utc()}, .stance = {}});
    entry->moments = readings.moments;
    entry->language = readings.language;
    entry->readings = withoutMoments(readings);
}

} // namespace heddle::service
