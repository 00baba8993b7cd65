#include "app/ctl/commands/topics.h"
#include "app/ctl/simulation/outcometable.h"
#include "app/ctl/simulation/simulationfile.h"
#include "core/service/config/centrefile.h"

namespace heddle::ctl {

namespace {

Done simulate(const Invocation& invocation)
{
    SimulationReading reading = readSimulation(invocation.arguments.first());
    for (const FileComplaint& one : reading.complaints)
        invocation.console.complain(service::sentenceOf(one.complaint, one.file));
    if (!reading.isFit())
        return failure(ErrorCode::BadInput); // Each mistake has been said.
    reading.plan.runs = static_cast<int>(invocation.number("runs", reading.plan.runs));
    reading.plan.seed =
        static_cast<quint64>(invocation.number("seed", static_cast<qint64>(reading.plan.seed)));
    const QList<routing::Outcome> outcomes = routing::simulate(reading.plan);
    if (invocation.wantsJson()) {
        for (const QJsonObject& object : jsonOf(outcomes))
            invocation.console.print(object);
    } else {
        for (const QString& line : tableOf(reading.plan, outcomes))
            invocation.console.print(line);
    }
    return {};
}

} // namespace

QList<Command> simulateCommands()
{
    return {{QStringLiteral("route simulate"),
             QStringLiteral("FILE"),
             QStringLiteral("Play a centre's day through the router and show how it went"),
             Command::Json,
             {{QStringLiteral("runs"), QStringLiteral("N"),
               QStringLiteral("how many days, each with other chance (the file's)")},
              {QStringLiteral("seed"), QStringLiteral("N"),
               QStringLiteral("the same seed gives the same days (the file's)")}},
             simulate}};
}

} // namespace heddle::ctl
