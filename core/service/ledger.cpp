#include "core/service/ledger.h"

#include "core/base/log.h"
#include "core/store/journalstore.h"

#include <utility>

namespace heddle::service {

namespace {

constexpr int mostCaughtUp = 1'000;

template<class Row>
const Row* rowIn(const store::Record& record)
{
    for (const store::RowImage& row : record.rows) {
        if (const auto* found = std::get_if<Row>(&row))
            return found;
    }
    return nullptr;
}

Change changeOf(const store::Record& record, JournalSeq seq)
{
    Change change{.seq = seq,
                  .kind = record.kind,
                  .interaction = record.interaction,
                  .customer = record.customer,
                  .agent = record.actor};
    if (const auto* offer = rowIn<Offer>(record))
        change.agent = offer->agent;
    else if (const auto* agent = rowIn<Agent>(record))
        change.agent = agent->id;
    if (const auto* entry = rowIn<Entry>(record))
        change.entry = entry->id;
    return change;
}

} // namespace

Ledger::Ledger(store::Store& store, Clock& clock, QObject* parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
    if (const auto newest = store.journal().newest())
        m_told = *newest;
}

Done Ledger::record(const QList<store::Record>& given, const store::Beside& beside)
{
    QList<store::Record> records = given;
    for (store::Record& record : records)
        record.at = record.at.value_or(now());
    const auto seqs = m_store.record(records, beside);
    if (!seqs)
        return passOn(seqs);
    for (qsizetype i = 0; i < records.size(); ++i)
        m_untold.append({records.at(i), seqs->at(i)});
    m_told = seqs->isEmpty() ? m_told : seqs->last();
    tell();
    return {};
}

void Ledger::catchUp()
{
    const auto newer = m_store.journal().after(m_told, mostCaughtUp);
    if (!newer) {
        qCWarning(logStore) << "cannot catch up:" << errorName(newer.error().code);
        return;
    }
    for (const JournalEvent& event : *newer) {
        m_told = event.seq;
        Q_EMIT changed({.seq = event.seq,
                        .kind = event.kind,
                        .interaction = event.interaction,
                        .customer = event.customer,
                        .agent = event.actor});
    }
}

void Ledger::tell()
{
    if (m_depth > 0 || m_telling)
        return;
    m_telling = true;
    while (!m_untold.isEmpty()) {
        const QList<Untold> batch = std::exchange(m_untold, {});
        QList<store::Record> records;
        records.reserve(batch.size());
        for (const Untold& untold : batch)
            records += untold.record;
        Q_EMIT recorded(records);
        for (const Untold& untold : batch)
            Q_EMIT changed(changeOf(untold.record, untold.seq));
    }
    m_telling = false;
}

} // namespace heddle::service
