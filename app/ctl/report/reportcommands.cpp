#include "app/ctl/commands/topics.h"
#include "app/ctl/report/queuereports.h"
#include "app/ctl/report/report.h"
#include "app/ctl/report/tallies.h"
#include "app/ctl/report/toldcontacts.h"
#include "core/service/phone/recordings/recordinguses.h"
#include "core/store/tables/agentstore.h"

#include <QDateTime>
#include <QJsonObject>

namespace heddle::ctl {

namespace {

constexpr int usualUses = 100;
constexpr int mostUses = 100'000;

Result<std::map<AgentId, AgentTally>> agentTallies(const Report& report)
{
    std::map<AgentId, AgentTally> tallies;
    const auto offers = report.facts().offers(report.span);
    if (!offers)
        return passOn(offers);
    for (const store::OfferCount& some : *offers) {
        // What was taken back, or still rings, was not the agent's to answer.
        if (!some.end || *some.end == OfferEnd::Withdrawn)
            continue;
        AgentTally& tally = tallies[some.agent];
        tally.offered += some.count;
        tally.taken += *some.end == OfferEnd::Accepted ? some.count : 0;
        tally.notAnswered += *some.end == OfferEnd::NotAnswered ? some.count : 0;
    }
    const auto answers = report.facts().answers(report.span);
    if (!answers)
        return passOn(answers);
    for (const store::AgentCount& some : *answers)
        tallies[some.agent].answers = some.count;
    const auto closed = report.facts().closed(report.span);
    if (!closed)
        return passOn(closed);
    for (const store::AgentCount& some : *closed)
        tallies[some.agent].closed = some.count;
    PastWork past(report.span);
    if (auto told = eachLine(report.store(), [&](const JournalEvent& line) { past.apply(line); });
        !told)
        return passOn(told);
    for (const auto& [agent, worked] : past.days(report.opened.clock->now()))
        tallies[agent].worked = worked;
    return tallies;
}

Done reportAgents(const Invocation& invocation)
{
    const auto report = Report::begin(invocation);
    if (!report)
        return passOn(report);
    auto tallies = agentTallies(*report);
    if (!tallies)
        return passOn(tallies);
    const auto agents = report->store().agents().all();
    if (!agents)
        return passOn(agents);
    // By name: people are not ranked by a number.
    QList<ReportLine> lines;
    for (const Agent& agent : *agents)
        lines.append({agent.name, (*tallies)[agent.id].figures()});
    std::sort(lines.begin(), lines.end(), [](const ReportLine& a, const ReportLine& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    print(invocation, QStringLiteral("agent"), lines);
    return {};
}

Done reportTopics(const Invocation& invocation)
{
    const auto report = Report::begin(invocation);
    if (!report)
        return passOn(report);
    std::map<QString, qint64> tagged;
    qint64 all = 0;
    auto looked = report->facts().eachArrived(report->span, [&](const Interaction& interaction) {
        ++all;
        for (const QString& tag : interaction.tags)
            ++tagged[tag];
    });
    if (!looked)
        return looked;
    QList<ReportLine> lines;
    for (const auto& [tag, hits] : tagged)
        lines.append({tag,
                      {count(QStringLiteral("interactions"), hits),
                       {.kind = Figure::Kind::Share,
                        .name = QStringLiteral("share"),
                        .value = shareOf(hits, all)}}});
    std::stable_sort(lines.begin(), lines.end(), [](const ReportLine& a, const ReportLine& b) {
        return a.figures.first().value.n > b.figures.first().value.n;
    });
    print(invocation, QStringLiteral("topic"), lines);
    return {};
}

Done reportRecordings(const Invocation& invocation)
{
    const auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const int limit =
        static_cast<int>(std::clamp<qint64>(invocation.number("limit", usualUses), 1, mostUses));
    const auto uses = service::recordingUses(*opened->store, limit);
    if (!uses)
        return passOn(uses);
    for (const service::RecordingUse& use : *uses) {
        const QString at = use.at.toDateTime().toString(Qt::ISODateWithMs);
        const QString did = service::recordingUseKind(use.kind).section(QLatin1Char('.'), 1);
        if (invocation.wantsJson())
            invocation.console.print(
                QJsonObject{{QStringLiteral("at"), at},
                            {QStringLiteral("agent"), use.agent},
                            {QStringLiteral("did"), did},
                            {QStringLiteral("interaction"), use.interaction.value},
                            {QStringLiteral("customer"), use.who}});
        else
            invocation.console.print(
                QStringLiteral("%1  %2 %3  %4  %5")
                    .arg(at, use.agent, did, QString::number(use.interaction.value), use.who));
    }
    return {};
}

} // namespace

QList<Command> reportCommands()
{
    const QList<Option> options{
        {QStringLiteral("from"), QStringLiteral("DATE"),
         QStringLiteral("the first day (28 days in all)")},
        {QStringLiteral("to"), QStringLiteral("DATE"), QStringLiteral("the last day (today)")},
        {QStringLiteral("csv"), {}, QStringLiteral("as a table with commas")}};
    constexpr int reads = Command::Store | Command::Json;
    return {
        {QStringLiteral("report queues"),
         {},
         QStringLiteral(
             "Say what came to each queue, how soon it was answered and whether in time"),
         reads,
         options,
         reportQueues},
        {QStringLiteral("report service"),
         {},
         QStringLiteral("Say how each queue served: service level four ways, waits, handling, "
                        "abandons, transfers; each with its formula"),
         reads,
         options,
         reportService},
        {QStringLiteral("report agents"),
         {},
         QStringLiteral("Say what each agent was offered, took, wrote and closed, and how full "
                        "their days were"),
         reads,
         options,
         reportAgents},
        {QStringLiteral("report topics"),
         {},
         QStringLiteral("Say what contacts were about, by their tags, the most frequent first"),
         reads,
         options,
         reportTopics},
        {QStringLiteral("report recordings"),
         {},
         QStringLiteral("Say who heard or saved recorded calls, and when, the newest first"),
         reads,
         {{QStringLiteral("limit"), QStringLiteral("N"), QStringLiteral("so many (100)")}},
         reportRecordings},
    };
}

} // namespace heddle::ctl
