#include "core/service/feedback/promises.h"

#include "core/base/log.h"
#include "core/service/feedback/majorproblem.h"
#include "core/service/feedback/ownpromises.h"
#include "core/store/learned/learnedstore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

const QLatin1String promiseBoost("promise");
constexpr Duration whenDue = std::chrono::hours(2);
constexpr Duration retryAfterFailure = std::chrono::seconds(5);
constexpr qsizetype longestQuote = 300;
const QString callBackWords = QStringLiteral("Call back: ");

using Rows = Result<QList<store::RowImage>>;

/// One that was taken up; and a call back from the moment it is offered, so that a major problem
/// does not wait for somebody to see the offer.
bool hasClock(const Promise& promise)
{
    const bool isOffered =
        promise.progress == PromiseProgress::Found && promise.quote.startsWith(callBackWords);
    return promise.due && (promise.progress == PromiseProgress::Open || isOffered);
}

Rows offeredCallBack(const Ledger& ledger, const Entry& entry, const QString& why)
{
    const auto id = ledger.store().newPromiseId();
    if (!id)
        return passOn(id);
    return QList<store::RowImage>{Promise{.id = *id,
                                          .interaction = entry.interaction,
                                          .entry = entry.id,
                                          .quote = QString(callBackWords + why).left(longestQuote),
                                          .due = ledger.now() + callBackWithin,
                                          .made = ledger.now()}};
}

Rows withdrawnCallBacks(const Ledger& ledger, InteractionId id)
{
    const auto promises = ledger.store().learned().promisesOf(id);
    if (!promises)
        return passOn(promises);
    QList<store::RowImage> rows;
    for (Promise promise : *promises) {
        if (promise.progress != PromiseProgress::Found || !promise.quote.startsWith(callBackWords))
            continue;
        promise.progress = PromiseProgress::LetBe;
        promise.settled = ledger.now();
        rows += promise;
    }
    return rows;
}

/// An offer that nobody took up says all that is known by now; its clock runs on.
Rows reworded(const Ledger& ledger, InteractionId id, const QString& why)
{
    const auto promises = ledger.store().learned().promisesOf(id);
    if (!promises)
        return passOn(promises);
    const QString quote = QString(callBackWords + why).left(longestQuote);
    QList<store::RowImage> rows;
    for (Promise promise : *promises) {
        const bool isOffered =
            promise.progress == PromiseProgress::Found && promise.quote.startsWith(callBackWords);
        if (!isOffered || promise.quote == quote)
            continue;
        promise.quote = quote;
        rows += promise;
    }
    return rows;
}

} // namespace

Promises::Promises(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_agenda(agenda)
{
    connect(&ledger, &Ledger::recorded, this, &Promises::apply);
    connect(&ledger, &Ledger::heard, this, &Promises::apply);
}

Done Promises::start()
{
    const auto clocks = m_ledger.store().learned().clocks();
    if (!clocks)
        return passOn(clocks);
    for (const Promise& promise : *clocks)
        watch(promise);
    return {};
}

void Promises::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* promise = std::get_if<Promise>(&row))
                watch(*promise);
            else if (const auto* entry = std::get_if<Entry>(&row); entry && tellsOfAnswer(record))
                readAnswer(*entry);
        }
    }
}

void Promises::readAnswer(const Entry& entry)
{
    const auto rows = ownPromises(m_ledger, m_roster, entry);
    if (rows && rows->isEmpty())
        return;
    auto done = rows ? m_ledger.record({{.kind = QStringLiteral("promise.found"),
                                         .interaction = entry.interaction,
                                         .rows = *rows}})
                     : Done(passOn(rows));
    if (!done)
        qCWarning(logCore) << "what we promise in entry" << entry.id.value
                           << "is not found:" << errorName(done.error().code);
}

void Promises::watch(const Promise& promise)
{
    if (hasClock(promise))
        m_agenda.at(*promise.due, [this, id = promise.id] { comeDue(id); });
}

// Each process has its clock: what is still to do is looked up and done in one.
void Promises::comeDue(PromiseId id)
{
    const auto done = m_ledger.transaction([&] { return tryToBringUp(id); });
    if (done || done.error().code == ErrorCode::NotFound)
        return;
    qCWarning(logCore) << "a promise cannot be brought up:" << errorName(done.error().code);
    m_agenda.at(m_ledger.now() + retryAfterFailure, [this, id] { comeDue(id); });
}

Done Promises::tryToBringUp(PromiseId id)
{
    const auto promise = m_ledger.store().learned().promise(id);
    if (!promise)
        return passOn(promise);
    if (!hasClock(*promise) || *promise->due > m_ledger.now())
        return {};
    auto interaction = m_ledger.store().interactions().byId(promise->interaction);
    if (!interaction)
        return passOn(interaction);
    const Boost broughtUp{promiseBoost, promise->quote, whenDue, true};
    // Its words changed meanwhile, so that its moment was noted twice.
    if (interaction->boosts.contains(broughtUp))
        return {};
    interaction->unread = interaction->state != InteractionState::Closed;
    interaction->boosts.removeIf([](const Boost& boost) { return boost.name == promiseBoost; });
    interaction->boosts += broughtUp;
    ++interaction->version;
    return m_ledger.record({{.kind = QStringLiteral("promise.due"),
                             .interaction = interaction->id,
                             .customer = interaction->customer,
                             .facts = {{QStringLiteral("promise"), id.value}},
                             .rows = {*interaction}}});
}

Result<PromiseId> Promises::make(AgentId by, InteractionId id, const QString& words, Timestamp due)
{
    const auto access = remarkAccessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    const QString quote = words.simplified().left(longestQuote);
    if (quote.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("the promise has no words"));
    if (due <= m_ledger.now())
        return failure(ErrorCode::BadInput, QStringLiteral("the promise's moment is over"));
    const auto promiseId = m_ledger.store().newPromiseId();
    if (!promiseId)
        return passOn(promiseId);
    const Promise promise{.id = *promiseId,
                          .interaction = id,
                          .quote = quote,
                          .due = due,
                          .progress = PromiseProgress::Open,
                          .agent = by,
                          .made = m_ledger.now()};
    const auto done = m_ledger.record({{.kind = QStringLiteral("promise.made"),
                                        .actor = by,
                                        .interaction = id,
                                        .customer = access->interaction.customer,
                                        .rows = {promise}}});
    if (!done)
        return passOn(done);
    return *promiseId;
}

template<class Change>
Done Promises::change(AgentId by, PromiseId id, const QString& kind, Change change)
{
    auto promise = m_ledger.store().learned().promise(id);
    if (!promise)
        return passOn(promise);
    const auto access = remarkAccessTo(m_ledger, m_roster, by, promise->interaction);
    if (!access)
        return passOn(access);
    const bool isSettled =
        promise->progress == PromiseProgress::Kept || promise->progress == PromiseProgress::LetBe;
    if (isSettled)
        return failure(ErrorCode::Conflict, QStringLiteral("the promise is settled"));
    promise->agent = by;
    change(*promise);
    QList<store::RowImage> rows{*promise};
    Interaction interaction = access->interaction;
    const auto boosts =
        interaction.boosts.removeIf([](const Boost& boost) { return boost.name == promiseBoost; });
    if (boosts > 0) {
        ++interaction.version;
        rows += interaction;
    }
    return m_ledger.record({{.kind = kind,
                             .actor = by,
                             .interaction = interaction.id,
                             .customer = interaction.customer,
                             .rows = rows}});
}

Done Promises::keep(AgentId by, PromiseId id, std::optional<Timestamp> due)
{
    if (due && *due <= m_ledger.now())
        return failure(ErrorCode::BadInput, QStringLiteral("the promise's moment is over"));
    return change(by, id, QStringLiteral("promise.taken"), [due](Promise& promise) {
        promise.progress = PromiseProgress::Open;
        if (due)
            promise.due = due;
    });
}

Done Promises::letBe(AgentId by, PromiseId id)
{
    return change(by, id, QStringLiteral("promise.letbe"), [this](Promise& promise) {
        promise.progress = PromiseProgress::LetBe;
        promise.settled = m_ledger.now();
    });
}

Done Promises::settle(AgentId by, PromiseId id)
{
    return change(by, id, QStringLiteral("promise.kept"), [this](Promise& promise) {
        promise.progress = PromiseProgress::Kept;
        promise.settled = m_ledger.now();
    });
}

Result<QList<store::RowImage>> foundPromises(const Ledger& ledger, const Entry& entry)
{
    QList<store::RowImage> rows;
    for (const PromiseFound& found : entry.readings.promises) {
        const auto id = ledger.store().newPromiseId();
        if (!id)
            return passOn(id);
        rows += Promise{.id = *id,
                        .interaction = entry.interaction,
                        .entry = entry.id,
                        .quote = found.quote.left(longestQuote),
                        .due = found.due,
                        .made = ledger.now()};
    }
    return rows;
}

Result<QList<store::RowImage>> callBackAfter(const Ledger& ledger, const Entry& entry,
                                             const Interaction& before, const Interaction& after)
{
    const bool was = !majorProblem(before).isEmpty();
    const QString why = majorProblem(after);
    if (!why.isEmpty() && was)
        return reworded(ledger, after.id, why);
    if (!why.isEmpty())
        return after.state == InteractionState::Closed ? Rows(QList<store::RowImage>{})
                                                       : offeredCallBack(ledger, entry, why);
    if (!was)
        return QList<store::RowImage>{};
    return withdrawnCallBacks(ledger, after.id);
}

} // namespace heddle::service
