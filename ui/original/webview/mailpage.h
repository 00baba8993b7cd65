#pragma once

#include <QWebEnginePage>

namespace heddle::webview {

/// A page that stays where it is: links go out by signal or scroll to a place in it, forms and everything else lead nowhere.
class MailPage final : public QWebEnginePage {
    Q_OBJECT
public:
    MailPage(QWebEngineProfile* profile, QObject* parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QUrl& url);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType) override { return nullptr; }
    void javaScriptAlert(const QUrl&, const QString&) override {}
    bool javaScriptConfirm(const QUrl&, const QString&) override { return false; }
    bool javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*) override
    {
        return false;
    }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString&, int,
                                  const QString&) override
    {}

private:
    void offer(const QUrl& url);
};

} // namespace heddle::webview
