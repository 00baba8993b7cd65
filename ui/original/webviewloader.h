#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace heddle::ui {

class OriginalViewerPlugin;

/// Where the web view's module may lie: beside the program, or where it is installed.
QStringList webviewFolders();

/// Loads the module. Fails with Unsupported when it is not there, Refused when it must not run as
/// root, and Internal when it cannot be started; the detail says why. The plugin lives as long as
/// the program.
///
/// The program sets Qt::AA_ShareOpenGLContexts before its QApplication.
Result<OriginalViewerPlugin*> loadWebview(const QStringList& folders);

} // namespace heddle::ui
