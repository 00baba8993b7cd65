#pragma once

#include "core/base/result.h"
#include "core/service/config/centrecheck.h"

#include <functional>

namespace heddle::service {

/// What a centre file says, and everything that is wrong with it.
struct CentreReading {
    CentrePlan plan;
    QList<Complaint> complaints; ///< in order of their places

    /// Whether it may be applied: there is no error, warnings at most.
    bool isFit() const;
};

/// Reads a file that lies beside the centre's (holidays.ics).
using ReadBeside = std::function<Result<QByteArray>(const QString& name)>;

/// Reads a centre's YAML and checks it; all mistakes at once. Never fails otherwise.
CentreReading readCentre(const QByteArray& yaml, const ReadBeside& readBeside,
                         CentreUse use = CentreUse::Live);

/// Reads centre.yaml at `path`, and what lies beside it.
CentreReading readCentreFile(const QString& path);

/// Reads what outlineOf(CentrePlan) spelt out.
CentreReading readCentre(const Outline& outline, CentreUse use = CentreUse::Live);

/// "centre.yaml:12:7: unknown skill 'bilng'; did you mean 'billing'?"
QString sentenceOf(const Complaint& complaint, const QString& file);

} // namespace heddle::service
