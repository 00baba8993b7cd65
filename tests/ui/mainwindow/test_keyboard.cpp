// Whole journeys through the window by the keyboard alone.
#include "tests/ui/mainwindow/windowfixture.h"

#include "ui/mainwindow/overlay.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace heddle;
using namespace heddle::test;
using namespace heddle::ui;

namespace {

struct Keyboard : WindowFixture {
    Keyboard()
    {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    QWidget& target()
    {
        if (QWidget* popup = QApplication::activePopupWidget())
            return *popup;
        QWidget* focus = QApplication::focusWidget();
        return focus ? *focus : window;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(&target(), key, with);
    }
    void write(const char* words) { QTest::keyClicks(&target(), QLatin1String(words)); }
    bool waitFor(const std::function<bool()>& fact) { return QTest::qWaitFor(fact, 5000); }
    bool isFocused(const char* name)
    {
        const QWidget* focus = QApplication::focusWidget();
        return focus && focus->objectName() == QLatin1String(name);
    }
    /// Goes from part to part until `name` has the keyboard.
    bool tabTo(const char* name)
    {
        for (int steps = 0; steps < 150; ++steps) {
            if (isFocused(name))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    QString call(const char* name, InteractionId id)
    {
        return QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(id.value);
    }
    bool reachesMerging()
    {
        const auto isThere = [this] {
            const auto* find = window.findChild<QWidget*>(QStringLiteral("merge.find"));
            return find && find->isVisible();
        };
        return waitFor(isThere) && tabTo("merge.find");
    }
    /// The sheet that is open; none is an answer too.
    Overlay* sheet()
    {
        for (Overlay* overlay : window.findChildren<Overlay*>()) {
            if (overlay->isVisible())
                return overlay;
        }
        return nullptr;
    }
    bool isInSheet()
    {
        const QWidget* focus = QApplication::focusWidget();
        return sheet() && (focus == sheet() || sheet()->isAncestorOf(focus));
    }
    /// Goes round in the sheet, both ways; whether the keyboard was in it all the time.
    bool goesRoundInSheet()
    {
        bool stays = isInSheet();
        for (int steps = 0; steps < 12; ++steps) {
            press(steps < 6 ? Qt::Key_Tab : Qt::Key_Backtab);
            stays = stays && isInSheet();
        }
        return stays;
    }
    /// A composer that can be written in.
    bool canWrite()
    {
        return waitFor([this] {
            const QWidget* focus = QApplication::focusWidget();
            return isFocused("composer.words")
                   && !static_cast<const QPlainTextEdit*>(focus)->isReadOnly();
        });
    }
};

} // namespace

TEST_CASE_METHOD(Keyboard, "By keyboard: an offer is taken and its mail answered", "[mainwindow]")
{
    REQUIRE(waitFor(
        [this] { return window.findChild<QWidget*>(QStringLiteral("offer.accept")) != nullptr; }));
    press(Qt::Key_A, Qt::AltModifier);
    REQUIRE(waitFor([this] { return conversation().current() == sample.offered; }));
    press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(canWrite());
    write("Hello Luis, it was charged once only.");
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(waitForCall(call("send", sample.offered)));
}

TEST_CASE_METHOD(Keyboard, "By keyboard: a contact is found, tagged and snoozed", "[mainwindow]")
{
    REQUIRE(open(sample.refund));
    press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(waitFor([this] { return isFocused("search.box"); }));
    write("depot");
    auto* results = window.findChild<QAbstractItemView*>(QStringLiteral("search.results"));
    REQUIRE(waitFor([&] { return results->model()->rowCount() >= 2; }));
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    REQUIRE(waitFor([this] { return conversation().current() == sample.parcel; }));
    press(Qt::Key_G, Qt::AltModifier);
    REQUIRE(
        waitFor([] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
    write("late");
    press(Qt::Key_Return);
    CHECK(waitForCall(call("tag", sample.parcel) + QStringLiteral(" late")));
    press(Qt::Key_Escape);
    press(Qt::Key_Z, Qt::AltModifier);
    REQUIRE(waitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(waitForCall(call("snooze", sample.parcel)));
}

TEST_CASE_METHOD(Keyboard, "By keyboard: a note calls a colleague", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(canWrite());
    write("please look @le");
    REQUIRE(waitFor([this] {
        const auto* popup = window.findChild<QWidget*>(QStringLiteral("composer.colleaguePopup"));
        return popup && popup->isVisible();
    }));
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitForCall(call("addNote", sample.parcel)));
    CHECK(centre.entries.last().text.contains(QLatin1Char('@') + centre.agents.at(1).name));
}

TEST_CASE_METHOD(Keyboard, "By keyboard: two customers are merged", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    REQUIRE(reachesMerging());
    press(Qt::Key_Space);
    REQUIRE(waitFor([this] { return isFocused("mergeSheet.box"); }));
    write("Chen");
    auto* list = window.findChild<QAbstractItemView*>(QStringLiteral("mergeSheet.list"));
    REQUIRE(waitFor([&] {
        return list->model()->rowCount() == 1
               && list->model()->index(0, 0).data().toString() == QStringLiteral("Chen Wei");
    }));
    press(Qt::Key_Return);
    REQUIRE(waitFor([this] { return isFocused("mergeSheet.merge"); }));
    press(Qt::Key_Return);
    REQUIRE(waitFor([this] { return !centre.calls.filter(QStringLiteral("merge ")).isEmpty(); }));
    REQUIRE(waitFor([this] { return window.messages().isVisible(); }));
    REQUIRE(tabTo("messageBar.action"));
    press(Qt::Key_Space);
    CHECK(waitFor([this] { return !centre.calls.filter(QStringLiteral("unmerge ")).isEmpty(); }));
}

TEST_CASE_METHOD(Keyboard, "By keyboard: merging has a key, and so has taking it back",
                 "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    REQUIRE(reachesMerging());
    press(Qt::Key_M, Qt::AltModifier);
    REQUIRE(waitFor([this] { return isFocused("mergeSheet.box"); }));
    write("Chen");
    auto* list = window.findChild<QAbstractItemView*>(QStringLiteral("mergeSheet.list"));
    REQUIRE(waitFor([&] {
        return list->model()->rowCount() == 1
               && list->model()->index(0, 0).data().toString() == QStringLiteral("Chen Wei");
    }));
    press(Qt::Key_Return);
    REQUIRE(waitFor([this] { return isFocused("mergeSheet.merge"); }));
    press(Qt::Key_Return);
    REQUIRE(waitFor([this] { return window.messages().isVisible(); }));
    REQUIRE(waitFor([this] {
        press(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
        const QWidget* focus = QApplication::focusWidget();
        return focus && focus->objectName().endsWith(QLatin1String(".confirm"));
    }));
    press(Qt::Key_Space);
    CHECK(waitFor([this] { return !centre.calls.filter(QStringLiteral("unmerge ")).isEmpty(); }));
}

TEST_CASE_METHOD(Keyboard, "By keyboard: words survive the window's end", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(canWrite());
    write("Half a sentence");
    clock.advance(500ms);
    REQUIRE(waitForCall(call("saveDraft", sample.parcel)));
    // As after a kill: a new window, with nothing handed over but what the store has.
    MainWindow again({desk, directory, setup, clock}, preferences);
    again.resize(1440, 900);
    again.show();
    again.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&again));
    const auto words = [&] {
        const auto* edit = again.findChild<QPlainTextEdit*>(QStringLiteral("composer.words"));
        return edit ? edit->toPlainText() : QString();
    };
    CHECK(waitFor([&] { return words().contains(QStringLiteral("Half a sentence")); }));
}

TEST_CASE_METHOD(Keyboard,
                 "By keyboard: a sheet keeps Tab, closes on Escape, gives the keyboard back",
                 "[mainwindow]")
{
    REQUIRE(open(sample.offered));
    REQUIRE(reachesMerging());
    const QWidget* before = QApplication::focusWidget();
    SECTION("all keys")
    {
        press(Qt::Key_Question);
    }
    SECTION("the help")
    {
        press(Qt::Key_F1);
    }
    SECTION("why here")
    {
        press(Qt::Key_W, Qt::AltModifier);
    }
    SECTION("the palette")
    {
        press(Qt::Key_K, Qt::ControlModifier);
    }
    SECTION("the palette with words")
    {
        press(Qt::Key_K, Qt::ControlModifier);
        write("refund");
    }
    SECTION("merging")
    {
        press(Qt::Key_Space);
    }
    REQUIRE(waitFor([this] { return sheet() != nullptr; }));
    CHECK(goesRoundInSheet());
    press(Qt::Key_Escape);
    CHECK(sheet() == nullptr);
    CHECK(QApplication::focusWidget() == before);
}

TEST_CASE_METHOD(Keyboard, "What lies under a sheet gets no keys, even when it asks for them",
                 "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(canWrite());
    auto* words = static_cast<QPlainTextEdit*>(QApplication::focusWidget());
    const QString before = words->toPlainText();
    press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(isFocused("search.box"));
    words->setFocus(); // as when a message has loaded meanwhile
    CHECK(isFocused("search.box"));
    write("zzz");
    CHECK(words->toPlainText() == before);
    press(Qt::Key_Escape);
    CHECK(words->hasFocus());
    CHECK_FALSE(centre.calls.contains(call("send", sample.parcel)));
}
