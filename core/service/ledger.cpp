#include "core/service/ledger.h"

#include "core/base/log.h"
#include "core/store/journalstore.h"
#include "core/store/rereading.h"

#include <algorithm>
#include <utility>

namespace heddle::service {

namespace {

constexpr int linesAtOnce = 500;

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
        m_known = *newest;
}

Done Ledger::record(const QList<store::Record>& given, const store::Beside& beside)
{
    QList<store::Record> records = given;
    for (store::Record& record : records) {
        record.at = record.at.value_or(now());
        if (m_finish)
            m_finish(record, *record.at);
    }
    const auto seqs = m_store.record(records, beside);
    if (!seqs)
        return passOn(seqs);
    for (qsizetype i = 0; i < records.size(); ++i)
        m_untold.append({records.at(i), seqs->at(i)});
    note(*seqs);
    tell();
    return {};
}

// Nothing is kept in mind while nobody else writes: the numbers follow each other.
void Ledger::note(const QList<JournalSeq>& own)
{
    if (own.isEmpty())
        return;
    if (m_own.empty() && own.first().value == m_known.value + 1)
        m_known = own.last();
    else
        m_own.insert(m_own.end(), own.begin(), own.end());
}

void Ledger::goBackTo(const Mark& mark)
{
    m_untold.resize(mark.untold);
    m_own.resize(mark.own);
    m_known = mark.known;
}

bool Ledger::isOwn(JournalSeq seq)
{
    if (m_own.empty() || m_own.front() != seq)
        return false;
    m_own.erase(m_own.begin());
    return true;
}

Result<bool> Ledger::isCurrent() const
{
    return m_store.journal().newest().map([this](JournalSeq newest) {
        return newest.value - m_known.value == static_cast<qint64>(m_own.size());
    });
}

void Ledger::catchUp()
{
    if (m_depth > 0)
        return;
    for (;;) {
        const auto lines = m_store.journal().after(m_known, linesAtOnce);
        if (!lines) {
            qCWarning(logStore) << "cannot catch up:" << errorName(lines.error().code);
            break;
        }
        for (const JournalEvent& line : *lines) {
            m_known = line.seq;
            if (isOwn(line.seq))
                continue;
            if (auto record = store::reread(m_store, line))
                m_untold.append({std::move(*record), line.seq, Origin::Elsewhere});
            else
                qCWarning(logStore)
                    << "line" << line.seq.value << "is not told:" << errorName(record.error().code);
        }
        if (lines->size() < linesAtOnce)
            break;
    }
    tell();
}

void Ledger::tell()
{
    if (m_depth > 0 || m_telling)
        return;
    m_telling = true;
    while (!m_untold.isEmpty())
        tellBatch(std::exchange(m_untold, {}));
    m_telling = false;
}

void Ledger::tellBatch(const QList<Untold>& batch)
{
    for (auto from = batch.begin(); from != batch.end();) {
        const auto to = std::find_if(from, batch.end(), [from](const Untold& untold) {
            return untold.origin != from->origin;
        });
        QList<store::Record> records;
        std::transform(from, to, std::back_inserter(records),
                       [](const Untold& untold) { return untold.record; });
        if (from->origin == Origin::Here)
            Q_EMIT recorded(records);
        else
            Q_EMIT heard(records);
        from = to;
    }
    for (const Untold& untold : batch)
        Q_EMIT changed(changeOf(untold.record, untold.seq));
}

} // namespace heddle::service
