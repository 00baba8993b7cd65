#include "app/ctl/simulation/outcometable.h"

#include <QJsonArray>

namespace heddle::ctl {

namespace {

using routing::Outcome;
using routing::StreamOutcome;

QString percent(const Estimate& share)
{
    const auto shown = [](double value) { return QString::number(value * 100, 'f', 1); };
    if (share.n == 0)
        return QStringLiteral("too few to tell");
    return QStringLiteral("%1 % [%2, %3]")
        .arg(shown(share.value), shown(share.low), shown(share.high));
}

QString span(double seconds)
{
    if (seconds < 600)
        return QString::number(seconds, 'f', 1) + QStringLiteral(" s");
    return seconds < 36'000 ? QString::number(seconds / 60, 'f', 1) + QStringLiteral(" min")
                            : QString::number(seconds / 3600, 'f', 1) + QStringLiteral(" h");
}

QString wait(const Estimate& seconds)
{
    if (seconds.n == 0)
        return QStringLiteral("too few to tell");
    return QStringLiteral("%1 [%2, %3]")
        .arg(span(seconds.value), span(std::max(0.0, seconds.low)), span(seconds.high));
}

QString quantile(const Estimate& seconds)
{
    return seconds.n == 0 ? QStringLiteral("-") : span(seconds.value);
}

const Estimate& shownLevel(const StreamOutcome& stream)
{
    return stream.levels[static_cast<std::size_t>(routing::ServiceFormula::AbandonsNegative)];
}

QString columns(const QStringList& cells, std::initializer_list<int> widths)
{
    QString line;
    auto width = widths.begin();
    for (const QString& cell : cells)
        line += cell.leftJustified(*width++) + QStringLiteral("  ");
    return QStringLiteral("  ") + line.trimmed();
}

QString row(const QStringList& cells)
{
    return columns(cells, {24, 7, 23, 29, 9, 9, 9, 22});
}

QString comparedRow(const QStringList& cells)
{
    return columns(cells, {24, 14, 7, 22, 31, 22});
}

QString rowOf(const StreamOutcome& stream)
{
    return row({stream.name, QString::number(stream.counts.presented), percent(shownLevel(stream)),
                wait(stream.meanWait), quantile(stream.p50), quantile(stream.p90),
                quantile(stream.p99), percent(stream.abandoned)});
}

QString fairness(const Estimate& index)
{
    const auto shown = [](double value) { return QString::number(value, 'f', 3); };
    return index.n == 0 ? QStringLiteral("too few to tell")
                        : QStringLiteral("%1 [%2, %3]")
                              .arg(shown(index.value), shown(index.low), shown(index.high));
}

QString comparedRow(const Outcome& outcome, const StreamOutcome& stream)
{
    return comparedRow({stream.name, outcome.variant, QString::number(stream.counts.presented),
                        percent(shownLevel(stream)), wait(stream.p90), fairness(outcome.fairness)});
}

QJsonObject jsonOf(const Estimate& estimate)
{
    return {{QStringLiteral("value"), estimate.value},
            {QStringLiteral("low"), estimate.low},
            {QStringLiteral("high"), estimate.high},
            {QStringLiteral("n"), estimate.n}};
}

QJsonObject jsonOf(const Outcome& outcome, const StreamOutcome& stream)
{
    QJsonObject levels;
    for (std::size_t i = 0; i < routing::serviceFormulas.size(); ++i) {
        QJsonObject level = jsonOf(stream.levels[i]);
        level.insert(QStringLiteral("formula"), textOf(routing::serviceFormulas[i]));
        levels.insert(toName(routing::serviceFormulas[i]), level);
    }
    return {{QStringLiteral("variant"), outcome.variant},
            {QStringLiteral("stream"), stream.name},
            {QStringLiteral("runs"), outcome.days},
            {QStringLiteral("presented"), stream.counts.presented},
            {QStringLiteral("handled"), stream.counts.handled},
            {QStringLiteral("abandoned"), stream.counts.abandoned},
            {QStringLiteral("left_waiting"), stream.leftWaiting},
            {QStringLiteral("service_level"), levels},
            {QStringLiteral("wait_mean_s"), jsonOf(stream.meanWait)},
            {QStringLiteral("speed_of_answer_s"), jsonOf(stream.meanSpeed)},
            {QStringLiteral("wait_p50_s"), jsonOf(stream.p50)},
            {QStringLiteral("wait_p90_s"), jsonOf(stream.p90)},
            {QStringLiteral("wait_p99_s"), jsonOf(stream.p99)},
            {QStringLiteral("abandon_rate"), jsonOf(stream.abandoned)},
            {QStringLiteral("occupancy"), jsonOf(outcome.occupancy)},
            {QStringLiteral("fairness"), jsonOf(outcome.fairness)},
            {QStringLiteral("decisions"), outcome.decisions},
            {QStringLiteral("digest"), QString::number(outcome.digest, 16)}};
}

} // namespace

QStringList tableOf(const routing::SimulationPlan& plan, const QList<Outcome>& outcomes)
{
    QStringList lines;
    if (!plan.name.isEmpty())
        lines += plan.name;
    lines += QStringLiteral("service level: %1, in time by each stream's target; waits of all that "
                            "were answered or gave up; [95 % interval]")
                 .arg(textOf(routing::ServiceFormula::AbandonsNegative));
    for (const Outcome& outcome : outcomes) {
        lines += QString();
        lines += outcome.variant
                 + QStringLiteral(": %1 run(s), occupancy %2, fairness (Jain) %3")
                       .arg(QString::number(outcome.days), percent(outcome.occupancy),
                            QString::number(outcome.fairness.value, 'f', 3));
        lines +=
            row({QStringLiteral("stream"), QStringLiteral("n"), QStringLiteral("service level"),
                 QStringLiteral("mean wait"), QStringLiteral("p50"), QStringLiteral("p90"),
                 QStringLiteral("p99"), QStringLiteral("gave up")});
        for (const StreamOutcome& stream : outcome.streams)
            lines += rowOf(stream);
        lines += rowOf(outcome.all);
    }
    return lines;
}

QList<routing::Variant> everyChoice()
{
    QList<routing::Variant> variants;
    for (const AgentChoice choice :
         {AgentChoice::LongestIdle, AgentChoice::LeastLoaded, AgentChoice::MostSkilled,
          AgentChoice::LeastSkilled, AgentChoice::LeastFlexible, AgentChoice::RoundRobin})
        variants += {.name = QString(toName(choice)).replace(QLatin1Char('-'), QLatin1Char(' ')),
                     .choice = choice,
                     .rank = {}};
    return variants;
}

QStringList comparisonOf(const routing::SimulationPlan& plan, const QList<Outcome>& outcomes)
{
    QStringList lines{QString(), plan.name,
                      comparedRow({QStringLiteral("class"), QStringLiteral("policy"),
                                   QStringLiteral("n"), QStringLiteral("service level"),
                                   QStringLiteral("p90 wait"), QStringLiteral("fairness")})};
    if (outcomes.isEmpty())
        return lines;
    for (qsizetype i = 0; i < outcomes.first().streams.size(); ++i) {
        for (const Outcome& outcome : outcomes)
            lines += comparedRow(outcome, outcome.streams[i]);
    }
    for (const Outcome& outcome : outcomes)
        lines += comparedRow(outcome, outcome.all);
    return lines;
}

QString comparisonHeading()
{
    return QStringLiteral("service level: %1; fairness: Jain's index of the agents' occupancies; "
                          "[95 % interval]")
        .arg(textOf(routing::ServiceFormula::AbandonsNegative));
}

QList<QJsonObject> jsonOf(const routing::SimulationPlan& plan, const QList<Outcome>& outcomes)
{
    QList<QJsonObject> objects;
    for (const Outcome& outcome : outcomes) {
        for (const StreamOutcome& stream : outcome.streams)
            objects += jsonOf(outcome, stream);
        objects += jsonOf(outcome, outcome.all);
    }
    for (QJsonObject& object : objects)
        object.insert(QStringLiteral("plan"), plan.name);
    return objects;
}

} // namespace heddle::ctl
