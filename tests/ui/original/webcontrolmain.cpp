// A browser that is not held back: shows each page it is given and says which names were looked up.
//   heddle_webcontrol URL...
// The tests of the web view run it to know that their listeners would have noticed.
#include <QApplication>
#include <QTextStream>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>

#include <netdb.h>

// Chromium's resolver asks here, because what the program itself defines comes first: every name
// is told, and none is there.
extern "C" int getaddrinfo(const char* node, const char*, const addrinfo*, addrinfo** found)
{
    if (node)
        QTextStream(stdout) << "lookup " << node << Qt::endl;
    *found = nullptr;
    return EAI_NONAME;
}

namespace {

constexpr int kLooksFor = 600; // ms after a page is there

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QStringList pages = app.arguments().mid(1);
    QWebEngineProfile profile;
    QWebEngineView view;
    view.setPage(new QWebEnginePage(&profile, &view));
    using Settings = QWebEngineSettings;
    for (const auto on :
         {Settings::JavascriptEnabled, Settings::PluginsEnabled, Settings::AutoLoadIconsForPage,
          Settings::DnsPrefetchEnabled, Settings::HyperlinkAuditingEnabled,
          Settings::LocalContentCanAccessRemoteUrls})
        view.settings()->setAttribute(on, true);
    view.settings()->setAttribute(Settings::PlaybackRequiresUserGesture, false);
    view.resize(600, 400);
    view.show();
    QTimer next;
    next.setSingleShot(true);
    QObject::connect(&next, &QTimer::timeout, &view, [&] {
        if (pages.isEmpty())
            QApplication::quit();
        else
            view.load(QUrl(pages.takeFirst()));
        next.start(4 * kLooksFor); // a page that is never there is left, too
    });
    QObject::connect(view.page(), &QWebEnginePage::loadFinished, &view,
                     [&] { next.start(kLooksFor); });
    next.start(0);
    return QApplication::exec();
}
