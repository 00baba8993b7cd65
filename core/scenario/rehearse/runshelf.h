#pragma once

#include "core/base/result.h"
#include "core/service/rehearsal/rehearsalview.h"

namespace heddle::scenario {

/// The runs that were played to their end, a file each, in a folder of one's own. A certified run's
/// file carries a sum over its content, so that it cannot be changed unseen.
class RunShelf {
public:
    explicit RunShelf(QString folder) : m_folder(std::move(folder)) {}

    /// Fails with Refused when it cannot be written.
    Done keep(const QString& scenario, const service::RunFacts& run) const;
    /// Those of a scenario, the newest first; what cannot be read, or was changed, is left out.
    QList<service::RunFacts> runs(const QString& scenario) const;
    /// Percent of the points of the newest run.
    std::optional<int> lastScore(const QString& scenario) const;

private:
    QString m_folder;
};

} // namespace heddle::scenario
