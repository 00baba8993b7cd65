#pragma once

#include "core/store/record.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// A message and what an agent said to a reading of it; see Correction.
struct Lesson {
    QString subject;
    QString text;
    QString said;
    QString answer;
};

/// A message and what we answered.
struct Exchange {
    QString subject;
    QString text;
    QString answer;
};

/// Reads what agents taught: corrections, promises, and the models made from them.
class LearnedStore {
public:
    explicit LearnedStore(Connection& connection) : m_connection(connection) {}

    /// Oldest first.
    Result<QList<Correction>> corrections(InteractionId interaction);
    Result<qint64> countOf(ReadingKind what);
    /// The newest corrections of one kind with their messages, oldest first: what to learn from.
    Result<QList<Lesson>> lessons(ReadingKind what, int limit);

    /// The centre's newest answers with the messages they answer, the newest first.
    Result<QList<Exchange>> answers(int limit);

    /// NotFound when there is none.
    Result<Promise> promise(PromiseId id);
    /// Found and open ones, the earliest due first, those without a moment last.
    Result<QList<Promise>> promisesOf(InteractionId interaction);
    Result<QList<Promise>> openPromisesOf(CustomerId customer);
    /// Open and found ones of the whole centre that have a moment.
    Result<QList<Promise>> clocks();

    Result<std::optional<LearnedModel>> model(const QString& name);

private:
    Connection& m_connection;
};

} // namespace heddle::store
