#include "core/service/feedback/majorproblem.h"

#include "core/store/store.h"
#include "core/store/tables/entrystore.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace heddle::service {

namespace {

const QLatin1String severityBoost("severity");
const QLatin1String majorBoost("major problem");

/// Less than this does not change the order.
constexpr int leastBoosting = 300;
constexpr int mostEarlier = 200;
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
    QList<QSet<QString>> own;
    QList<qsizetype> longestFirst;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QStringList parts = words.at(i).toCaseFolded().split(blank, Qt::SkipEmptyParts);
        own.append(QSet<QString>(parts.begin(), parts.end()));
        longestFirst.append(i);
    }
    std::stable_sort(longestFirst.begin(), longestFirst.end(),
                     [&](qsizetype a, qsizetype b) { return own.at(a).size() > own.at(b).size(); });
    QSet<QString> said;
    QSet<qsizetype> kept;
    for (const qsizetype i : std::as_const(longestFirst)) {
        const auto again = std::count_if(own.at(i).begin(), own.at(i).end(),
                                         [&](const QString& word) { return said.contains(word); });
        if (2 * again > own.at(i).size())
            continue;
        said.unite(own.at(i));
        kept.insert(i);
    }
    QStringList out;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (kept.contains(i))
            out.append(words.at(i));
    }
    return out;
}

QString reasonOf(const Severity& severity)
{
    const QString words = apart(severity.words).join(QStringLiteral(", "));
    const QString kind = toName(severity.kind);
    return words.isEmpty() ? kind : QString(kind + QStringLiteral(": ") + words);
}

/// The worst first; what is no major problem stands behind none that is.
Boost boostOf(const QList<Severity>& worstFirst)
{
    const Severity& worst = worstFirst.first();
    Boost boost{.name = worst.score >= majorBound ? majorBoost : severityBoost,
                .reason = reasonOf(worst),
                .earlier = atTheWorst * worst.score / 1000,
                .critical = false};
    for (const Severity& each : worstFirst) {
        if (each.score < majorBound)
            break;
        boost.critical = boost.critical || isAboutSomebodysHarm(each.kind);
        if (&each != &worst)
            boost.reason += QStringLiteral("; ") + reasonOf(each);
    }
    return boost;
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
    QList<Severity> worstFirst = readings.severity;
    std::stable_sort(worstFirst.begin(), worstFirst.end(),
                     [](const Severity& a, const Severity& b) { return a.score > b.score; });
    const int score = worstFirst.isEmpty() ? 0 : worstFirst.first().score;
    if (readings.reach >= majorBound && readings.reach > score)
        interaction.boosts.prepend(boostOfReach(readings));
    else if (score >= leastBoosting)
        interaction.boosts.prepend(boostOf(worstFirst));
    return interaction;
}

Readings together(Readings readings, const Readings& before)
{
    for (const Severity& old : before.severity) {
        const auto same = std::find_if(readings.severity.begin(), readings.severity.end(),
                                       [&](const Severity& each) { return each.kind == old.kind; });
        if (same == readings.severity.end()) {
            readings.severity.append(old);
            continue;
        }
        same->score = std::max(same->score, old.score);
        same->words = old.words + same->words;
    }
    if (before.reach > readings.reach) {
        readings.reach = before.reach;
        readings.reachWhy = before.reachWhy;
    }
    return readings;
}

Result<Readings> readingsWithEarlier(store::Store& store, const Interaction& interaction,
                                     const Entry& entry)
{
    if (majorProblem(interaction).isEmpty())
        return entry.readings;
    const auto all = store.entries().timeline({.customer = interaction.customer,
                                               .before = {},
                                               .after = {},
                                               .channel = {},
                                               .interaction = interaction.id,
                                               .limit = mostEarlier});
    if (!all)
        return passOn(all);
    Readings readings = entry.readings;
    for (const Entry& earlier : all->entries) {
        const bool isFromOutside =
            earlier.direction == Direction::Inbound || earlier.direction == Direction::About;
        if (earlier.id != entry.id && isFromOutside
            && earlier.automatic.kind == AutomaticKind::Person)
            readings = together(std::move(readings), earlier.readings);
    }
    return readings;
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
