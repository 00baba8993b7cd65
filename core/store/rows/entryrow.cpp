#include "core/store/rows/entryrow.h"

#include "core/store/rows/parts/partsjson.h"

namespace heddle::store {

const Table& entryTable()
{
    static const Table table("entry", {"id",
                                       "interaction",
                                       "identity",
                                       "kind",
                                       "channel",
                                       "direction",
                                       "at",
                                       "agent",
                                       "author",
                                       "has_html",
                                       "raw",
                                       "message_id",
                                       "channel_key",
                                       "automatic_kind",
                                       "automatic_reason",
                                       "failed_address",
                                       "language",
                                       "delivery",
                                       "delivery_detail",
                                       "to_list",
                                       "cc_list",
                                       "attachments",
                                       "moments",
                                       "subject",
                                       "text",
                                       "quoted",
                                       "outside_pictures",
                                       "readings",
                                       "facts",
                                       "seen"});
    return table;
}

QVariantList cellsOf(const Entry& entry)
{
    return {cell(entry.id),
            cell(entry.interaction),
            cell(entry.identity),
            cell(toName(entry.kind)),
            cell(toName(entry.channel)),
            cell(toName(entry.direction)),
            cell(entry.at),
            cell(entry.agent),
            cell(entry.author),
            cell(entry.hasHtml),
            cell(entry.raw),
            cellOrNull(entry.messageId),
            cellOrNull(entry.channelKey),
            cell(toName(entry.automatic.kind)),
            cell(entry.automatic.reason),
            cell(entry.automatic.failedAddress),
            cell(entry.language),
            cell(toName(entry.delivery)),
            cell(entry.deliveryDetail),
            arrayCell(toArray(entry.to)),
            arrayCell(toArray(entry.cc)),
            arrayCell(toArray(entry.attachments)),
            arrayCell(toArray(entry.moments)),
            cell(entry.subject),
            cell(entry.text),
            cell(entry.quoted),
            entry.pictures == OutsidePictures::None ? nullCell() : cell(true),
            cellOrNull(readingsText(entry.readings)),
            cellOrNull(factsText(entry)),
            cell(entry.seen)};
}

Entry entryIn(const Statement& row)
{
    Entry entry{
        .id = row.id<EntryId>(0),
        .interaction = row.id<InteractionId>(1),
        .identity = row.id<IdentityId>(2),
        .kind = entryKindFromName(row.text(3)).value_or(EntryKind::Message),
        .channel = channelKindFromName(row.text(4)).value_or(ChannelKind::Email),
        .direction = directionFromName(row.text(5)).value_or(Direction::Inbound),
        .at = row.moment(6),
        .agent = row.id<AgentId>(7),
        .author = row.text(8),
        .subject = row.text(23),
        .text = row.text(24),
        .quoted = row.text(25),
        .hasHtml = row.flag(9),
        .pictures = row.flag(26) ? OutsidePictures::Blocked : OutsidePictures::None,
        .raw = row.text(10),
        .messageId = row.text(11),
        .to = addressesIn(arrayIn(row.text(19))),
        .cc = addressesIn(arrayIn(row.text(20))),
        .attachments = attachmentsIn(arrayIn(row.text(21))),
        .automatic = {.kind = automaticKindFromName(row.text(13)).value_or(AutomaticKind::Person),
                      .reason = row.text(14),
                      .failedAddress = row.text(15)},
        .moments = momentsIn(arrayIn(row.text(22))),
        .readings = readingsIn(row.text(27)),
        .language = row.text(16),
        .delivery = deliveryStateFromName(row.text(17)).value_or(DeliveryState::None),
        .deliveryDetail = row.text(18),
        .channelKey = row.text(12),
        .seen = row.maybeMoment(29)};
    readFacts(row.text(28), &entry);
    return entry;
}

} // namespace heddle::store
