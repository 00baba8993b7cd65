#include "core/model/form/spelling.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace heddle {

namespace {

/// How many letters have to change to make one of the other (Damerau-Levenshtein, adjacent swaps).
int distance(const QString& a, const QString& b)
{
    std::vector<std::vector<int>> d(static_cast<size_t>(a.size()) + 1,
                                    std::vector<int>(static_cast<size_t>(b.size()) + 1));
    const auto at = [&d](qsizetype i, qsizetype j) -> int& {
        return d[static_cast<size_t>(i)][static_cast<size_t>(j)];
    };
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                at(i, j) = static_cast<int>(std::max(i, j));
                continue;
            }
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1,
                                 at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return at(a.size(), b.size());
}

} // namespace

QString nearest(const QString& text, const QStringList& names)
{
    constexpr qsizetype longestCompared = 80;
    QString best;
    int bestDistance = std::numeric_limits<int>::max();
    const QString wanted = text.left(longestCompared).toLower();
    for (const QString& name : names) {
        const int far = distance(wanted, name.left(longestCompared).toLower());
        if (far < bestDistance) {
            best = name;
            bestDistance = far;
        }
    }
    const qsizetype allowed = std::max<qsizetype>(1, std::max(wanted.size(), best.size()) / 3);
    return bestDistance <= allowed ? best : QString();
}

QString unknownName(const QString& kind, const QString& text, const QStringList& names)
{
    constexpr qsizetype few = 12;
    const QString start = QStringLiteral("unknown %1 '%2'").arg(kind, text.left(60));
    if (const QString near = nearest(text, names); !near.isEmpty())
        return start + QStringLiteral("; did you mean '%1'?").arg(near);
    if (names.isEmpty())
        return start + QStringLiteral("; there is none");
    if (names.size() > few)
        return start;
    return start + QStringLiteral("; use ") + names.join(QStringLiteral(", "));
}

} // namespace heddle
