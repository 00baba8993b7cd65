#include "core/service/feedback/majorproblem.h"

#include <algorithm>

namespace heddle::service {

namespace {

const QLatin1String severityBoost("severity");
const QLatin1String majorBoost("major problem");

/// Less than this does not change the order.
constexpr int leastBoosting = 300;
constexpr Duration atTheWorst = std::chrono::hours(2);

bool isAboutSomebodysHarm(SeverityKind kind)
{
    return kind == SeverityKind::Safety || kind == SeverityKind::Vulnerability;
}

Boost boostOf(const Severity& severity)
{
    const QString words = severity.words.join(QStringLiteral(", "));
    const QString kind = toName(severity.kind);
    const bool isMajor = severity.score >= majorBound;
    return {.name = isMajor ? majorBoost : severityBoost,
            .reason = words.isEmpty() ? kind : QString(kind + QStringLiteral(": ") + words),
            .earlier = atTheWorst * severity.score / 1000,
            .critical = isMajor && isAboutSomebodysHarm(severity.kind)};
}

Boost boostOfReach(const Readings& readings)
{
    return {.name = majorBoost,
            .reason = QStringLiteral("reach: ") + readings.reachWhy,
            .earlier = atTheWorst * readings.reach / 1000,
            .critical = false};
}

} // namespace

Interaction withSeverity(Interaction interaction, const Readings& readings)
{
    interaction.boosts.removeIf(
        [](const Boost& boost) { return boost.name == severityBoost || boost.name == majorBoost; });
    const auto worst =
        std::max_element(readings.severity.begin(), readings.severity.end(),
                         [](const Severity& a, const Severity& b) { return a.score < b.score; });
    const int score = worst == readings.severity.end() ? 0 : worst->score;
    if (readings.reach >= majorBound && readings.reach > score)
        interaction.boosts.prepend(boostOfReach(readings));
    else if (score >= leastBoosting)
        interaction.boosts.prepend(boostOf(*worst));
    return interaction;
}

QString majorProblem(const Interaction& interaction)
{
    for (const Boost& boost : interaction.boosts) {
        if (boost.name == majorBoost)
            return boost.reason;
    }
    return {};
}

} // namespace heddle::service
