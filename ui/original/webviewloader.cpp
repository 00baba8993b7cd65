#include "ui/original/webviewloader.h"

#include "ui/original/originalviewer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>

#include <unistd.h>

namespace heddle::ui {

namespace {

/// What would end the whole program if the module were loaded now.
Done mayLoad()
{
    // Chromium has no sandbox for root, and what it draws comes from strangers.
    if (geteuid() == 0 && qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") != 1)
        return failure(ErrorCode::Refused, QStringLiteral("the program runs as root"));
    if (!QCoreApplication::testAttribute(Qt::AA_ShareOpenGLContexts))
        return failure(ErrorCode::Internal,
                       QStringLiteral("AA_ShareOpenGLContexts was not set at the start"));
    return {};
}

} // namespace

QStringList webviewFolders()
{
    const QString program = QCoreApplication::applicationDirPath();
    return {program, QDir::cleanPath(program + QStringLiteral("/../lib/heddle/modules"))};
}

Result<OriginalViewerPlugin*> loadWebview(const QStringList& folders)
{
    QStringList complaints;
    for (const QString& folder : folders) {
        const QString path = folder + QStringLiteral("/heddle_webview.so");
        if (!QFileInfo::exists(path)) {
            complaints.append(path + QStringLiteral(": not there"));
            continue;
        }
        if (const auto allowed = mayLoad(); !allowed)
            return passOn(allowed);
        QPluginLoader loader(path);
        if (auto* plugin = qobject_cast<OriginalViewerPlugin*>(loader.instance()))
            return plugin;
        return failure(ErrorCode::Internal, loader.errorString());
    }
    return failure(ErrorCode::Unsupported, complaints.join(QStringLiteral("; ")));
}

} // namespace heddle::ui
