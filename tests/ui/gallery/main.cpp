// Shows a screen of the window on a made-up centre:
//   heddle_gallery [--screen desk|first-run|settings|mailbox|sign-in|search|find|keys|why] [--dark] [--rtl] [--size WxH] [--shot FILE]
#include "tests/support/fakedesk/desktop.h"

#include "ui/firstrun/firstrunpage.h"
#include "ui/mailbox/mailboxform.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/scheme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTimer>

using namespace heddle;
using namespace heddle::ui;

namespace {

void press(MainWindow& window, const QString& button)
{
    window.findChild<QAbstractButton*>(button)->click();
}

void showScreen(MainWindow& window, const QString& screen)
{
    const QHash<QString, ActionId> actions{{QStringLiteral("settings"), ActionId::ShowSettings},
                                           {QStringLiteral("mailbox"), ActionId::ShowSettings},
                                           {QStringLiteral("sign-in"), ActionId::ShowSettings},
                                           {QStringLiteral("search"), ActionId::Search},
                                           {QStringLiteral("keys"), ActionId::ShortcutSheet},
                                           {QStringLiteral("why"), ActionId::WhyHere},
                                           {QStringLiteral("find"), ActionId::FindInTimeline}};
    if (actions.contains(screen))
        window.actions()[actions.value(screen)].trigger();
    if (screen == QStringLiteral("mailbox"))
        press(window, QStringLiteral("mailbox.change.support@northwind.example"));
    if (screen == QStringLiteral("sign-in")) {
        press(window, QStringLiteral("settings.addMailbox"));
        auto* way = window.findChild<QComboBox*>(QStringLiteral("mailbox.way"));
        way->setCurrentIndex(way->findText(QStringLiteral("Google"), Qt::MatchContains));
    }
    if (auto* page = window.findChild<FirstRunPage*>()) {
        page->openMailboxForm();
        service::MailboxSettings settings;
        settings.incoming.host = QStringLiteral("imap.northwind.example");
        settings.outgoing.host = QStringLiteral("smtp.northwind.example");
        settings.login = QStringLiteral("support@northwind.example");
        settings.secret = QStringLiteral("correct horse");
        page->form().setSettings(settings);
        page->form().findChild<QAbstractButton*>(QStringLiteral("mailbox.test"))->click();
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("screen"), QStringLiteral("Which screen."),
                      QStringLiteral("name"), QStringLiteral("desk")});
    parser.addOption({QStringLiteral("dark"), QStringLiteral("In the dark.")});
    parser.addOption({QStringLiteral("rtl"), QStringLiteral("From right to left.")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("In pixels."), QStringLiteral("WxH"),
                      QStringLiteral("1440x900")});
    parser.addOption({QStringLiteral("shot"), QStringLiteral("Saves a picture and ends."),
                      QStringLiteral("file")});
    parser.process(app);

    startTheme(app, Scheme::Light);
    startLanguage(app, QLocale());
    if (parser.isSet(QStringLiteral("rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(QStringLiteral("window.ini")));
    preferences.setScheme(parser.isSet(QStringLiteral("dark")) ? Scheme::Dark : Scheme::Light);
    const QString screen = parser.value(QStringLiteral("screen"));

    FakeClock clock({1'741'097'520'000'000});
    test::FakeCentre centre(clock);
    test::FakeDesk desk(centre);
    test::FakeDirectory directory(centre);
    test::FakeSetup setup(centre);
    service::MailProvider google;
    google.id = QStringLiteral("google");
    google.name = QStringLiteral("Google");
    setup.knownProviders = {google};
    if (screen != QStringLiteral("first-run")) {
        const test::Sample sample = test::fillSample(centre);
        clock.advance(std::chrono::seconds(24));
        preferences.setLastOpen(screen == QStringLiteral("why") ? sample.offered : sample.parcel);
        service::MailboxSettings mailbox;
        mailbox.name = mailbox.address = mailbox.login =
            QStringLiteral("support@northwind.example");
        mailbox.incoming.host = QStringLiteral("imap.northwind.example");
        mailbox.outgoing.host = QStringLiteral("smtp.northwind.example");
        centre.mailboxes.append(mailbox);
    }
    MainWindow window({desk, directory, setup, clock}, preferences);
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    QTimer::singleShot(300, &window, [&] { showScreen(window, screen); });
    if (parser.isSet(QStringLiteral("shot"))) {
        QTimer::singleShot(1500, &window, [&] {
            window.grab().save(parser.value(QStringLiteral("shot")));
            QApplication::quit();
        });
    }
    return QApplication::exec();
}
