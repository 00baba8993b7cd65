#include "tests/ui/mainwindow/windowfixture.h"

#include "ui/mainwindow/conversationwindow.h"

#include <QPlainTextEdit>

using namespace heddle;
using namespace heddle::test;
using namespace heddle::ui;

namespace {

struct Tearing : WindowFixture {
    Tearing() { REQUIRE(open(sample.parcel)); }
    ConversationWindow* torn() { return window.findChild<ConversationWindow*>(); }
    bool isOpenThere()
    {
        return QTest::qWaitFor(
            [this] { return torn() && torn()->conversation().current() == sample.parcel; }, 5000);
    }
};

} // namespace

TEST_CASE_METHOD(Tearing, "A conversation goes into a window of its own, and is there only",
                 "[mainwindow]")
{
    QTest::keyClick(&window, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(isOpenThere());
    CHECK(torn()->windowTitle().contains(QStringLiteral("Amira Haddad")));
    CHECK_FALSE(conversation().current().isValid());
    window.open(sample.parcel);
    QTest::qWait(50);
    CHECK_FALSE(conversation().current().isValid());
    torn()->close();
    REQUIRE(QTest::qWaitFor([this] { return torn() == nullptr; }, 5000));
    CHECK(open(sample.parcel));
}

TEST_CASE_METHOD(Tearing, "What was begun goes along, and the keys work there", "[mainwindow]")
{
    auto* words = window.findChild<QPlainTextEdit*>(QStringLiteral("composer.words"));
    REQUIRE(QTest::qWaitFor([&] { return !words->isReadOnly(); }, 5000));
    words->insertPlainText(QStringLiteral("Dear Amira"));
    window.actions()[ActionId::TearOff].trigger();
    REQUIRE(isOpenThere());
    auto* there = torn()->findChild<QPlainTextEdit*>(QStringLiteral("composer.words"));
    REQUIRE(QTest::qWaitFor(
        [&] { return there->toPlainText().startsWith(QStringLiteral("Dear Amira")); }, 5000));
    torn()->activateWindow();
    QTest::keyClick(torn(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QTest::qWaitFor([&] { return there->accessibleName() == QStringLiteral("Note"); }, 5000));
}
