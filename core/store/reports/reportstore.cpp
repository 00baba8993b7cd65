#include "core/store/reports/reportstore.h"

#include "core/store/rows/interactionrow.h"

namespace heddle::store {

namespace {

constexpr int pageLength = 2000;

} // namespace

Done ReportStore::eachArrived(const ReportSpan& span,
                              const std::function<void(const Interaction&)>& look)
{
    static const QString sql =
        interactionSelect()
        + QStringLiteral("WHERE interaction.id > ? AND interaction.arrived >= ? AND "
                         "interaction.arrived < ? ORDER BY interaction.id LIMIT ?");
    for (qint64 last = 0;;) {
        const auto page = m_connection.list(
            sql, {last, span.from.micros, span.to.micros, pageLength}, interactionIn);
        if (!page)
            return passOn(page);
        for (const Interaction& interaction : *page)
            look(interaction);
        if (page->size() < pageLength)
            return {};
        last = page->last().id.value;
    }
}

Result<QList<OfferCount>> ReportStore::offers(const ReportSpan& span)
{
    return m_connection.list(
        QStringLiteral("SELECT agent, outcome, count(*) FROM offer WHERE made >= ? AND made < ? "
                       "GROUP BY agent, outcome ORDER BY agent, outcome"),
        {span.from.micros, span.to.micros}, [](const Statement& row) {
            return OfferCount{.agent = row.id<AgentId>(0),
                              .end = offerEndFromName(row.text(1)),
                              .count = row.integer(2)};
        });
}

Result<QList<AgentCount>> ReportStore::answers(const ReportSpan& span)
{
    return counts("SELECT agent, count(*) FROM entry WHERE agent IS NOT NULL AND "
                  "direction = 'outbound' AND at >= ? AND at < ? GROUP BY agent ORDER BY agent",
                  span);
}

Result<QList<AgentCount>> ReportStore::closed(const ReportSpan& span)
{
    return counts("SELECT last_agent, count(*) FROM interaction WHERE last_agent IS NOT NULL AND "
                  "closed >= ? AND closed < ? GROUP BY last_agent ORDER BY last_agent",
                  span);
}

Result<QList<AgentCount>> ReportStore::counts(const char* sql, const ReportSpan& span)
{
    return m_connection.list(
        QLatin1String(sql), {span.from.micros, span.to.micros}, [](const Statement& row) {
            return AgentCount{.agent = row.id<AgentId>(0), .count = row.integer(1)};
        });
}

} // namespace heddle::store
