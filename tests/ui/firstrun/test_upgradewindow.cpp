#include "tests/support/catch.h"

#include "ui/firstrun/upgradewindow.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

TEST_CASE("Bringing a centre up to date tells how far it is and can be put off", "[firstrun]")
{
    UpgradeWindow window;
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    const auto* bar = window.findChild<QProgressBar*>(QStringLiteral("upgrade.bar"));
    const auto* words = window.findChild<Label*>(QStringLiteral("upgrade.words"));
    REQUIRE(bar);
    REQUIRE(words);
    CHECK(bar->maximum() == 0);

    window.showCopying(1, 4);
    CHECK(words->words().contains(QStringLiteral("25")));
    CHECK(bar->value() * 4 == bar->maximum());
    // More than an int holds.
    window.showWriting(5'000'000'000, 10'000'000'000);
    CHECK(bar->value() * 2 == bar->maximum());
    CHECK(words->words().contains(QLocale().toString(qint64(5'000'000'000))));
    window.showWriting(0, 0);
    CHECK(bar->maximum() == 0);
    CHECK_FALSE(words->words().isEmpty());

    QSignalSpy stopped(&window, &UpgradeWindow::stopRequested);
    QTest::mouseClick(window.findChild<QAbstractButton*>(QStringLiteral("upgrade.later")),
                      Qt::LeftButton);
    CHECK(stopped.size() == 1);
    // What works on is not left alone: the window stays until it has stopped.
    QTest::keyClick(&window, Qt::Key_Escape);
    window.close();
    CHECK(stopped.size() == 3);
    CHECK(window.isVisible());
}
