#include "app/ctl/commands/topics.h"
#include "app/ctl/simulation/outcometable.h"
#include "app/ctl/simulation/simulationfile.h"
#include "core/service/config/centrefile.h"

namespace heddle::ctl {

namespace {

/// The plan of a file as the command line wants it; each mistake in it is told.
std::optional<routing::SimulationPlan> planOf(const Invocation& invocation, const QString& path)
{
    SimulationReading reading = readSimulation(path);
    for (const FileComplaint& one : reading.complaints)
        invocation.console.complain(service::sentenceOf(one.complaint, one.file));
    if (!reading.isFit())
        return std::nullopt;
    reading.plan.runs = static_cast<int>(invocation.number("runs", reading.plan.runs));
    reading.plan.seed =
        static_cast<quint64>(invocation.number("seed", static_cast<qint64>(reading.plan.seed)));
    if (invocation.has("compare"))
        reading.plan.variants = everyChoice();
    return reading.plan;
}

void print(const Invocation& invocation, const routing::SimulationPlan& plan)
{
    const QList<routing::Outcome> outcomes = routing::simulate(plan);
    if (invocation.wantsJson()) {
        for (const QJsonObject& object : jsonOf(plan, outcomes))
            invocation.console.print(object);
        return;
    }
    const QStringList lines =
        invocation.has("compare") ? comparisonOf(plan, outcomes) : tableOf(plan, outcomes);
    for (const QString& line : lines)
        invocation.console.print(line);
}

Done simulate(const Invocation& invocation)
{
    if (invocation.number("runs", 1) < 1)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("--runs 0: a day has to be played at least once; like 3"));
    QList<routing::SimulationPlan> plans;
    for (const QString& path : invocation.arguments) {
        if (auto plan = planOf(invocation, path))
            plans += *std::move(plan);
    }
    if (plans.size() < invocation.arguments.size())
        return failure(ErrorCode::BadInput); // Each mistake has been said.
    if (invocation.has("compare") && !invocation.wantsJson())
        invocation.console.print(comparisonHeading());
    for (const routing::SimulationPlan& plan : plans)
        print(invocation, plan);
    return {};
}

} // namespace

QList<Command> simulateCommands()
{
    return {{QStringLiteral("route simulate"),
             QStringLiteral("FILE..."),
             QStringLiteral("Play a centre's day through the router and show how it went"),
             Command::Json,
             {{QStringLiteral("compare"),
               {},
               QStringLiteral("each way to choose an agent in every queue, class by class: service "
                              "level, p90 wait, fairness")},
              {QStringLiteral("runs"), QStringLiteral("N"),
               QStringLiteral("how many days, each with other chance (the file's)")},
              {QStringLiteral("seed"), QStringLiteral("N"),
               QStringLiteral("the same seed gives the same days (the file's)")}},
             simulate}};
}

} // namespace heddle::ctl
