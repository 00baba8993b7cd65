#include "core/service/config/applying.h"

#include "core/service/config/centrefile.h"
#include "core/service/config/contacts/contactmoves.h"
#include "core/service/config/planrows.h"
#include "core/service/config/runningcentre.h"
#include "core/store/journalstore.h"
#include "core/store/tables/agentstore.h"

namespace heddle::service {

namespace {

const QString applied = QStringLiteral("centre.applied");
const QString undone = QStringLiteral("centre.undone");
constexpr int undoDepth = 200;
constexpr qsizetype mostNamed = 5;

/// How a change of the centre is noted: its kind, and facts besides the centre as it was.
struct Note {
    QString kind;
    AgentId author;
    QJsonObject facts;
};

/// Puts the contacts that `taken` moved back among the rows, each once.
Done addMovedBack(store::Store& store, const JournalEvent& taken, QList<store::RowImage>& rows,
                  QList<Difference>& differences)
{
    const auto back = movedBack(store, taken, rows);
    if (!back)
        return passOn(back);
    for (const Interaction& contact : *back) {
        rows.removeIf([&](const store::RowImage& row) {
            const auto* other = std::get_if<Interaction>(&row);
            return other != nullptr && other->id == contact.id;
        });
        rows += contact;
    }
    if (!back->isEmpty())
        differences += {QStringLiteral("open_contacts"), QString::number(back->size()),
                        QStringLiteral("back in the queues they came from")};
    return {};
}

/// `taken`: the change that is taken back by this one, if any.
Result<QList<Difference>> change(Ledger& ledger, const CentrePlan& plan, const Note& note,
                                 const std::optional<JournalEvent>& taken)
{
    return ledger.transaction([&]() -> Result<QList<Difference>> {
        const auto running = runningCentre(ledger.store());
        if (!running)
            return passOn(running);
        auto differences = differencesOf(*running, plan);
        const auto contacts = contactDifferences(ledger.store(), plan);
        if (!contacts)
            return passOn(contacts);
        differences += *contacts;
        auto rows = rowsFor(ledger.store(), *running, plan, ledger.now());
        if (!rows)
            return passOn(rows);
        if (taken) {
            if (const auto done = addMovedBack(ledger.store(), *taken, *rows, differences); !done)
                return passOn(done);
        }
        if (differences.isEmpty() && rows->isEmpty())
            return differences;
        QJsonObject facts = note.facts;
        facts.insert(QStringLiteral("before"), toJson(outlineOf(*running)));
        const auto done = ledger.record(
            {{.kind = note.kind, .actor = note.author, .facts = facts, .rows = *rows}});
        if (!done)
            return passOn(done);
        return differences;
    });
}

QJsonObject factsOf(const JournalEvent& event)
{
    return event.body.value(QLatin1String("facts")).toObject();
}

} // namespace

Result<AgentId> administrator(store::Store& store, const QString& login)
{
    const auto agents = store.agents().all();
    if (!agents)
        return passOn(agents);
    QStringList administrators;
    for (const Agent& agent : *agents) {
        if (!agent.active || agent.role != Role::Administrator)
            continue;
        if (agent.login == login)
            return agent.id;
        administrators += agent.login;
    }
    if (administrators.isEmpty())
        return AgentId{};
    return failure(ErrorCode::Refused,
                   QStringLiteral("'%1' is no administrator of this centre; these are: %2")
                       .arg(login, administrators.mid(0, mostNamed).join(QStringLiteral(", "))));
}

Result<QList<Difference>> applyCentre(Ledger& ledger, const CentrePlan& plan, AgentId author)
{
    return change(ledger, plan, {.kind = applied, .author = author, .facts = {}}, std::nullopt);
}

bool changesCentre(const store::Record& record)
{
    return record.kind == applied || record.kind == undone;
}

Result<QList<Difference>> undoApply(Ledger& ledger, AgentId author)
{
    const auto events = ledger.store().journal().centreChanges(undoDepth);
    if (!events)
        return passOn(events);
    QList<qint64> takenBack;
    for (const JournalEvent& event : *events) {
        const QJsonObject facts = factsOf(event);
        if (event.kind == undone) {
            takenBack.append(facts.value(QLatin1String("undoes")).toInteger());
            continue;
        }
        if (takenBack.contains(event.seq.value))
            continue;
        const CentreReading before =
            readCentre(outlineFromJson(facts.value(QLatin1String("before")).toString()));
        return change(ledger, before.plan,
                      {.kind = undone,
                       .author = author,
                       .facts = {{QStringLiteral("undoes"), event.seq.value}}},
                      event);
    }
    return failure(ErrorCode::NotFound,
                   QStringLiteral("there is no applied centre file to take back"));
}

} // namespace heddle::service
