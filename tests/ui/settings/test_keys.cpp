#include "tests/ui/mainwindow/windowfixture.h"

#include "ui/mainwindow/conversationwindow.h"
#include "ui/search/searchpalette.h"
#include "ui/settings/keys/keyclash.h"

#include <QKeySequenceEdit>
#include <QTreeWidget>

using namespace heddle;
using namespace heddle::ui;
using heddle::test::WindowFixture;

namespace {

/// The window with its settings open at the keys.
struct Keys : WindowFixture {
    Keys() { window.showSettings(); }
    QTreeWidget& list() { return *window.findChild<QTreeWidget*>(QStringLiteral("keys.list")); }
    QKeySequenceEdit& edit()
    {
        return *window.findChild<QKeySequenceEdit*>(QStringLiteral("keys.edit"));
    }
    QAction& action(ActionId id) { return window.actions()[id]; }
    QString words() { return window.findChild<Label*>(QStringLiteral("keys.words"))->words(); }
    void choose(ActionId id)
    {
        const int row = int(window.actions().all().indexOf(&action(id)));
        list().setCurrentItem(list().topLevelItem(row));
    }
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        edit().setFocus();
        QTest::keyClick(&edit(), key, modifiers);
    }
    QString shownKeys(ActionId id)
    {
        const int row = int(window.actions().all().indexOf(&action(id)));
        return list().topLevelItem(row)->text(1);
    }
};

} // namespace

TEST_CASE_METHOD(Keys, "All commands are listed with their keys", "[settings]")
{
    const QList<QAction*> actions = window.actions().all();
    REQUIRE(list().topLevelItemCount() == actions.size());
    for (int i = 0; i < actions.size(); ++i) {
        CHECK(list().topLevelItem(i)->text(0) == actions.at(i)->text());
        CHECK(list().topLevelItem(i)->text(1).contains(
            actions.at(i)->shortcut().toString(QKeySequence::NativeText)));
    }
}

TEST_CASE_METHOD(Keys, "A command is given keys of one's own, which hold everywhere and are kept",
                 "[settings]")
{
    choose(ActionId::TearOff);
    type(Qt::Key_F7, Qt::NoModifier);
    CHECK(words().isEmpty());
    button("keys.use").click();
    CHECK(action(ActionId::TearOff).shortcuts() == QList{QKeySequence(Qt::Key_F7)});
    CHECK(action(ActionId::TearOff).toolTip().contains(QStringLiteral("F7")));
    CHECK(shownKeys(ActionId::TearOff).contains(QStringLiteral("F7")));
    Preferences again(folder.filePath(QStringLiteral("window.ini")));
    CHECK(again.ownKeys() == preferences.ownKeys());
    MainWindow next({desk, directory, setup, clock}, again);
    CHECK(next.actions()[ActionId::TearOff].shortcut() == QKeySequence(Qt::Key_F7));
    REQUIRE(open(sample.parcel));
    QTest::keyClick(&window, Qt::Key_F7);
    CHECK(
        QTest::qWaitFor([&] { return window.findChild<ConversationWindow*>() != nullptr; }, 5000));
}

TEST_CASE_METHOD(Keys, "Keys that another command has are taken only after that was said",
                 "[settings]")
{
    choose(ActionId::TearOff);
    const QKeySequence snooze = action(ActionId::Snooze).shortcut();
    type(Qt::Key_Z, Qt::AltModifier);
    CHECK(words().contains(action(ActionId::Snooze).text()));
    CHECK(action(ActionId::Snooze).shortcut() == snooze);
    button("keys.use").click();
    CHECK(action(ActionId::TearOff).shortcut() == snooze);
    CHECK(action(ActionId::Snooze).shortcuts().isEmpty());
    choose(ActionId::Snooze);
    button("keys.usual").click();
    CHECK(action(ActionId::Snooze).shortcut() == snooze);
    CHECK_FALSE(action(ActionId::TearOff).shortcuts().contains(snooze));
}

TEST_CASE_METHOD(Keys, "Keys with work of their own everywhere are not to be had", "[settings]")
{
    choose(ActionId::TearOff);
    type(Qt::Key_Escape, Qt::NoModifier);
    CHECK_FALSE(words().isEmpty());
    CHECK_FALSE(button("keys.use").isEnabled());
    type(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(button("keys.use").isEnabled());
}

TEST_CASE_METHOD(Keys, "A key that a macro has is told of, and the command goes before it",
                 "[settings]")
{
    const Macro macro{.id = 1, .name = QStringLiteral("Late parcel"), .key = QStringLiteral("F7")};
    const KeyClash clash = clashOf(QKeySequence(Qt::Key_F7), action(ActionId::TearOff),
                                   window.actions().all(), {macro});
    CHECK(clash.kind == KeyClash::Kind::Macro);
    CHECK(clashWords(clash).contains(macro.name));
    CHECK(clashOf({}, action(ActionId::TearOff), window.actions().all(), {macro}).kind
          == KeyClash::Kind::None);
}

TEST_CASE_METHOD(Keys, "All keys become the usual ones again", "[settings]")
{
    choose(ActionId::Reply);
    type(Qt::Key_F7, Qt::NoModifier);
    button("keys.use").click();
    choose(ActionId::Search);
    type(Qt::Key_F6, Qt::NoModifier);
    button("keys.use").click();
    button("keys.allUsual").click();
    CHECK(preferences.ownKeys().isEmpty());
    for (const QAction* each : window.actions().all())
        CHECK(each->shortcuts() == window.actions().usualKeys(*each));
}

TEST_CASE_METHOD(Keys, "The sheet and a window torn off follow keys of one's own", "[settings]")
{
    REQUIRE(open(sample.parcel));
    action(ActionId::TearOff).trigger();
    REQUIRE(
        QTest::qWaitFor([&] { return window.findChild<ConversationWindow*>() != nullptr; }, 5000));
    auto& torn = *window.findChild<ConversationWindow*>();
    window.showSettings();
    choose(ActionId::Snooze);
    type(Qt::Key_F7, Qt::NoModifier);
    button("keys.use").click();
    CHECK(torn.actions()[ActionId::Snooze].shortcut() == QKeySequence(Qt::Key_F7));
    auto* sheet = window.findChild<QWidget*>(QStringLiteral("shortcutSheet"));
    const auto labels = sheet->findChildren<Label*>();
    CHECK(std::any_of(labels.cbegin(), labels.cend(),
                      [](const Label* label) { return label->words() == QStringLiteral("F7"); }));
}
