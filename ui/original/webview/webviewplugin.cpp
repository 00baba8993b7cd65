#include "ui/original/webview/webviewplugin.h"

#include "ui/original/webview/webview.h"

namespace heddle::webview {

namespace {

// No name resolves and every connection goes to a proxy that is not there: what no interceptor
// sees (DNS prefetch, preconnect, WebRTC) finds no way out either.
constexpr char kNoNetwork[] =
    " --host-resolver-rules=\"MAP * ~NOTFOUND\" --proxy-server=127.0.0.1:9"
    " --proxy-bypass-list=<-loopback> --disable-background-networking"
    " --force-webrtc-ip-handling-policy=disable_non_proxied_udp";

} // namespace

WebviewPlugin::WebviewPlugin()
{
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", qgetenv("QTWEBENGINE_CHROMIUM_FLAGS") + kNoNetwork);
    // Mails are pages, not games: drawing without a graphics driver starts sooner and fails less.
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    MailScheme::announce();
}

ui::OriginalViewer* WebviewPlugin::create(service::RemotePictures& pictures, QWidget* parent)
{
    return new WebView(pictures, parent);
}

} // namespace heddle::webview
