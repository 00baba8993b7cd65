#include "core/service/chat/afterwards/transcriptmail.h"

#include "core/service/desk/mailroom.h"
#include "core/service/outbox/composing.h"
#include "core/store/tables/entrystore.h"

#include <utility>

namespace heddle::service {

namespace {

constexpr int pageSize = 200;

} // namespace

Result<QList<Entry>> linesOf(store::Store& store, const Interaction& interaction)
{
    QList<Entry> lines;
    store::TimelineSpan span{.customer = interaction.customer,
                             .after = EntryKey{},
                             .interaction = interaction.id,
                             .limit = pageSize};
    while (true) {
        const auto page = store.entries().timeline(span);
        if (!page)
            return passOn(page);
        for (const Entry& entry : page->entries) {
            const bool isSaid = entry.direction != Direction::Internal;
            const bool isWords = entry.kind == EntryKind::Message || entry.kind == EntryKind::Post;
            if (isSaid && isWords && entry.channel == interaction.channel)
                lines += entry;
        }
        if (!page->moreAfter || page->entries.isEmpty())
            return lines;
        span.after = EntryKey{page->entries.constLast().at, page->entries.constLast().id};
    }
}

QString transcriptText(const QList<Entry>& lines)
{
    QString text;
    QString day;
    for (const Entry& line : lines) {
        const QString today = line.at.toDateTime().toString(QStringLiteral("yyyy-MM-dd (UTC)"));
        if (std::exchange(day, today) != today)
            text += today + u'\n';
        text += line.at.toDateTime().toString(QStringLiteral("HH:mm")) + QStringLiteral("  ")
                + line.author + QStringLiteral(": ") + line.text;
        for (const Attachment& file : line.attachments)
            text += QStringLiteral(" [") + file.name + u']';
        text += u'\n';
    }
    return text;
}

Done mailTranscript(Ledger& ledger, const MailRoom& mailRoom, const Interaction& interaction,
                    const TranscriptWay& way)
{
    const auto lines = linesOf(ledger.store(), interaction);
    if (!lines)
        return passOn(lines);
    const auto entryId = ledger.store().newEntryId();
    const auto outboxId = ledger.store().newOutboxId();
    if (!entryId || !outboxId)
        return entryId ? Done(passOn(outboxId)) : Done(passOn(entryId));
    const QString text = transcriptText(*lines);
    Outbound outbound{.id = *outboxId,
                      .channel = ChannelKind::Email,
                      .account = way.account,
                      .messageId = mailRoom.newMessageId(interaction.id, way.account),
                      .from = mailRoom.sender(way.account),
                      .to = {{{}, way.to}},
                      .subject = interaction.subject,
                      .text = text,
                      .html = htmlFrom(text),
                      .written = ledger.now(),
                      .automatic = true};
    const Entry entry{.id = *entryId,
                      .interaction = interaction.id,
                      .identity = interaction.identity,
                      .kind = EntryKind::Message,
                      .channel = ChannelKind::Email,
                      .direction = Direction::Outbound,
                      .at = ledger.now(),
                      .subject = interaction.subject,
                      .text = text,
                      .messageId = outbound.messageId,
                      .to = outbound.to,
                      .delivery = DeliveryState::Waiting};
    const OutboxItem item{.id = *outboxId,
                          .entry = *entryId,
                          .interaction = interaction.id,
                          .outbound = outbound,
                          .notBefore = ledger.now(),
                          .changed = ledger.now()};
    return ledger.record({{.kind = QStringLiteral("chat.transcript"),
                           .interaction = interaction.id,
                           .customer = interaction.customer,
                           .rows = {entry, item}}});
}

} // namespace heddle::service
