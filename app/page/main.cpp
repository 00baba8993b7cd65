// heddle-page: shows the firm's own pages beside the desktop, which starts it. Each line of its
// standard input is an address, a tab and the name of the page; what a page asks of the desktop is
// printed, a line each (ui/beside/pageprocess.h). It ends with its window, or with the desktop.
#include "app/page/firmpage.h"
#include "app/page/pagewindow.h"
#include "ui/beside/pageprocess.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/preferences.h"
#include "ui/theme/scheme.h"

#include <QApplication>
#include <QIcon>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <cstdio>
#include <unistd.h>

using namespace heddle;

namespace {

/// The lines of standard input, as they come.
class Lines {
public:
    /// False when there will be no more.
    bool read()
    {
        char bytes[4096];
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0)
            return false;
        m_waiting.append(bytes, count);
        return true;
    }
    /// The newest whole line, for only the last page wanted is worth loading; empty: none.
    QByteArray takeNewest()
    {
        const qsizetype end = m_waiting.lastIndexOf('\n');
        if (end < 0)
            return {};
        const qsizetype start = end == 0 ? 0 : m_waiting.lastIndexOf('\n', end - 1) + 1;
        const QByteArray line = m_waiting.mid(start, end - start);
        m_waiting.remove(0, end + 1);
        return line;
    }

private:
    QByteArray m_waiting;
};

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/heddle/pages");
}

} // namespace

int main(int argc, char** argv)
{
    // Chromium has no sandbox for root, and these pages are scripts from outside.
    if (geteuid() == 0 && qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") != 1) {
        std::fputs("heddle-page: pages are not shown to root; sign in as a user\n", stderr);
        return ui::PageProcess::kCannotShow;
    }
    const ui::Preferences preferences(ui::Preferences::usualFile());
    QApplication app(argc, argv);
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.heddle.Heddle")));
    ui::startTheme(app, preferences.scheme());
    ui::startLanguage(app, preferences.language());
    auto* profile = app::makeFirmProfile(folder(), &app);
    app::PageWindow window(*profile);
    QObject::connect(&window, &app::PageWindow::asked, &app, [](ui::PageWish wish) {
        std::puts(ui::toName(wish).data());
        std::fflush(stdout);
    });
    Lines lines;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&] {
        if (!lines.read()) {
            QApplication::quit();
            return;
        }
        const QList<QByteArray> parts = lines.takeNewest().split('\t');
        const QUrl address = QUrl::fromEncoded(parts.first(), QUrl::StrictMode);
        if (parts.size() == 2 && !address.host().isEmpty())
            window.open(QString::fromUtf8(parts.at(1)), address);
    });
    return QApplication::exec();
}
