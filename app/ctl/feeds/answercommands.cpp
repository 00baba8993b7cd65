#include "app/ctl/commands/officework.h"
#include "app/ctl/commands/topics.h"
#include "core/service/listening/answers/approval.h"

namespace heddle::ctl {

namespace {

using service::Approval;
using service::HeldAnswer;

/// An open office with who acts in it.
struct Reader {
    std::unique_ptr<OfficeWork> office;
    Agent actor;

    Approval approval() const { return {office->ledger(), office->roster()}; }
};

Result<Reader> begin(const Invocation& invocation)
{
    auto office = OfficeWork::open(invocation);
    if (!office)
        return passOn(office);
    auto actor = (*office)->actor(invocation);
    if (!actor)
        return passOn(actor);
    return Reader{std::move(*office), *actor};
}

Result<EntryId> entryNamed(const QString& word)
{
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return failure(
            ErrorCode::BadInput,
            QStringLiteral("'%1' is no number of an answer; see heddlectl answers").arg(word));
    return EntryId{number};
}

QJsonObject toJson(const HeldAnswer& answer)
{
    return {{QStringLiteral("entry"), answer.entry.value},
            {QStringLiteral("interaction"), answer.interaction.value},
            {QStringLiteral("author"), answer.author},
            {QStringLiteral("customer"), answer.customer},
            {QStringLiteral("text"), answer.text},
            {QStringLiteral("written"), answer.written.toDateTime().toString(Qt::ISODate)},
            {QStringLiteral("campaign"), answer.campaign}};
}

Done list(const Invocation& invocation)
{
    const auto reader = begin(invocation);
    if (!reader)
        return passOn(reader);
    const auto waiting = reader->approval().waitingFor(reader->actor.id);
    if (!waiting)
        return passOn(waiting);
    for (const HeldAnswer& answer : *waiting) {
        if (invocation.wantsJson())
            invocation.console.print(toJson(answer));
        else
            invocation.console.print(QStringLiteral("%1  %2 to %3 (%4): %5")
                                         .arg(QString::number(answer.entry.value), answer.author,
                                              answer.customer, answer.campaign,
                                              answer.text.simplified()));
    }
    return {};
}

Done release(const Invocation& invocation)
{
    const auto entry = entryNamed(invocation.arguments.constFirst());
    if (!entry)
        return passOn(entry);
    const auto reader = begin(invocation);
    if (!reader)
        return passOn(reader);
    return reader->approval().release(reader->actor.id, *entry);
}

Done sendBack(const Invocation& invocation)
{
    const auto entry = entryNamed(invocation.arguments.constFirst());
    if (!entry)
        return passOn(entry);
    const auto reader = begin(invocation);
    if (!reader)
        return passOn(reader);
    return reader->approval().sendBack(reader->actor.id, *entry,
                                       invocation.arguments.mid(1).join(u' '));
}

} // namespace

QList<Command> answerCommands()
{
    return {
        {QStringLiteral("answers"),
         {},
         QStringLiteral("List the answers that wait for somebody to release them"),
         Command::Store | Command::Json,
         {agentOption()},
         list},
        {QStringLiteral("answer release"),
         QStringLiteral("ENTRY"),
         QStringLiteral("Let an answer of somebody else leave"),
         Command::Store,
         {agentOption()},
         release},
        {QStringLiteral("answer return"),
         QStringLiteral("ENTRY WORDS..."),
         QStringLiteral("Send an answer back to its author, with what is to be different"),
         Command::Store,
         {agentOption()},
         sendBack},
    };
}

} // namespace heddle::ctl
