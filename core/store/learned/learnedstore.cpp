#include "core/store/learned/learnedstore.h"

#include "core/store/learned/learnedrow.h"

#include <algorithm>

namespace heddle::store {

namespace {

const QString byDue = QStringLiteral(" ORDER BY CASE WHEN promise.due IS NULL THEN 1 ELSE 0 END, "
                                     "promise.due, promise.id");

QString selectPromises()
{
    return QStringLiteral("SELECT ") + promiseTable().selected() + QStringLiteral(" FROM promise ");
}

} // namespace

Result<QList<Correction>> LearnedStore::corrections(InteractionId interaction)
{
    static const QString sql =
        QStringLiteral("SELECT ") + correctionTable().selected()
        + QStringLiteral(" FROM correction WHERE interaction = ? ORDER BY id");
    return m_connection.list(sql, {cell(interaction)}, correctionIn);
}

Result<qint64> LearnedStore::countOf(ReadingKind what)
{
    return m_connection.number(QStringLiteral("SELECT count(*) FROM correction WHERE what = ?"),
                               {cell(toName(what))});
}

Result<QList<TagExample>> LearnedStore::tagExamples(int limit)
{
    static const QString sql = QStringLiteral(
        "SELECT entry.subject, entry.text, correction.answer, correction.said FROM correction "
        "JOIN entry ON entry.id = correction.entry "
        "WHERE correction.what = 'tag' ORDER BY correction.id DESC LIMIT ?");
    auto examples = m_connection.list(sql, {limit}, [](const Statement& row) {
        return TagExample{row.text(0), row.text(1), row.text(2),
                          row.text(2).isEmpty() ? row.text(3) : QString()};
    });
    if (examples)
        std::reverse(examples->begin(), examples->end());
    return examples;
}

Result<Promise> LearnedStore::promise(PromiseId id)
{
    static const QString sql = selectPromises() + QStringLiteral("WHERE id = ?");
    const auto found = m_connection.first(sql, {cell(id)}, promiseIn);
    if (!found)
        return passOn(found);
    if (!*found)
        return failure(ErrorCode::NotFound, QStringLiteral("promise %1").arg(id.value));
    return **found;
}

Result<QList<Promise>> LearnedStore::promisesOf(InteractionId interaction)
{
    static const QString sql =
        selectPromises() + QStringLiteral("WHERE interaction = ? AND state IN ('found', 'open')")
        + byDue;
    return m_connection.list(sql, {cell(interaction)}, promiseIn);
}

Result<QList<Promise>> LearnedStore::openPromisesOf(CustomerId customer)
{
    static const QString sql =
        selectPromises()
        + QStringLiteral("JOIN interaction i ON i.id = promise.interaction "
                         "JOIN identity ON identity.id = i.identity "
                         "WHERE identity.customer = ? AND promise.state = 'open'")
        + byDue;
    return m_connection.list(sql, {cell(customer)}, promiseIn);
}

Result<QList<Promise>> LearnedStore::clocks()
{
    static const QString sql =
        selectPromises() + QStringLiteral("WHERE state = 'open' AND due IS NOT NULL") + byDue;
    return m_connection.list(sql, {}, promiseIn);
}

Result<std::optional<LearnedModel>> LearnedStore::model(const QString& name)
{
    static const QString sql = QStringLiteral("SELECT ") + learnedModelTable().selected()
                               + QStringLiteral(" FROM learned_model WHERE name = ?");
    return m_connection.first(sql, {name}, learnedModelIn);
}

} // namespace heddle::store
