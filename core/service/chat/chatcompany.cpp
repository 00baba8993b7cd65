#include "core/service/chat/chatcompany.h"

#include "core/service/chat/companions.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/marks.h"
#include "core/service/rights.h"
#include "core/service/transitions.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"

#include <algorithm>

namespace heddle::service {

const QString whisperSubject = QStringLiteral("whisper");

namespace {

constexpr qsizetype mostListed = 200;

bool isDone(const Interaction& chat)
{
    return chat.state == InteractionState::Closed || chat.state == InteractionState::WrapUp;
}

} // namespace

// A chat that somebody has.
Result<Access> ChatCompany::running(AgentId by, InteractionId id) const
{
    auto access = remarkAccessTo(m_ledger, m_roster, by, id);
    if (!access)
        return access;
    const Interaction& chat = access->interaction;
    if (chat.channel != ChannelKind::Chat)
        return failure(ErrorCode::Conflict, QStringLiteral("it is no chat"));
    if (!chat.assignee.isValid() || isDone(chat))
        return failure(ErrorCode::Conflict, QStringLiteral("nobody has this chat"));
    return access;
}

Result<Access> ChatCompany::supervised(AgentId by, InteractionId id) const
{
    auto access = running(by, id);
    if (access && !isSupervisor(access->agent))
        return failure(ErrorCode::Refused, QStringLiteral("only supervisors may"));
    return access;
}

Result<ChatParty> ChatCompany::party(AgentId by, InteractionId id) const
{
    const auto access = remarkAccessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    const Interaction& chat = access->interaction;
    const auto ended = hasEnded(m_ledger.store(), chat);
    if (!ended)
        return passOn(ended);
    ChatParty party{.hasEnded = *ended};
    if (chat.channel != ChannelKind::Chat || !chat.assignee.isValid())
        return party;
    if (isDone(chat)) {
        if (const auto agent = m_roster.agent(chat.assignee); agent && agent->id != by)
            party.agent = agent->name;
        return party;
    }
    const auto companions = companionsOf(m_ledger.store(), chat);
    const auto called = isCalled(m_ledger.store(), m_roster, chat, by);
    if (!companions || !called)
        return companions ? Result<ChatParty>(passOn(called)) : passOn(companions);
    if (const auto agent = m_roster.agent(chat.assignee))
        party.agent = agent->name;
    for (const AgentId each : *companions) {
        if (const auto agent = m_roster.agent(each))
            party.companions += agent->name;
    }
    party.mayTakeOver = isSupervisor(access->agent) && chat.assignee != by;
    if (chat.assignee == by)
        party.mine = ChatPart::Agent;
    else if (companions->contains(by))
        party.mine = ChatPart::Companion;
    else if (isSupervisor(access->agent))
        party.mine = ChatPart::Watcher;
    else if (*called)
        party.mine = ChatPart::Called;
    return party;
}

Result<LiveChat> ChatCompany::live(const Interaction& chat) const
{
    const auto customer = m_ledger.store().customers().byId(chat.customer);
    if (!customer)
        return passOn(customer);
    const auto queue = m_roster.queue(chat.queue);
    const auto agent = m_roster.agent(chat.assignee);
    return LiveChat{.id = chat.id,
                    .visitor = customer->name,
                    .queue = queue ? queue->name : QString(),
                    .agent = agent ? agent->name : QString(),
                    .state = chat.state,
                    .unread = chat.unread,
                    .began = chat.arrived,
                    .due = chat.due,
                    .targetStart = chat.targetStart,
                    .lastWords = chat.lastWords};
}

Result<QList<LiveChat>> ChatCompany::chats(AgentId by) const
{
    const auto agent = m_roster.agent(by);
    if (!agent)
        return passOn(agent);
    if (!isSupervisor(*agent))
        return failure(ErrorCode::Refused, QStringLiteral("only supervisors see all chats"));
    QList<Interaction> open;
    for (const auto& [id, queue] : m_roster.queues()) {
        const auto here = m_ledger.store().interactions().openIn(id);
        if (!here)
            return passOn(here);
        for (const Interaction& each : *here) {
            if (each.channel == ChannelKind::Chat && !isDone(each))
                open += each;
        }
    }
    std::stable_sort(
        open.begin(), open.end(), [](const Interaction& one, const Interaction& other) {
            return one.due.value_or(Timestamp::never()) < other.due.value_or(Timestamp::never());
        });
    open.resize(std::min(open.size(), mostListed));
    QList<LiveChat> chats;
    for (const Interaction& each : std::as_const(open)) {
        const auto one = live(each);
        if (!one)
            return passOn(one);
        chats += *one;
    }
    return chats;
}

Done ChatCompany::watch(AgentId by, InteractionId id)
{
    const auto access = supervised(by, id);
    if (!access)
        return passOn(access);
    return m_ledger.record({{.kind = QStringLiteral("chat.watched"),
                             .actor = by,
                             .interaction = id,
                             .customer = access->interaction.customer}});
}

Result<EntryId> ChatCompany::whisper(AgentId by, InteractionId id, const QString& text)
{
    const auto access = supervised(by, id);
    if (!access)
        return passOn(access);
    if (access->interaction.assignee == by)
        return failure(ErrorCode::Conflict, QStringLiteral("the chat is their own"));
    if (text.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("nothing is written"));
    const auto entry = m_ledger.store().newEntryId();
    if (!entry)
        return entry;
    // It is no news of the customer's: what its agent is writing need not be looked over again.
    Interaction chat = access->interaction;
    chat.touched = m_ledger.now();
    chat.unread = true;
    ++chat.version;
    const Entry note{.id = *entry,
                     .interaction = id,
                     .identity = chat.identity,
                     .kind = EntryKind::Note,
                     .channel = chat.channel,
                     .direction = Direction::Internal,
                     .at = m_ledger.now(),
                     .agent = by,
                     .author = access->agent.name,
                     .subject = whisperSubject,
                     .text = text.trimmed()};
    const auto done = m_ledger.record({{.kind = QStringLiteral("chat.whispered"),
                                        .actor = by,
                                        .interaction = id,
                                        .customer = chat.customer,
                                        .rows = {note, chat}}});
    if (!done)
        return passOn(done);
    return *entry;
}

Done ChatCompany::comeOrGo(const Access& access, const QString& mark)
{
    const auto marks = markEntries(m_ledger, m_roster, access.interaction, access.agent.id,
                                   {{mark, access.agent.name}});
    if (!marks)
        return passOn(marks);
    return m_ledger.record({{.kind = mark,
                             .actor = access.agent.id,
                             .interaction = access.interaction.id,
                             .customer = access.interaction.customer,
                             .rows = *marks}});
}

Done ChatCompany::join(AgentId by, InteractionId id)
{
    const auto access = running(by, id);
    if (!access)
        return passOn(access);
    const auto mine = party(by, id);
    if (!mine)
        return passOn(mine);
    switch (mine->mine) {
    case ChatPart::Agent:
    case ChatPart::Companion: return {};
    case ChatPart::Called:
    case ChatPart::Watcher: return comeOrGo(*access, joinedMark);
    case ChatPart::None: break;
    }
    return failure(ErrorCode::Refused, QStringLiteral("nobody asked them in"));
}

Done ChatCompany::leave(AgentId by, InteractionId id)
{
    const auto access = running(by, id);
    if (!access)
        return passOn(access);
    const auto companions = companionsOf(m_ledger.store(), access->interaction);
    if (!companions)
        return passOn(companions);
    return companions->contains(by) ? comeOrGo(*access, leftMark) : Done();
}

Done ChatCompany::takeOver(AgentId by, InteractionId id)
{
    const auto access = supervised(by, id);
    if (!access)
        return passOn(access);
    if (access->interaction.assignee == by)
        return {};
    auto mine = moved(access->interaction, Step::Take, m_ledger.now());
    if (!mine)
        return passOn(mine);
    mine->assignee = by;
    const auto marks = takeOverMarks(access->interaction, *mine);
    if (!marks)
        return passOn(marks);
    return m_ledger.record({{.kind = QStringLiteral("interaction.assigned"),
                             .actor = by,
                             .interaction = id,
                             .customer = mine->customer,
                             .rows = QList<store::RowImage>{*mine} + *marks}});
}

// One mark says both that it is theirs and that another had it.
Result<QList<store::RowImage>> ChatCompany::takeOverMarks(const Interaction& before,
                                                          const Interaction& after) const
{
    const auto from = m_roster.agent(before.assignee);
    QList<Mark> marks = marksOf(before, after, m_roster);
    marks.removeIf([](const Mark& mark) { return mark.what == QLatin1String("assigned"); });
    marks += {takenOverMark, from ? from->name : QString()};
    return markEntries(m_ledger, m_roster, after, after.assignee, marks);
}

Result<EntryId> ChatCompany::callIn(AgentId by, InteractionId id, AgentId colleague,
                                    const QString& words)
{
    const auto access = running(by, id);
    if (!access)
        return passOn(access);
    const auto mine = party(by, id);
    if (!mine)
        return passOn(mine);
    if (mine->mine == ChatPart::None || mine->mine == ChatPart::Called)
        return failure(ErrorCode::Refused, QStringLiteral("they are not in this chat"));
    const auto asked = m_roster.agent(colleague);
    if (!asked)
        return passOn(asked);
    if (colleague == by || colleague == access->interaction.assignee)
        return failure(ErrorCode::BadInput, QStringLiteral("they are in it"));
    // By login: two colleagues may have one name.
    return Casework(m_ledger, m_roster)
        .addNote(by, id, QString(u'@' + asked->login + u' ' + words).trimmed());
}

} // namespace heddle::service
