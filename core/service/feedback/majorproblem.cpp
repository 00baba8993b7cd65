#include "core/service/feedback/majorproblem.h"

#include <QRegularExpression>
#include <QSet>

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

/// The words that were read, without those that say a part of others once more ("on her own" beside
/// "81 and on her own").
QStringList apart(const QStringList& words)
{
    static const QRegularExpression blank(QStringLiteral("[\\s,]+"));
    QStringList kept;
    QSet<QString> said;
    for (const QString& phrase : words) {
        const QStringList parts = phrase.split(blank, Qt::SkipEmptyParts);
        const QSet<QString> own(parts.begin(), parts.end());
        const auto isSaid = [&](const QString& word) { return said.contains(word); };
        const auto again = std::count_if(own.begin(), own.end(), isSaid);
        if (2 * again > own.size())
            continue;
        said.unite(own);
        kept += phrase;
    }
    return kept;
}

Boost boostOf(const Severity& severity)
{
    const QString words = apart(severity.words).join(QStringLiteral(", "));
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
