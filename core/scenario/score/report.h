#pragma once

#include "core/scenario/score/assertions.h"
#include "core/scenario/score/scoring.h"

#include <QJsonObject>

namespace heddle::scenario {

/// How a day went: its log, what held of what it asserts, and the score.
struct Report {
    QString scenario;
    quint64 seed = 0;
    QString hash;
    qint64 events = 0;
    qint64 contacts = 0;
    Duration played{};
    QList<Finding> findings;
    QList<ScoredItem> items;
    QStringList troubles;

    /// Every assertion holds, and everything went as the script wants it.
    bool isPassed() const;
    int points() const;
    int pointsOf() const;
    bool operator==(const Report&) const = default;
};

/// Fails with what the store fails with.
Result<Report> reportOf(Player& player);

QJsonObject toJson(const Report& report);

} // namespace heddle::scenario
