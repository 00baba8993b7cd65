#include "core/service/feedback/alike.h"

#include "core/insight/spread/reach.h"
#include "core/insight/spread/signature.h"
#include "core/store/learned/rulestore.h"
#include "core/store/tables/entrystore.h"

#include <algorithm>
#include <vector>

namespace heddle::service {

namespace {

constexpr int mostBits = 12;
constexpr int whollyNew = 1000;

} // namespace

Alike::Alike(Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger)
{
    connect(&ledger, &Ledger::recorded, this, &Alike::apply);
}

Done Alike::start()
{
    const auto newest = m_ledger.store().rules().messagesSince(m_ledger.now() - window, mostRead);
    if (!newest)
        return passOn(newest);
    for (auto id = newest->crbegin(); id != newest->crend(); ++id) {
        const auto entry = m_ledger.store().entries().byId(*id);
        if (!entry)
            return passOn(entry);
        add(*entry);
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

/// What changes later is still the same thing that was said.
void Alike::add(const Entry& entry)
{
    const bool isFromOutside =
        entry.direction == Direction::Inbound || entry.direction == Direction::About;
    const bool isNew = m_said.empty() || m_said.back().entry < entry.id;
    if (!isFromOutside || !isNew || entry.readings.signature == 0
        || entry.automatic.kind != AutomaticKind::Person)
        return;
    m_said.push_back({entry.id, entry.at, entry.identity, entry.readings.signature});
    const Timestamp oldest = m_ledger.now() - window;
    while (m_said.size() > mostKept || (!m_said.empty() && m_said.front().at < oldest))
        m_said.pop_front();
}

int Alike::othersLike(const Entry& entry) const
{
    if (entry.readings.signature == 0)
        return 0;
    const Timestamp oldest = m_ledger.now() - window;
    std::vector<IdentityId> others;
    for (const Said& said : m_said) {
        if (said.at >= oldest && said.identity != entry.identity && said.entry != entry.id
            && insight::distance(said.signature, entry.readings.signature) <= mostBits)
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
