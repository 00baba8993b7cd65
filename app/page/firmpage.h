#pragma once

#include "ui/beside/pageprocess.h"

#include <QWebEnginePage>

namespace heddle::app {

/// The profile of the firm's own pages: what they keep, a sign-in above all, is there the next time,
/// in a folder only this user can read.
QWebEngineProfile* makeFirmProfile(const QString& folder, QObject* parent);

/// A page of the firm's own. It may run scripts and use the network, as in any browser, but gets
/// neither microphone nor camera nor place, and leads nowhere but to web pages; links that ask for
/// another window, and to another site by a click, open in the system's browser. What it may ask of
/// the desktop is told in PageWish.
class FirmPage final : public QWebEnginePage {
    Q_OBJECT
public:
    explicit FirmPage(QWebEngineProfile* profile, QObject* parent = nullptr);

Q_SIGNALS:
    void asked(heddle::ui::PageWish wish);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message,
                                  int line, const QString& source) override;
};

} // namespace heddle::app
