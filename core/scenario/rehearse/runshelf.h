#pragma once

#include "core/base/result.h"
#include "core/scenario/rehearse/signing.h"
#include "core/service/rehearsal/rehearsalview.h"

namespace heddle::scenario {

/// A run as its file tells of it, and who signed that.
struct SignedRun {
    QString scenario;
    service::RunFacts run;
    QString key; ///< the public key, as hex digits

    bool operator==(const SignedRun&) const = default;
};

/// Reads a run's file, from wherever it came. Corrupt when it is not as it was signed.
Result<SignedRun> signedRun(const QByteArray& content);

/// The runs that were played to their end, a file each, in a folder of one's own, signed with a key
/// that lies beside them: what is changed, or signed by another, is not shown as played here.
class RunShelf {
public:
    explicit RunShelf(QString folder) : m_folder(std::move(folder)) {}

    /// Answers the file. Fails with Refused when it cannot be written.
    Result<QString> keep(const QString& scenario, const service::RunFacts& run) const;
    /// Those of a scenario, the newest first; what cannot be read, or was changed, is left out.
    QList<service::RunFacts> runs(const QString& scenario) const;
    /// Percent of the points of the newest run.
    std::optional<int> lastScore(const QString& scenario) const;

private:
    Result<SigningKey> key() const;

    QString m_folder;
};

} // namespace heddle::scenario
