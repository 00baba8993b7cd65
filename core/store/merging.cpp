#include "core/store/merging.h"

#include "core/store/combine.h"
#include "core/store/rows/customerrow.h"
#include "core/store/sql/only.h"
#include "core/store/store.h"
#include "core/store/tables/customerstore.h"

#include <QSet>

namespace heddle::store {

namespace {

QString select(const char* rest)
{
    return QStringLiteral("SELECT ") + mergeTable().selected() + QStringLiteral(" FROM merge ")
           + QLatin1String(rest);
}

QJsonObject factsOf(const Merge& merge)
{
    return {{QStringLiteral("merge"), merge.id},
            {QStringLiteral("from"), merge.from.value},
            {QStringLiteral("into"), merge.into.value}};
}

// `into` and the later merges into it as they would be without `undone`: each later step sees the
// customer as it was before it, and that changes now.
struct Unwound {
    Customer into;
    QList<Merge> later;
};

Unwound unwind(const Merge& undone, const QList<Merge>& later, const Customer& into,
               const QHash<CustomerId, Customer>& sources)
{
    Customer with = combined(undone.before, sources.value(undone.from));
    Customer without = undone.before;
    Unwound result{into, later};
    for (Merge& merge : result.later) {
        const Customer source = sources.value(merge.from);
        const Customer before = merge.before;
        merge.before = rebased(before, with, without);
        with = combined(before, source);
        without = combined(merge.before, source);
    }
    result.into = rebased(into, with, without);
    return result;
}

} // namespace

Result<Merge> Merging::merge(qint64 id)
{
    static const QString sql = select("WHERE id = ?");
    return only(m_store.connection().first(sql, {id}, mergeIn), "merge", id);
}

Result<QList<Merge>> Merging::into(CustomerId customer)
{
    static const QString sql = select("WHERE target = ? AND undone IS NULL ORDER BY id DESC");
    return m_store.connection().list(sql, {customer.value}, mergeIn);
}

Result<CustomerId> Merging::current(CustomerId customer)
{
    for (;;) {
        const auto target = m_store.connection().number(
            QStringLiteral("SELECT target FROM merge WHERE source = ? AND undone IS NULL"),
            {customer.value});
        if (!target)
            return passOn(target);
        if (*target == 0)
            return customer;
        customer.value = *target;
    }
}

Done Merging::refuseMerged(CustomerId customer)
{
    const auto now = current(customer);
    if (!now)
        return passOn(now);
    if (*now != customer)
        return failure(
            ErrorCode::Conflict,
            QStringLiteral("customer %1 was merged into %2").arg(customer.value).arg(now->value));
    return {};
}

Result<QString> Merging::strongConflict(CustomerId one, CustomerId other)
{
    const auto parted = m_store.connection().number(
        QStringLiteral("SELECT count(*) FROM merge WHERE undone IS NOT NULL AND "
                       "((source = ? AND target = ?) OR (source = ? AND target = ?))"),
        {one.value, other.value, other.value, one.value});
    if (!parted)
        return passOn(parted);
    if (*parted > 0)
        return QStringLiteral("somebody took their merge back before");
    const auto mine = m_store.customers().identities(one);
    if (!mine)
        return passOn(mine);
    const auto theirs = m_store.customers().identities(other);
    if (!theirs)
        return passOn(theirs);
    for (const Identity& a : *mine) {
        for (const Identity& b : *theirs) {
            if (a.verified && b.verified && a.kind == b.kind)
                return QStringLiteral("both have proven who they are by %1").arg(toName(a.kind));
        }
    }
    return QString();
}

Result<Merge> Merging::merge(CustomerId from, CustomerId into, const MergeEvidence& evidence,
                             AgentId author)
{
    if (from == into)
        return failure(ErrorCode::BadInput, QStringLiteral("a customer merged with itself"));
    return m_store.transaction([&]() -> Result<Merge> {
        for (const auto customer : {from, into}) {
            if (auto done = refuseMerged(customer); !done)
                return passOn(done);
        }
        const auto source = m_store.customers().byId(from);
        if (!source)
            return passOn(source);
        const auto target = m_store.customers().byId(into);
        if (!target)
            return passOn(target);
        if (evidence.automatic) {
            const auto conflict = strongConflict(from, into);
            if (!conflict)
                return passOn(conflict);
            if (!conflict->isEmpty())
                return failure(ErrorCode::Conflict, *conflict);
        }
        auto identities = m_store.customers().identities(from);
        if (!identities)
            return passOn(identities);
        // Rising in the order of merging, whichever process merges: unmerge() relies on it.
        const auto id = m_store.connection().number(
            QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM merge"));
        if (!id)
            return passOn(id);

        Merge merge{.id = *id,
                    .from = from,
                    .into = into,
                    .moved = {},
                    .before = *target,
                    .evidence = evidence,
                    .at = m_store.clock().now(),
                    .author = author,
                    .undone = {}};
        Record record{.kind = QStringLiteral("customer.merged"),
                      .actor = author,
                      .interaction = {},
                      .customer = into,
                      .facts = factsOf(merge),
                      .rows = {combined(*target, *source)},
                      .at = merge.at};
        for (Identity& identity : *identities) {
            merge.moved.append(identity.id);
            identity.customer = into;
            record.rows.append(identity);
        }
        record.rows.append(merge);
        if (const auto seq = m_store.record(record); !seq)
            return passOn(seq);
        return this->merge(merge.id);
    });
}

Done Merging::unmerge(qint64 id, AgentId author)
{
    return m_store.transaction([&]() -> Done {
        auto undone = merge(id);
        if (!undone)
            return passOn(undone);
        if (undone->undone)
            return failure(ErrorCode::Conflict,
                           QStringLiteral("merge %1 was taken back before").arg(id));
        if (auto done = refuseMerged(undone->into); !done)
            return done;
        const auto record = unmerging(std::move(*undone), author);
        if (!record)
            return passOn(record);
        if (const auto seq = m_store.record(*record); !seq)
            return passOn(seq);
        return {};
    });
}

Result<Record> Merging::unmerging(Merge undone, AgentId author)
{
    const auto target = m_store.customers().byId(undone.into);
    if (!target)
        return passOn(target);
    auto active = into(undone.into);
    if (!active)
        return passOn(active);
    QHash<CustomerId, Customer> sources;
    QList<Merge> later;
    for (const Merge& merge : *active) {
        if (merge.id < undone.id)
            continue;
        const auto source = m_store.customers().byId(merge.from);
        if (!source)
            return passOn(source);
        sources.insert(merge.from, *source);
        if (merge.id > undone.id)
            later.prepend(merge);
    }
    const Unwound unwound = unwind(undone, later, *target, sources);

    undone.undone = m_store.clock().now();
    Record record{.kind = QStringLiteral("customer.unmerged"),
                  .actor = author,
                  .interaction = {},
                  .customer = undone.into,
                  .facts = factsOf(undone),
                  .rows = {unwound.into, undone},
                  .at = undone.undone};
    for (const Merge& merge : unwound.later)
        record.rows.append(merge);
    const auto identities = m_store.customers().identities(undone.into);
    if (!identities)
        return passOn(identities);
    for (Identity identity : *identities) {
        if (!undone.moved.contains(identity.id))
            continue;
        identity.customer = undone.from;
        record.rows.append(identity);
    }
    return record;
}

} // namespace heddle::store
