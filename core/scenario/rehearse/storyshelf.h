#pragma once

#include "core/scenario/script/scriptfile.h"
#include "core/service/rehearsal/rehearsalview.h"

namespace heddle::scenario {

/// The scenarios in some folders, by name; a file that cannot be played is left out, as is one that
/// only others include. Of two with one name the first folder's counts.
QList<service::Story> storiesIn(const QStringList& folders);

/// Where scenarios are looked for: one's own ($XDG_DATA_HOME/heddle/scenarios), then those that
/// come with Heddle.
QStringList storyFolders();

/// The file of the scenario called `name`, which may also be a path. NotFound names what there is.
Result<QString> storyFile(const QString& name, const QStringList& folders);

} // namespace heddle::scenario
