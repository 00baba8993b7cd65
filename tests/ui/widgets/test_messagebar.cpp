#include "tests/support/catch.h"

#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QTest>
#include <QTimer>

using namespace heddle::ui;

TEST_CASE("The message bar says one sentence and offers one thing to do", "[widgets]")
{
    MessageBar bar;
    CHECK_FALSE(bar.isVisible());
    int undone = 0;
    bar.show(MessageBar::Kind::News, QStringLiteral("Closed."),
             {QStringLiteral("Undo"), [&undone] { ++undone; }});
    CHECK(bar.isVisible());
    CHECK(bar.sentence() == QStringLiteral("Closed."));
    auto* action = bar.findChild<QAbstractButton*>(QStringLiteral("messageBar.action"));
    REQUIRE(action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    CHECK(undone == 1);
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("News go away by themselves, problems stay", "[widgets]")
{
    MessageBar bar;
    auto* away = bar.findChild<QTimer*>();
    bar.show(MessageBar::Kind::News, QStringLiteral("Saved."));
    CHECK(away->isActive());
    bar.show(MessageBar::Kind::Problem, QStringLiteral("Not saved."));
    CHECK_FALSE(away->isActive());
    CHECK(bar.isVisible());
    auto* action = bar.findChild<QAbstractButton*>(QStringLiteral("messageBar.action"));
    CHECK_FALSE(action->isVisible());
    QTest::keyClick(&bar, Qt::Key_Escape);
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("The message bar lies over the column that is shown, and over no other", "[widgets]")
{
    QWidget ground;
    auto* whole = new QWidget(&ground);
    auto* column = new QWidget(whole);
    whole->setGeometry(40, 0, 860, 600);
    column->setGeometry(0, 0, 560, 600);
    ground.resize(900, 600);
    MessageBar bar;
    bar.floatOver(ground, {column, whole});
    ground.show();
    bar.show(MessageBar::Kind::Problem, QStringLiteral("You missed an offer."));
    CHECK(bar.geometry().left() >= 40);
    CHECK(bar.geometry().right() < 600);
    column->hide();
    CHECK(QTest::qWaitFor([&bar] { return bar.geometry().center().x() > 450; }, 30000));
}
