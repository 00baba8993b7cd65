#include "core/service/feedback/alike.h"

#include "core/insight/spread/reach.h"
#include "core/model/readings/correction.h"
#include "core/store/listening/signaturestore.h"
#include "core/store/tables/entrystore.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace heddle::service {

namespace {

constexpr int whollyNew = 1000;
constexpr std::size_t mostForgotten = 1'000;

bool countsAsSaid(const Entry& entry)
{
    return entry.automatic.kind == AutomaticKind::Person && !standsAlone(entry.readings);
}

} // namespace

Alike::Alike(Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger)
{
    connect(&ledger, &Ledger::recorded, this, &Alike::apply);
    connect(&ledger, &Ledger::heard, this, &Alike::hear);
}

Done Alike::start()
{
    const auto rows = store::SignatureStore(m_ledger.store().connection())
                          .since(m_ledger.now() - window, mostKept);
    if (!rows)
        return passOn(rows);
    m_said.reserve(static_cast<std::size_t>(rows->size()));
    for (const store::SaidRow& row : *rows) {
        keep({row.entry, row.at, row.identity, row.signature, true});
        if (!row.isCorrected)
            continue;
        const auto entry = m_ledger.store().entries().byId(row.entry);
        if (!entry)
            return passOn(entry);
        correct(*entry);
    }
    return {};
}

void Alike::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* entry = std::get_if<Entry>(&row))
                add(*entry);
        }
    }
}

/// What changes later is still the same thing that was said, unless somebody says that it is not.
void Alike::add(const Entry& entry)
{
    const bool isFromOutside =
        entry.direction == Direction::Inbound || entry.direction == Direction::About;
    if (!isFromOutside)
        return;
    if (entry.readings.signature == 0)
        return drop(entry.id);
    if (!m_said.empty() && entry.id <= m_said.back().entry)
        return correct(entry);
    if (!countsAsSaid(entry))
        return;
    keep({entry.id, entry.at, entry.identity, entry.readings.signature, true});
    const Timestamp oldest = m_ledger.now() - window;
    while (m_said.size() - m_begin > mostKept
           || (m_begin < m_said.size() && m_said[m_begin].at < oldest))
        ++m_begin;
    if (m_begin > mostForgotten && m_begin * 2 > m_said.size())
        forget();
}

void Alike::keep(const Said& said)
{
    m_said.push_back(said);
    m_index.add(said.signature);
}

void Alike::correct(const Entry& entry)
{
    const auto said =
        std::lower_bound(m_said.begin(), m_said.end(), entry.id,
                         [](const Said& each, EntryId id) { return each.entry < id; });
    if (said != m_said.end() && said->entry == entry.id)
        said->counts = countsAsSaid(entry);
}

/// What has no words any more was taken out of the centre for good.
void Alike::drop(EntryId entry)
{
    const auto said =
        std::lower_bound(m_said.begin(), m_said.end(), entry,
                         [](const Said& each, EntryId id) { return each.entry < id; });
    if (said != m_said.end() && said->entry == entry)
        said->counts = false;
}

void Alike::hear(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            const auto* entry = std::get_if<Entry>(&row);
            if (entry && entry->readings.signature == 0)
                drop(entry->id);
        }
    }
}

/// What no longer counts is let go when it is more than what does.
void Alike::forget()
{
    const auto begin = static_cast<std::ptrdiff_t>(std::exchange(m_begin, 0));
    m_said.erase(m_said.begin(), m_said.begin() + begin);
    m_index.clear();
    for (const Said& said : m_said)
        m_index.add(said.signature);
}

int Alike::othersLike(const Entry& entry) const
{
    const Timestamp oldest = m_ledger.now() - window;
    std::vector<IdentityId> others;
    const auto begin = static_cast<std::uint32_t>(m_begin);
    for (const std::uint32_t place : m_index.near(entry.readings.signature, begin)) {
        const Said& said = m_said[place];
        if (said.counts && said.at >= oldest && said.identity != entry.identity
            && said.entry != entry.id)
            others.push_back(said.identity);
    }
    std::sort(others.begin(), others.end());
    return static_cast<int>(std::unique(others.begin(), others.end()) - others.begin());
}

void readReachOf(Entry& entry, Timestamp now)
{
    if (!entry.post)
        return;
    const insight::Reach reach =
        insight::readReach({.posted = entry.at,
                            .audience = std::max<qint64>(0, entry.post->audience),
                            .history = {{now, std::max<qint64>(0, entry.post->reshares)}},
                            .novelty = whollyNew / (1 + entry.readings.alike)},
                           now);
    entry.readings.reach = std::clamp(reach.score, 0, whollyNew);
    entry.readings.reachWhy = reach.why;
}

} // namespace heddle::service
