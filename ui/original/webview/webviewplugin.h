#pragma once

#include "ui/original/originalviewer.h"

#include <QObject>

namespace heddle::webview {

/// The module's face. Being loaded, it takes the network from the web process before that starts.
class WebviewPlugin final : public QObject, public ui::OriginalViewerPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.heddle.OriginalViewer/1")
    Q_INTERFACES(heddle::ui::OriginalViewerPlugin)
public:
    WebviewPlugin();

    ui::OriginalViewer* create(service::RemotePictures& pictures, QWidget* parent) override;
};

} // namespace heddle::webview
