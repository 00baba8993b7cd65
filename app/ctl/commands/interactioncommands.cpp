#include "app/ctl/commands/lookup.h"
#include "app/ctl/commands/modeljson.h"
#include "app/ctl/commands/officework.h"
#include "app/ctl/commands/printing.h"
#include "app/ctl/commands/topics.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/inboxstore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/queuestore.h"

#include <QFile>

namespace heddle::ctl {

namespace {

/// What every command here needs: the parts, who acts, and on what.
struct Task {
    std::unique_ptr<OfficeWork> office;
    Agent actor;
    Interaction interaction;
};

Result<Task> begin(const Invocation& invocation)
{
    auto office = OfficeWork::open(invocation);
    if (!office)
        return passOn(office);
    auto actor = (*office)->actor(invocation);
    if (!actor)
        return passOn(actor);
    auto interaction = findInteraction((*office)->store(), invocation.arguments.first());
    if (!interaction)
        return passOn(interaction);
    return Task{std::move(*office), *actor, *interaction};
}

/// Says what was done, in words or as the interaction is now.
Done tellDone(const Invocation& invocation, const Task& task, const QString& words)
{
    if (!invocation.wantsJson()) {
        invocation.console.print(words);
        return {};
    }
    const auto now = task.office->store().interactions().byId(task.interaction.id);
    if (!now)
        return passOn(now);
    invocation.console.print(toJson(*now));
    return {};
}

QString shown(const Interaction& interaction)
{
    return QStringLiteral("interaction %1").arg(interaction.id.value);
}

/// The words after the number, or stdin where they are "-".
Result<QString> wordsOf(const Invocation& invocation)
{
    const QString words = invocation.arguments.mid(1).join(QLatin1Char(' '));
    if (words != QLatin1String("-"))
        return words;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::BadInput, QStringLiteral("stdin cannot be read"));
    return QString::fromUtf8(input.readAll()).trimmed();
}

Done show(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto interaction = findInteraction(*opened->store, invocation.arguments.first());
    if (!interaction)
        return passOn(interaction);
    const auto part = opened->store->entries().timeline(
        {.customer = interaction->customer, .interaction = interaction->id, .limit = 1'000});
    if (!part)
        return passOn(part);
    if (invocation.wantsJson()) {
        invocation.console.print(toJson(*interaction));
    } else {
        invocation.console.print(QStringLiteral("%1  %2, %3, customer %4  %5")
                                     .arg(QString::number(interaction->id.value),
                                          toName(interaction->channel), toName(interaction->state),
                                          QString::number(interaction->customer.value),
                                          interaction->subject));
    }
    for (const Entry& entry : part->entries)
        print(invocation, entry);
    return {};
}

/// The address said by --to, or the first mail address of the customer.
Result<QString> addressFor(const Invocation& invocation, store::Store& store, CustomerId customer)
{
    if (invocation.has("to"))
        return invocation.option("to");
    const auto identities = store.customers().identities(customer);
    if (!identities)
        return passOn(identities);
    for (const Identity& identity : *identities) {
        if (identity.kind == IdentityKind::Email)
            return identity.address;
    }
    return failure(ErrorCode::NotFound,
                   QStringLiteral("customer %1 has no mail address").arg(customer.value));
}

/// Somebody new is written to as in the window.
Result<InteractionId> startMailTo(const Invocation& invocation, OfficeWork& office, AgentId actor)
{
    const QString& named = invocation.arguments.first();
    const auto customer = findCustomer(office.store(), named);
    if (!customer && customer.error().code == ErrorCode::NotFound && named.contains(u'@'))
        return office.customerCare().startMailTo(actor, {{}, named});
    if (!customer)
        return passOn(customer);
    const auto address = addressFor(invocation, office.store(), *customer);
    if (!address)
        return passOn(address);
    return office.customerCare().startMail(actor, *customer, *address);
}

Done startNew(const Invocation& invocation)
{
    auto office = OfficeWork::open(invocation);
    if (!office)
        return passOn(office);
    const auto actor = (*office)->actor(invocation);
    if (!actor)
        return passOn(actor);
    const auto started = startMailTo(invocation, **office, actor->id);
    if (!started)
        return passOn(started);
    if (!invocation.wantsJson()) {
        invocation.console.print(QString::number(started->value));
        return {};
    }
    const auto made = (*office)->store().interactions().byId(*started);
    if (!made)
        return passOn(made);
    invocation.console.print(toJson(*made));
    return {};
}

Done note(const Invocation& invocation)
{
    auto task = begin(invocation);
    if (!task)
        return passOn(task);
    const auto words = wordsOf(invocation);
    if (!words)
        return passOn(words);
    const auto added =
        task->office->casework().addNote(task->actor.id, task->interaction.id, *words);
    if (!added)
        return passOn(added);
    return tellDone(invocation, *task,
                    QStringLiteral("a note stands at ") + shown(task->interaction));
}

Done tag(const Invocation& invocation)
{
    auto task = begin(invocation);
    if (!task)
        return passOn(task);
    service::Casework& casework = task->office->casework();
    for (const QString& tag : invocation.arguments.mid(1)) {
        auto changed = invocation.has("remove")
                           ? casework.untag(task->actor.id, task->interaction.id, tag)
                           : casework.tag(task->actor.id, task->interaction.id, tag);
        if (!changed)
            return changed;
    }
    const auto now = task->office->store().interactions().byId(task->interaction.id);
    if (!now)
        return passOn(now);
    return tellDone(invocation, *task,
                    now->tags.isEmpty()
                        ? shown(*now) + QStringLiteral(" has no tags now")
                        : QStringLiteral("%1 has the tags %2")
                              .arg(shown(*now), now->tags.join(QStringLiteral(", "))));
}

Result<QueueId> queueNamed(store::Store& store, const QString& name)
{
    const auto queue = store.queues().byName(name);
    if (!queue)
        return passOn(queue);
    if (!*queue)
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("there is no queue '%1'; heddlectl queues lists them").arg(name));
    return (*queue)->id;
}

QString whereNow(const store::InboxLine& line)
{
    const QString it = shown(line.interaction);
    if (!line.assigneeName.isEmpty())
        return QStringLiteral("%1 is with %2 now").arg(it, line.assigneeName);
    if (!line.queueName.isEmpty())
        return QStringLiteral("%1 waits in %2 now").arg(it, line.queueName);
    return it + QStringLiteral(" waits for anybody now");
}

Done assign(const Invocation& invocation)
{
    auto task = begin(invocation);
    if (!task)
        return passOn(task);
    AgentId to;
    QueueId queue;
    if (invocation.has("to")) {
        const auto agent = findAgent(task->office->store(), invocation.option("to"));
        if (!agent)
            return passOn(agent);
        to = agent->id;
    }
    if (invocation.has("queue")) {
        const auto named = queueNamed(task->office->store(), invocation.option("queue"));
        if (!named)
            return passOn(named);
        queue = *named;
    }
    if (auto done =
            task->office->casework().assign(task->actor.id, task->interaction.id, to, queue);
        !done)
        return done;
    const auto line = task->office->store().inbox().line(task->interaction.id);
    if (!line)
        return passOn(line);
    return tellDone(invocation, *task, whereNow(*line));
}

Done close(const Invocation& invocation)
{
    auto task = begin(invocation);
    if (!task)
        return passOn(task);
    if (auto done = task->office->casework().close(task->actor.id, task->interaction.id,
                                                   invocation.option("code"));
        !done)
        return done;
    return tellDone(invocation, *task, shown(task->interaction) + QStringLiteral(" is closed"));
}

Done reply(const Invocation& invocation)
{
    auto task = begin(invocation);
    if (!task)
        return passOn(task);
    const auto words = wordsOf(invocation);
    if (!words)
        return passOn(words);
    auto draft = task->office->drafting().draft(task->actor.id, task->interaction.id,
                                                ComposeKind::Reply, {});
    if (!draft)
        return passOn(draft);
    draft->text = *words;
    if (invocation.has("subject"))
        draft->subject = invocation.option("subject");
    const auto sent = task->office->sending().send(
        task->actor.id, {.draft = *draft, .seen = task->interaction.version});
    if (!sent)
        return passOn(sent);
    return tellDone(invocation, *task,
                    QStringLiteral("entry %1 waits to be sent").arg(sent->value));
}

} // namespace

QList<Command> interactionCommands()
{
    const Option agent = agentOption();
    constexpr int writes = Command::Store | Command::Json;
    return {
        {QStringLiteral("interaction show"),
         QStringLiteral("NUMBER"),
         QStringLiteral("Print an interaction and its entries"),
         Command::Store | Command::Json,
         {},
         show},
        {QStringLiteral("interaction new"),
         QStringLiteral("CUSTOMER"),
         QStringLiteral(
             "Begin a mail to a customer or a new address; prints the interaction's number"),
         writes,
         {{QStringLiteral("to"), QStringLiteral("ADDRESS"),
           QStringLiteral("which of their addresses")},
          agent},
         startNew},
        {QStringLiteral("interaction note"),
         QStringLiteral("NUMBER TEXT..."),
         QStringLiteral("Add a note (- reads it from stdin)"),
         writes,
         {agent},
         note},
        {QStringLiteral("interaction tag"),
         QStringLiteral("NUMBER TAG..."),
         QStringLiteral("Add tags"),
         writes,
         {{QStringLiteral("remove"), {}, QStringLiteral("take them away instead")}, agent},
         tag},
        {QStringLiteral("interaction assign"),
         QStringLiteral("NUMBER"),
         QStringLiteral("Give it to an agent or a queue; to neither: back to its queue"),
         writes,
         {{QStringLiteral("to"), QStringLiteral("LOGIN"), QStringLiteral("the agent")},
          {QStringLiteral("queue"), QStringLiteral("NAME"), QStringLiteral("the queue")},
          agent},
         assign},
        {QStringLiteral("interaction close"),
         QStringLiteral("NUMBER"),
         QStringLiteral("End the contact"),
         writes,
         {{QStringLiteral("code"), QStringLiteral("CODE"), QStringLiteral("the wrap-up code")},
          agent},
         close},
        {QStringLiteral("interaction reply"),
         QStringLiteral("NUMBER TEXT..."),
         QStringLiteral("Answer the customer (- reads it from stdin); leaves with the outbox"),
         writes,
         {{QStringLiteral("subject"), QStringLiteral("TEXT"),
           QStringLiteral("what the mail is called (as the mail it answers)")},
          agent},
         reply},
    };
}

} // namespace heddle::ctl
