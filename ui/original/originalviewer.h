#pragma once

#include "core/service/remotepictures.h"
#include "core/service/views.h"

#include <QUrl>
#include <QWidget>
#include <QtPlugin>

namespace heddle::ui {

/// Shows a mail as it was designed, and lets nothing out: no scripts, no network, links by signal.
class OriginalViewer : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Replaces what is shown. Pictures from outside are asked for only when
    /// `original.remoteContentAllowed`.
    virtual void setOriginal(const service::Original& original) = 0;

Q_SIGNALS:
    /// Somebody clicked a link (http, https, mailto or tel). It is not followed here.
    void linkActivated(const QUrl& url);
    /// The mail is on the screen.
    void shown();
    /// A picture from outside that was asked for does not come.
    void pictureStaysAway(const heddle::Error& why);
    /// The process that draws it died.
    void broke();
};

/// What the web view's module offers. The module is loaded at first need, so that the program
/// starts without a browser in its memory.
class OriginalViewerPlugin {
public:
    virtual ~OriginalViewerPlugin() = default;

    virtual OriginalViewer* create(service::RemotePictures& pictures, QWidget* parent) = 0;
};

} // namespace heddle::ui

Q_DECLARE_INTERFACE(heddle::ui::OriginalViewerPlugin, "org.heddle.OriginalViewer/1")
