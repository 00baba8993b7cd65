#include "app/page/firmpage.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace heddle::app {

namespace {

bool isWeb(const QUrl& url)
{
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
}

/// A frame that a page fills in itself.
bool isInner(const QUrl& url)
{
    return url.scheme() == QLatin1String("about") || url.scheme() == QLatin1String("data")
           || url.scheme() == QLatin1String("blob");
}

/// What the desktop has a program for, and no page should start by itself.
bool isForOthers(const QUrl& url)
{
    return url.scheme() == QLatin1String("mailto") || url.scheme() == QLatin1String("tel");
}

} // namespace

QWebEngineProfile* makeFirmProfile(const QString& folder, QObject* parent)
{
    constexpr QFile::Permissions onlyMine = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, onlyMine);
    auto* profile = new QWebEngineProfile(QStringLiteral("pages"), parent);
    profile->setPersistentStoragePath(folder);
    profile->setCachePath(folder + QStringLiteral("/cache"));
    profile->setPersistentCookiesPolicy(QWebEngineProfile::ForcePersistentCookies);
    profile->settings()->setAttribute(QWebEngineSettings::PdfViewerEnabled, true);
    profile->settings()->setAttribute(QWebEngineSettings::PluginsEnabled, true);
    profile->settings()->setAttribute(QWebEngineSettings::LocalContentCanAccessFileUrls, false);
    QObject::connect(profile, &QWebEngineProfile::downloadRequested, profile,
                     [](QWebEngineDownloadRequest* download) {
                         download->setDownloadDirectory(
                             QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
                         download->accept();
                     });
    return profile;
}

FirmPage::FirmPage(QWebEngineProfile* profile, QObject* parent) : QWebEnginePage(profile, parent)
{
    connect(this, &QWebEnginePage::newWindowRequested, this,
            [](const QWebEngineNewWindowRequest& request) {
                if (isWeb(request.requestedUrl()) && request.isUserInitiated())
                    QDesktopServices::openUrl(request.requestedUrl());
            });
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl& origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
}

bool FirmPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    if (!isMainFrame)
        return isWeb(url) || isInner(url);
    const bool isClick = type == NavigationTypeLinkClicked;
    if (isForOthers(url)) {
        if (isClick)
            QDesktopServices::openUrl(url);
        return false;
    }
    // Redirects and forms lead to a sign-in elsewhere and back; a click to elsewhere is a visit.
    const bool leaves = isClick && isWeb(this->url()) && url.host() != this->url().host();
    if (leaves && isWeb(url))
        QDesktopServices::openUrl(url);
    return isWeb(url) && !leaves;
}

void FirmPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message,
                                        int line, const QString& source)
{
    static const QString prefix = QStringLiteral("heddle:");
    const auto wish = message.startsWith(prefix)
                          ? ui::pageWishFromName(QStringView(message).mid(prefix.size()))
                          : std::nullopt;
    if (wish)
        Q_EMIT asked(*wish);
    else
        QWebEnginePage::javaScriptConsoleMessage(level, message, line, source);
}

} // namespace heddle::app
