#pragma once

#include "core/store/record.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// A message and a tag that an agent gave its interaction, or said it does not have.
struct TagExample {
    QString subject;
    QString text;
    QString tag;     ///< empty where a suggestion was refused
    QString refused; ///< the suggestion, then
};

/// Reads what agents taught: corrections, promises, and the models made from them.
class LearnedStore {
public:
    explicit LearnedStore(Connection& connection) : m_connection(connection) {}

    /// Oldest first.
    Result<QList<Correction>> corrections(InteractionId interaction);
    Result<qint64> countOf(ReadingKind what);
    /// The newest corrected messages of tags, oldest first: what to learn from.
    Result<QList<TagExample>> tagExamples(int limit);

    /// NotFound when there is none.
    Result<Promise> promise(PromiseId id);
    /// Found and open ones, the earliest due first, those without a moment last.
    Result<QList<Promise>> promisesOf(InteractionId interaction);
    Result<QList<Promise>> openPromisesOf(CustomerId customer);
    /// Open ones of the whole centre that have a moment.
    Result<QList<Promise>> clocks();

    Result<std::optional<LearnedModel>> model(const QString& name);

private:
    Connection& m_connection;
};

} // namespace heddle::store
