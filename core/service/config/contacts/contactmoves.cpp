#include "core/service/config/contacts/contactmoves.h"

#include "core/service/clocks/targets.h"
#include "core/store/journalstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/queuestore.h"

#include <QJsonArray>

#include <algorithm>

namespace heddle::service {

namespace {

constexpr int mostLines = 100'000; // of one interaction

QString tierOf(store::Store& store, const Queue& queue, CustomerId id)
{
    if (queue.specialTargets.isEmpty())
        return {};
    const auto customer = store.customers().byId(id);
    return customer ? customer->tier : QString();
}

Interaction in(store::Store& store, Interaction interaction, const Queue& queue)
{
    interaction.queue = queue.id;
    return withTargetsOf(std::move(interaction), queue, tierOf(store, queue, interaction.customer));
}

template<class Visit>
void visitRows(const JournalEvent& line, const char* table, Visit visit)
{
    const QJsonArray rows = line.body.value(QLatin1String("rows")).toArray();
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        if (row.value(QLatin1String("table")).toString() == QLatin1String(table))
            visit(row.value(QLatin1String("row")).toObject());
    }
}

QList<QueueId> givenUpBy(const JournalEvent& applied)
{
    QList<QueueId> queues;
    visitRows(applied, "queue", [&](const QJsonObject& row) {
        if (row.value(QLatin1String("active")).toInteger() == 0)
            queues += QueueId{row.value(QLatin1String("id")).toInteger()};
    });
    return queues;
}

/// In which of the queues that were given up the contact was; not valid: in none.
Result<QueueId> queueBefore(store::Store& store, InteractionId id, const JournalEvent& applied)
{
    const QList<QueueId> givenUp = givenUpBy(applied);
    const auto lines = store.journal().of(id, mostLines);
    if (!lines)
        return passOn(lines);
    QueueId queue;
    for (const JournalEvent& own : *lines) {
        if (own.seq < applied.seq)
            visitRows(own, "interaction", [&](const QJsonObject& row) {
                if (row.value(QLatin1String("id")).toInteger() == id.value)
                    queue = {row.value(QLatin1String("queue")).toInteger()};
            });
    }
    return givenUp.contains(queue) ? queue : QueueId();
}

const Queue* find(const QList<store::RowImage>& rows, QueueId id)
{
    for (const store::RowImage& row : rows) {
        if (const auto* queue = std::get_if<Queue>(&row); queue != nullptr && queue->id == id)
            return queue;
    }
    return nullptr;
}

const Queue* named(const QList<Queue>& queues, const QString& name)
{
    const auto found = std::find_if(queues.begin(), queues.end(),
                                    [&](const Queue& queue) { return queue.name == name; });
    return found == queues.end() ? nullptr : &*found;
}

/// What becomes of the contacts of a queue; empty: nothing.
QString fateOf(const Queue& running, const CentrePlan& plan)
{
    if (const Queue* wanted = named(plan.queues, running.name))
        return promisesDiffer(running, *wanted) ? QStringLiteral("counted by the new promises")
                                                : QString();
    for (const RetiredQueue& retired : plan.retiredQueues) {
        if (retired.name != running.name)
            continue;
        const auto heir =
            std::find_if(plan.queues.begin(), plan.queues.end(),
                         [&](const Queue& queue) { return queue.id == retired.movesTo; });
        if (heir != plan.queues.end())
            return QStringLiteral("moved to ") + heir->name;
    }
    return {};
}

} // namespace

bool promisesDiffer(const Queue& before, const Queue& after)
{
    return before.targets != after.targets || before.specialTargets != after.specialTargets
           || before.calendar != after.calendar;
}

Result<QList<Interaction>> countedAnew(store::Store& store, const Queue& queue)
{
    const auto open = store.interactions().openIn(queue.id);
    if (!open)
        return passOn(open);
    QList<Interaction> changed;
    for (const Interaction& interaction : *open) {
        Interaction now = in(store, interaction, queue);
        if (now == interaction)
            continue;
        ++now.version;
        changed += std::move(now);
    }
    return changed;
}

Result<QList<Interaction>> movedTo(store::Store& store, QueueId gone, const Queue& heir)
{
    auto open = store.interactions().openIn(gone);
    if (!open)
        return open;
    for (Interaction& interaction : *open) {
        interaction = in(store, std::move(interaction), heir);
        ++interaction.version;
    }
    return open;
}

Result<QList<Interaction>> movedBack(store::Store& store, const JournalEvent& applied,
                                     const QList<store::RowImage>& rows)
{
    QList<std::pair<InteractionId, QueueId>> moves;
    visitRows(applied, "interaction", [&](const QJsonObject& row) {
        moves.append({{row.value(QLatin1String("id")).toInteger()},
                      {row.value(QLatin1String("queue")).toInteger()}});
    });
    QList<Interaction> back;
    for (const auto& [id, heir] : moves) {
        const auto before = queueBefore(store, id, applied);
        if (!before)
            return passOn(before);
        const auto now = store.interactions().byId(id);
        if (!now)
            return passOn(now);
        const Queue* queue = find(rows, *before);
        if (queue == nullptr || !queue->active || now->queue != heir
            || now->state == InteractionState::Closed)
            continue;
        back += in(store, *now, *queue);
        ++back.last().version;
    }
    return back;
}

Result<QList<Difference>> contactDifferences(store::Store& store, const CentrePlan& plan)
{
    const auto queues = store.queues().all();
    if (!queues)
        return passOn(queues);
    QList<Difference> differences;
    for (const Queue& queue : *queues) {
        const QString fate = queue.active ? fateOf(queue, plan) : QString();
        if (fate.isEmpty())
            continue;
        const auto open = store.interactions().openIn(queue.id);
        if (!open)
            return passOn(open);
        if (!open->isEmpty())
            differences += {QStringLiteral("queues.%1.open_contacts").arg(queue.name),
                            QString::number(open->size()), fate};
    }
    return differences;
}

} // namespace heddle::service
