#include "app/ctl/report/queuereports.h"

#include "app/ctl/report/report.h"
#include "app/ctl/report/servicetally.h"
#include "app/ctl/report/tallies.h"
#include "core/service/ledger.h"
#include "core/store/tables/queuestore.h"

#include <algorithm>

namespace heddle::ctl {

namespace {

/// A line for each queue that is open, or had something.
template<class Tally>
Done printByQueue(const Invocation& invocation, const Report& report,
                  std::map<QueueId, Tally>& tallies)
{
    const auto queues = report.store().queues().all();
    if (!queues)
        return passOn(queues);
    QList<ReportLine> lines;
    for (const Queue& queue : *queues) {
        if (queue.active || tallies.contains(queue.id))
            lines.append({queue.name, tallies[queue.id].figures()});
    }
    print(invocation, QStringLiteral("queue"), lines);
    return {};
}

/// When each customer's contacts came, by customer.
Result<std::map<CustomerId, QList<Timestamp>>> arrivals(const Report& report, Timestamp now)
{
    std::map<CustomerId, QList<Timestamp>> arrived;
    const auto looked = report.facts().eachArrived(
        {.from = report.span.from, .to = now}, [&](const Interaction& interaction) {
            arrived[interaction.customer] += interaction.arrived;
        });
    if (!looked)
        return passOn(looked);
    return arrived;
}

/// How often the customer of a contact came within some days of its end.
qsizetype cameAgain(const ToldContact& contact,
                    const std::map<CustomerId, QList<Timestamp>>& arrived)
{
    const auto closed = contact.course.closed();
    const auto all = arrived.find(contact.now.customer);
    if (!closed || all == arrived.end())
        return 0;
    return std::count_if(all->second.begin(), all->second.end(), [&](Timestamp at) {
        return *closed < at && at <= *closed + comesAgainWithin;
    });
}

} // namespace

Done reportQueues(const Invocation& invocation)
{
    const auto report = Report::begin(invocation);
    if (!report)
        return passOn(report);
    service::Ledger ledger(report->store(), *report->opened.clock);
    service::Roster roster(ledger);
    if (auto loaded = roster.load(); !loaded)
        return loaded;
    std::map<QueueId, QueueTally> tallies;
    auto looked = report->facts().eachArrived(report->span, [&](const Interaction& interaction) {
        tallies[interaction.queue].add(interaction, roster, ledger.now());
    });
    if (!looked)
        return looked;
    return printByQueue(invocation, *report, tallies);
}

Done reportService(const Invocation& invocation)
{
    const auto report = Report::begin(invocation);
    if (!report)
        return passOn(report);
    service::Ledger ledger(report->store(), *report->opened.clock);
    service::Roster roster(ledger);
    if (auto loaded = roster.load(); !loaded)
        return loaded;
    const auto contacts = toldContacts(report->store(), report->span);
    if (!contacts)
        return passOn(contacts);
    const auto arrived = arrivals(*report, ledger.now());
    if (!arrived)
        return passOn(arrived);
    std::map<QueueId, ServiceTally> tallies;
    for (const auto& [id, contact] : *contacts)
        tallies[contact.course.queue()].add(contact, cameAgain(contact, *arrived), roster,
                                            ledger.now());
    return printByQueue(invocation, *report, tallies);
}

} // namespace heddle::ctl
