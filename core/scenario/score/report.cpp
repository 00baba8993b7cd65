#include "core/scenario/score/report.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

namespace heddle::scenario {

namespace {

QJsonObject toJson(const Finding& finding)
{
    return {{QStringLiteral("what"), finding.what},
            {QStringLiteral("holds"), finding.holds},
            {QStringLiteral("evidence"), finding.evidence},
            {QStringLiteral("contact"), finding.contact.value}};
}

QJsonObject toJson(const ScoredItem& item)
{
    return {{QStringLiteral("id"), item.id},
            {QStringLiteral("title"), item.title},
            {QStringLiteral("standing"), QString(toName(item.standing))},
            {QStringLiteral("points"), item.points},
            {QStringLiteral("of"), item.of},
            {QStringLiteral("evidence"), item.evidence},
            {QStringLiteral("contact"), item.contact.value},
            {QStringLiteral("entry"), item.entry.value},
            {QStringLiteral("at"), item.at ? QJsonValue(item.at->micros) : QJsonValue()}};
}

template<class T>
QJsonArray toJson(const QList<T>& list)
{
    QJsonArray array;
    for (const T& one : list)
        array.append(toJson(one));
    return array;
}

} // namespace

bool Report::isPassed() const
{
    return troubles.isEmpty()
           && std::all_of(findings.begin(), findings.end(),
                          [](const Finding& finding) { return finding.holds; });
}

int Report::points() const
{
    return std::accumulate(items.begin(), items.end(), 0,
                           [](int sum, const ScoredItem& item) { return sum + item.points; });
}

int Report::pointsOf() const
{
    return std::accumulate(items.begin(), items.end(), 0,
                           [](int sum, const ScoredItem& item) { return sum + item.of; });
}

Result<Report> reportOf(Player& player)
{
    const auto digest = player.digest();
    if (!digest)
        return passOn(digest);
    return Report{.scenario = player.script().name,
                  .seed = player.seed(),
                  .hash = digest->hash(),
                  .events = digest->events(),
                  .contacts = static_cast<qint64>(player.chronicle().contacts().size()),
                  .played = player.clock().now() - player.start(),
                  .findings = findings(player),
                  .items = scored(player, player.trainee(), player.clock().now()),
                  .troubles = player.troubles()};
}

QJsonObject toJson(const Report& report)
{
    return {
        {QStringLiteral("scenario"), report.scenario},
        {QStringLiteral("seed"), QString::number(report.seed)},
        {QStringLiteral("hash"), report.hash},
        {QStringLiteral("events"), report.events},
        {QStringLiteral("contacts"), report.contacts},
        {QStringLiteral("minutes"), static_cast<qint64>(report.played / std::chrono::minutes(1))},
        {QStringLiteral("passed"), report.isPassed()},
        {QStringLiteral("points"), report.points()},
        {QStringLiteral("points_of"), report.pointsOf()},
        {QStringLiteral("assertions"), toJson(report.findings)},
        {QStringLiteral("score"), toJson(report.items)},
        {QStringLiteral("troubles"), QJsonArray::fromStringList(report.troubles)}};
}

} // namespace heddle::scenario
