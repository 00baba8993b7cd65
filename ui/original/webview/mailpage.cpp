#include "ui/original/webview/mailpage.h"

#include "ui/original/webview/mailscheme.h"

#include <QWebEngineNewWindowRequest>
#include <QWebEngineSettings>

namespace heddle::webview {

MailPage::MailPage(QWebEngineProfile* profile, QObject* parent) : QWebEnginePage(profile, parent)
{
    using Settings = QWebEngineSettings;
    for (const auto off :
         {Settings::JavascriptEnabled, Settings::JavascriptCanOpenWindows,
          Settings::JavascriptCanAccessClipboard, Settings::LocalStorageEnabled,
          Settings::LocalContentCanAccessRemoteUrls, Settings::LocalContentCanAccessFileUrls,
          Settings::PluginsEnabled, Settings::PdfViewerEnabled, Settings::AutoLoadIconsForPage,
          Settings::DnsPrefetchEnabled, Settings::HyperlinkAuditingEnabled, Settings::WebGLEnabled,
          Settings::Accelerated2dCanvasEnabled, Settings::ScreenCaptureEnabled,
          Settings::AllowRunningInsecureContent, Settings::FocusOnNavigationEnabled,
          Settings::AllowWindowActivationFromJavaScript, Settings::FullScreenSupportEnabled})
        settings()->setAttribute(off, false);
    settings()->setAttribute(Settings::WebRTCPublicInterfacesOnly, true);
    // Links with a target reach us only here.
    connect(this, &QWebEnginePage::newWindowRequested, this,
            [this](QWebEngineNewWindowRequest& request) {
                if (request.isUserInitiated())
                    offer(request.requestedUrl());
            });
}

bool MailPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame && type == NavigationTypeTyped)
        return url.scheme() == QLatin1String(MailScheme::kName);
    const bool isPlaceHere = url.hasFragment() && url.matches(this->url(), QUrl::RemoveFragment);
    if (isMainFrame && isPlaceHere && type == NavigationTypeLinkClicked)
        return true; // only scrolls
    if (type == NavigationTypeLinkClicked)
        offer(url);
    return false;
}

void MailPage::offer(const QUrl& url)
{
    static const QStringList outside{QStringLiteral("http"), QStringLiteral("https"),
                                     QStringLiteral("mailto"), QStringLiteral("tel")};
    if (outside.contains(url.scheme()))
        Q_EMIT linkActivated(url);
}

} // namespace heddle::webview
