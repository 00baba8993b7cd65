#include "core/store/purging/purgedrows.h"

#include "core/store/learned/learnedrow.h"
#include "core/store/rows/customerrow.h"
#include "core/store/rows/entryrow.h"
#include "core/store/rows/interactionrow.h"
#include "core/store/rows/outboxrow.h"

namespace heddle::store {

namespace {

// As one is shown who never said a name.
QString nameless(qint64 number)
{
    return QStringLiteral("Visitor %1").arg(number);
}

/// What has not left, or may be sent again, would leave without its words.
template<class State>
State neverSent(State state)
{
    const bool mayLeave =
        state == State::Waiting || state == State::Failed || state == State::Unsure;
    return mayLeave ? State::Cancelled : state;
}

} // namespace

const QList<Wordy>& wordyTables()
{
    const auto in = [](const char* columns) { return QString::fromLatin1(columns).split(u' '); };
    static const QList<Wordy> tables{
        {interactionTable(), in("subject last_words conversation")},
        {entryTable(), in("author raw channel_key automatic_reason failed_address delivery_detail "
                          "to_list cc_list attachments moments subject text quoted "
                          "outside_pictures readings facts has_html")},
        {outboxTable(), in("last_words outbound")},
        {promiseTable(), in("quote")},
        {identityTable(), in("address shown name verified")},
        {customerTable(), in("name place")}};
    return tables;
}

Interaction purged(Interaction interaction)
{
    interaction.subject.clear();
    interaction.lastWords.clear();
    interaction.conversation.clear();
    return interaction;
}

// A mark stays what it is, and so does the score of a rating; its comment goes.
Entry purged(const Entry& entry)
{
    const bool isMark = entry.kind == EntryKind::System;
    const bool isRating = isMark && entry.subject == QLatin1String("chat.rated");
    return {.id = entry.id,
            .interaction = entry.interaction,
            .identity = entry.identity,
            .kind = entry.kind,
            .channel = entry.channel,
            .direction = entry.direction,
            .at = entry.at,
            .agent = entry.agent,
            .author = entry.agent.isValid() ? entry.author : QString(),
            .subject = isMark ? entry.subject : QString(),
            .text = isRating ? entry.text.section(u' ', 0, 0) : QString(),
            .messageId = entry.messageId,
            .automatic = {.kind = entry.automatic.kind},
            .language = entry.language,
            .delivery = entry.delivery == DeliveryState::Retrying ? DeliveryState::Cancelled
                                                                  : neverSent(entry.delivery),
            .seen = entry.seen};
}

OutboxItem purged(OutboxItem item)
{
    const Outbound& said = item.outbound;
    item.outbound = {.id = said.id,
                     .channel = said.channel,
                     .account = said.account,
                     .messageId = said.messageId,
                     .written = said.written,
                     .automatic = said.automatic};
    item.lastWords.clear();
    item.state = neverSent(item.state);
    return item;
}

Promise purged(Promise promise)
{
    promise.quote.clear();
    return promise;
}

Identity purged(Identity identity)
{
    identity.address = QStringLiteral("purged:%1").arg(identity.id.value);
    identity.shown = nameless(identity.id.value);
    identity.name.clear();
    identity.verified = false;
    return identity;
}

Customer purged(Customer customer)
{
    customer.name = nameless(customer.id.value);
    customer.place.clear();
    return customer;
}

} // namespace heddle::store
