#pragma once

#include "app/ctl/command.h"
#include "core/base/statistics.h"

#include <QVariantList>

namespace heddle::ctl {

/// One number of a report: a plain count, or what follows from a sample.
struct Figure {
    enum class Kind { Count, Share, Minutes, Seconds } kind = Kind::Count;
    QString name; ///< of its column, "first_reply_minutes"
    Estimate value;
    QString formula; ///< how it is worked out, where the name does not say

    bool operator==(const Figure&) const = default;
};

/// What is reported of one queue, agent or topic; all lines of a report have the same figures.
struct ReportLine {
    QString name;
    QList<Figure> figures;
};

Figure count(const QString& name, qint64 value);

/// A sample below this size says too little to compare by.
inline constexpr qint64 fewestToTell = 30;

/// Prints a report as a table for people, as JSON with --json, as CSV with --csv; every share and
/// mean with its n and 95 % interval.
/// \param what the first column, "queue"
void print(const Invocation& invocation, const QString& what, const QList<ReportLine>& lines);

} // namespace heddle::ctl
