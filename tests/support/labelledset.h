#pragma once

#include "core/base/statistics.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace heddle::test {

/// The two halves of tests/data/insight: lists are written against the first, judged by the other.
enum class Half { Development, Test };

/// A message with what it says of one reading. `labels` is empty where it says nothing.
struct Labelled {
    QString reading; ///< "severity", "moment", "sentiment" ...
    QStringList labels;
    QString text;
};

QList<Labelled> labelledSet(Half half);

/// What the readings say of a labelled message, in the words of its labels.
QStringList labelsRead(const Labelled& message);

/// How well one reading does, all its labels together, with Wilson intervals.
struct ReadingQuality {
    QString name;
    int support = 0; ///< messages
    Estimate precision;
    Estimate recall;
    double f1 = 0;
    QStringList misses; ///< one line for each wrong or missing label
};

QList<ReadingQuality> measure(Half half);

} // namespace heddle::test
