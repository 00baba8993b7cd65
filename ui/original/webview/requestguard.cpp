#include "ui/original/webview/requestguard.h"

#include "ui/original/webview/mailscheme.h"

namespace heddle::webview {

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo& request)
{
    const QString scheme = request.requestUrl().scheme();
    const auto type = request.resourceType();
    const bool picture = type == QWebEngineUrlRequestInfo::ResourceTypeImage;
    const bool page = type == QWebEngineUrlRequestInfo::ResourceTypeMainFrame;
    const bool ours = scheme == QLatin1String(MailScheme::kName) && (page || picture);
    const bool inside =
        picture && (scheme == QLatin1String(MailScheme::kParts) || scheme == QLatin1String("data"));
    if (request.requestMethod() != "GET" || !(ours || inside))
        request.block(true);
}

} // namespace heddle::webview
