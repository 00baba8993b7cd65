#include "core/service/listening/growth/growthwatch.h"

#include "core/base/log.h"
#include "core/store/listening/poststore.h"

#include <algorithm>

namespace heddle::service {

namespace {

using namespace std::chrono_literals;

constexpr Duration pause = 1min;
/// Where more than these came in two hours, nobody needs a warning that it is still small.
constexpr int mostLookedAt = 5'000;

bool isPost(const store::RowImage& row)
{
    const auto* entry = std::get_if<Entry>(&row);
    return entry && entry->kind == EntryKind::Post && entry->direction != Direction::Outbound;
}

bool wantsIt(const Campaign& campaign)
{
    return campaign.warnFrom > 0 && !campaign.isPaused;
}

} // namespace

GrowthWatch::GrowthWatch(Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger)
{
    connect(&m_ledger, &Ledger::recorded, this, &GrowthWatch::hear);
}

void GrowthWatch::hear(const QList<store::Record>& records)
{
    const bool hasPosts = std::any_of(records.begin(), records.end(), [](const auto& record) {
        return std::any_of(record.rows.begin(), record.rows.end(), isPost);
    });
    if (!hasPosts || m_isLooking)
        return;
    m_isLooking = true;
    m_ledger.clock().callAt(m_ledger.now() + pause, this, [this] {
        m_isLooking = false;
        look();
    });
}

void GrowthWatch::look()
{
    const auto all = campaigns(m_ledger.store());
    if (!all || std::none_of(all->begin(), all->end(), wantsIt))
        return;
    const Timestamp now = m_ledger.now();
    const auto posts = store::PostStore(m_ledger.store().connection())
                           .facts({.since = now - 2h, .queues = {}, .limit = mostLookedAt});
    if (!posts) {
        qCWarning(logCore) << "posts cannot be counted:" << errorName(posts.error().code);
        return;
    }
    for (const Campaign& campaign : *all) {
        if (!wantsIt(campaign))
            continue;
        if (const auto done = tell(campaign, growthOf(*posts, campaign, now)); !done)
            qCWarning(logCore) << "a warning is not told:" << errorName(done.error().code);
    }
}

// Read and written in one transaction: of two processes that see it, one tells.
Done GrowthWatch::tell(const Campaign& campaign, const Growth& growth)
{
    if (!isWorthTelling(growth, campaign, std::nullopt))
        return {};
    return m_ledger.transaction([&]() -> Done {
        const auto told = toldGrowths(m_ledger.store());
        if (!told)
            return passOn(told);
        const auto last = std::find_if(told->begin(), told->end(), [&](const Growth& each) {
            return each.campaign == campaign.name;
        });
        const auto before = last == told->end() ? std::nullopt : std::optional(*last);
        if (!isWorthTelling(growth, campaign, before))
            return {};
        return m_ledger.record(
            {{.kind = campaignGrows,
              .facts = {{QStringLiteral("campaign"), campaign.name},
                        {QStringLiteral("posts"), growth.posts},
                        {QStringLiteral("before"), growth.before}},
              .rows = {store::Setting{growthSettingOf(campaign.name), toText(growth)}}}});
    });
}

} // namespace heddle::service
