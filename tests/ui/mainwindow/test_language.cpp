#include "tests/ui/mainwindow/speaking.h"
#include "tests/ui/mainwindow/windowfixture.h"

#include "ui/inbox/inboxdelegate.h"
#include "ui/mainwindow/language.h"
#include "ui/settings/looksettings.h"
#include "ui/theme/density.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QListView>
#include <QSignalSpy>

using namespace heddle;
using namespace heddle::test;
using namespace heddle::ui;

namespace {

QString foldersIn(int count)
{
    return QCoreApplication::translate("heddle::ui::MailboxForm", "%n folder(s)", nullptr, count);
}

} // namespace

TEST_CASE("The program speaks German, with the plurals and dates of it", "[mainwindow]")
{
    const Speaking german(QStringLiteral("de"));
    CHECK(QCoreApplication::translate("heddle::ui::SettingsPage", "Settings")
          == QStringLiteral("Einstellungen"));
    CHECK(foldersIn(2) == QStringLiteral("2 Ordner"));
    CHECK(QLocale().dayName(1) == QStringLiteral("Montag"));
    CHECK(QApplication::layoutDirection() == Qt::LeftToRight);
}

TEST_CASE("The program speaks Arabic from right to left, with six plurals", "[mainwindow]")
{
    {
        const Speaking arabic(QStringLiteral("ar"));
        CHECK(QApplication::layoutDirection() == Qt::RightToLeft);
        QStringList forms;
        for (const int count : {0, 1, 2, 5, 11, 100})
            forms += foldersIn(count);
        CHECK(forms.removeDuplicates() == 0);
        CHECK(foldersIn(2) == QString::fromUtf8("مجلدان"));
        // One kind of digits in one window.
        CHECK(QLocale().toString(QTime(14, 6), QLocale::ShortFormat).contains(QLatin1Char('6')));
        CHECK(QLocale().toString(2048).contains(QStringLiteral("48")));
    }
    CHECK(QApplication::layoutDirection() == Qt::LeftToRight);
    CHECK(foldersIn(2) == QStringLiteral("2 folders"));
}

TEST_CASE("A language that the program does not speak leaves it in English", "[mainwindow]")
{
    const Speaking finnish(QStringLiteral("fi"));
    CHECK(foldersIn(1) == QStringLiteral("1 folder"));
    CHECK(QApplication::layoutDirection() == Qt::LeftToRight);
}

TEST_CASE_METHOD(WindowFixture, "A language and a size that are chosen ask for a new window",
                 "[mainwindow]")
{
    QSignalSpy renewal(&window, &MainWindow::renewalRequested);
    window.showSettings();
    auto& language = *window.findChild<QComboBox*>(QStringLiteral("settings.language"));
    CHECK(language.count() == 4);
    language.setFocus();
    QTest::keyClick(&language, Qt::Key_End);
    REQUIRE(renewal.size() == 1);
    CHECK(preferences.language() == QStringLiteral("ar"));
    auto& scale = *window.findChild<QComboBox*>(QStringLiteral("settings.scale"));
    scale.setFocus();
    QTest::keyClick(&scale, Qt::Key_Down);
    REQUIRE(renewal.size() == 2);
    CHECK(preferences.scale() == 110);
}

TEST_CASE_METHOD(WindowFixture, "Rows stand closer at once when that is wanted", "[mainwindow]")
{
    window.showSettings();
    auto& list = *window.findChild<QListView*>(QStringLiteral("inbox.list"));
    REQUIRE(QTest::qWaitFor([&] { return list.model()->rowCount() > 0; }, 2000));
    CHECK(list.sizeHintForRow(0) == InboxDelegate::kRoomyRow);
    window.findChild<QAbstractButton*>(QStringLiteral("settings.compact"))->click();
    CHECK(list.sizeHintForRow(0) == InboxDelegate::kCompactRow);
    CHECK(QTest::qWaitFor(
        [&] {
            return list.visualRect(list.model()->index(0, 0)).height()
                   == InboxDelegate::kCompactRow;
        },
        1000));
    CHECK(preferences.density() == Density::Compact);
    applyDensity(Density::Roomy);
}
