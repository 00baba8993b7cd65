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

Result<QList<Lesson>> LearnedStore::lessons(ReadingKind what, int limit)
{
    static const QString sql = QStringLiteral(
        "SELECT entry.subject, entry.text, correction.said, correction.answer FROM correction "
        "JOIN entry ON entry.id = correction.entry "
        "WHERE correction.what = ? ORDER BY correction.id DESC LIMIT ?");
    auto lessons = m_connection.list(sql, {cell(toName(what)), limit}, [](const Statement& row) {
        return Lesson{row.text(0), row.text(1), row.text(2), row.text(3)};
    });
    if (lessons)
        std::reverse(lessons->begin(), lessons->end());
    return lessons;
}

Result<QList<Exchange>> LearnedStore::answers(int limit)
{
    static const QString sql =
        QStringLiteral("SELECT asked.subject, asked.text, answer.text FROM "
                       "(SELECT interaction, at, text FROM entry WHERE direction = 'outbound' "
                       "ORDER BY at DESC, id DESC LIMIT ?) answer "
                       "JOIN entry asked ON asked.id = (SELECT id FROM entry WHERE "
                       "entry.interaction = answer.interaction AND entry.direction = 'inbound' "
                       "AND entry.at <= answer.at ORDER BY entry.at DESC, entry.id DESC LIMIT 1) "
                       "ORDER BY answer.at DESC");
    return m_connection.list(sql, {limit}, [](const Statement& row) {
        return Exchange{row.text(0), row.text(1), row.text(2)};
    });
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
        selectPromises() + QStringLiteral("WHERE state IN ('open', 'found') AND due IS NOT NULL")
        + byDue;
    return m_connection.list(sql, {}, promiseIn);
}

Result<std::optional<LearnedModel>> LearnedStore::model(const QString& name)
{
    static const QString sql = QStringLiteral("SELECT ") + learnedModelTable().selected()
                               + QStringLiteral(" FROM learned_model WHERE name = ?");
    return m_connection.first(sql, {name}, learnedModelIn);
}

} // namespace heddle::store
