#include "core/store/rows/interactionrow.h"

#include "core/model/centre/placeinline.h"
#include "core/store/rows/parts/clocksjson.h"
#include "core/store/rows/parts/partsjson.h"

namespace heddle::store {

namespace {

Timestamp dueOrNever(const std::optional<Timestamp>& due)
{
    return due.value_or(Timestamp::never());
}

std::optional<Timestamp> dueIn(Timestamp stored)
{
    return stored == Timestamp::never() ? std::nullopt : std::optional(stored);
}

// A due moment that is the place in line needs no second number.
QVariant rankedCell(const Interaction& it)
{
    const qint64 place = placeInLine(it);
    return it.due && place == it.due->micros ? nullCell() : cell(place);
}

DueWarning warningIn(qint64 stored)
{
    return stored == 1 ? DueWarning::Nearing
                       : (stored == 2 ? DueWarning::Missed : DueWarning::None);
}

} // namespace

const Table& interactionTable()
{
    static const Table table("interaction", {"id",           "identity",
                                             "channel",      "account",
                                             "queue",        "state",
                                             "pending_on",   "pending_until",
                                             "assignee",     "last_agent",
                                             "subject",      "last_words",
                                             "arrived",      "due",
                                             "target_start", "first_replied",
                                             "closed",       "touched",
                                             "unread",       "tags",
                                             "wrap_up_code", "version",
                                             "warned",       "follows",
                                             "wrap_up_ends", "wrap_up_extensions",
                                             "boosts",       "conversation",
                                             "clocks",       "call_back",
                                             "ranked"});
    return table;
}

QVariantList cellsOf(const Interaction& it)
{
    return {cell(it.id),
            cell(it.identity),
            cell(toName(it.channel)),
            cell(it.account),
            cell(it.queue),
            cell(toName(it.state)),
            it.pendingOn ? cell(toName(*it.pendingOn)) : nullCell(),
            cell(it.pendingUntil),
            cell(it.assignee),
            cell(it.lastAgent),
            cell(it.subject),
            cell(it.lastWords),
            cell(it.arrived),
            cell(dueOrNever(it.due)),
            cell(it.targetStart),
            cell(it.firstReplied),
            cell(it.closed),
            cell(it.touched),
            cell(it.unread),
            cell(it.tags),
            cell(it.wrapUpCode),
            cell(it.version),
            it.warned == DueWarning::None ? nullCell() : cell(static_cast<qint64>(it.warned)),
            cell(it.follows),
            cell(it.wrapUpEnds),
            it.wrapUpExtensions == 0 ? nullCell() : cell(it.wrapUpExtensions),
            it.boosts.isEmpty() ? nullCell() : arrayCell(toArray(it.boosts)),
            cellOrNull(it.conversation),
            it.clocks.isEmpty() ? nullCell() : cell(textOf(it.clocks)),
            it.callBack ? cell(textOf(*it.callBack)) : nullCell(),
            rankedCell(it)};
}

const QString& interactionSelect()
{
    static const QString select =
        QStringLiteral("SELECT ") + interactionTable().selected()
        + QStringLiteral(", identity.customer FROM interaction "
                         "JOIN identity ON identity.id = interaction.identity ");
    return select;
}

int interactionWidth()
{
    return static_cast<int>(interactionTable().columns.size()) + 1;
}

Interaction interactionIn(const Statement& row)
{
    return {.id = row.id<InteractionId>(0),
            .customer = row.id<CustomerId>(interactionWidth() - 1),
            .identity = row.id<IdentityId>(1),
            .channel = channelKindFromName(row.text(2)).value_or(ChannelKind::Email),
            .account = row.text(3),
            .conversation = row.text(27),
            .queue = row.id<QueueId>(4),
            .state = interactionStateFromName(row.text(5)).value_or(InteractionState::New),
            .pendingOn = pendingOnFromName(row.text(6)),
            .pendingUntil = row.maybeMoment(7),
            .assignee = row.id<AgentId>(8),
            .lastAgent = row.id<AgentId>(9),
            .subject = row.text(10),
            .lastWords = row.text(11),
            .arrived = row.moment(12),
            .due = dueIn(row.moment(13)),
            .targetStart = row.maybeMoment(14),
            .warned = warningIn(row.integer(22)),
            .firstReplied = row.maybeMoment(15),
            .closed = row.maybeMoment(16),
            .touched = row.moment(17),
            .unread = row.flag(18),
            .tags = textsIn(row.text(19)),
            .wrapUpCode = row.text(20),
            .wrapUpEnds = row.maybeMoment(24),
            .wrapUpExtensions = static_cast<int>(row.integer(25)),
            .follows = row.id<InteractionId>(23),
            .boosts = boostsIn(arrayIn(row.text(26))),
            .clocks = clocksIn(arrayIn(row.text(28))),
            .callBack = owedCallIn(row.text(29)),
            .version = row.integer(21)};
}

} // namespace heddle::store
