#pragma once

#include "core/base/result.h"
#include "core/model/form/field.h"
#include "core/scenario/script/script.h"

#include <functional>

namespace heddle::scenario {

/// A complaint with the file it is about: the scenario's, or one that it takes in.
struct ScriptComplaint {
    QString file;
    Complaint complaint;

    bool operator==(const ScriptComplaint&) const = default;
};

/// What a scenario file says, and everything that is wrong with it.
struct ScriptReading {
    Script script;
    QList<ScriptComplaint> complaints; ///< by file and place
    QList<int> stepLines;              ///< of each step; 0 where it comes from another file

    /// Whether it can be played: there is no error, warnings at most.
    bool isFit() const;
};

/// Reads a file that lies beside the scenario's.
using ReadBesides = std::function<Result<QByteArray>(const QString& name)>;

/// Reads a scenario's YAML, what it includes and its centre, and checks it; all mistakes at once.
/// Never fails otherwise. \param name as complaints call the file
ScriptReading readScript(const QByteArray& yaml, const QString& name, const ReadBesides& beside);

/// Reads files that lie in `folder` or, when they do not, in one of `others`.
ReadBesides besides(const QString& folder, const QStringList& others);

/// Reads the file at `path`, and what lies in its folder or in one of `others`.
ScriptReading readScriptFile(const QString& path, const QStringList& others = {});

/// "quiet-guitar.yaml:12:7: unknown customer 'tomms'; did you mean 'tomas'?"
QString sentenceOf(const ScriptComplaint& complaint);

} // namespace heddle::scenario
