#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/conversation/macromenu.h"
#include "ui/mainwindow/actions.h"
#include "ui/rules/macroeditor.h"
#include "ui/rules/valuefield.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

const Macro noise{.id = 5,
                  .name = QStringLiteral("Noise"),
                  .key = QStringLiteral("Ctrl+1"),
                  .actions = {{RuleActionKind::Tag, QStringLiteral("noise")}}};

} // namespace

TEST_CASE("A macro is written with its key, and no two share a name or a key", "[settings]")
{
    test::Desktop desktop;
    desktop.centre.me.role = Role::Supervisor;
    desktop.centre.macros = {noise};
    MacroEditor editor({desktop.desk, desktop.directory, desktop.setup, desktop.clock});
    editor.show();
    editor.refresh();
    auto& which = *editor.findChild<QComboBox*>(QStringLiteral("macros.which"));
    auto& name = *editor.findChild<QLineEdit*>(QStringLiteral("macros.name"));
    auto& key = *editor.findChild<QKeySequenceEdit*>(QStringLiteral("macros.key"));
    auto& save = *editor.findChild<QAbstractButton*>(QStringLiteral("macros.save"));
    REQUIRE(QTest::qWaitFor([&] { return which.count() == 2 && save.isVisible(); }, 2000));

    name.setText(QStringLiteral("Refund"));
    editor.findChild<QAbstractButton*>(QStringLiteral("macros.addAction"))->click();
    editor.findChild<ValueField*>()->setValue(QStringLiteral("refund"));
    CHECK(save.isEnabled());
    key.setKeySequence(QKeySequence(QStringLiteral("Ctrl+1")));
    CHECK_FALSE(save.isEnabled());
    CHECK(editor.findChild<Label*>(QStringLiteral("macros.note"))
              ->words()
              .contains(QStringLiteral("Noise")));
    key.setKeySequence(QKeySequence(QStringLiteral("Ctrl+2")));
    REQUIRE(save.isEnabled());
    save.click();
    REQUIRE(QTest::qWaitFor([&] { return which.count() == 3; }, 2000));
    CHECK(desktop.centre.macros.last().key == QStringLiteral("Ctrl+2"));
    CHECK(which.currentData().toString() == QStringLiteral("Refund"));
}

TEST_CASE("Macros are in a menu and on their keys, but for keys the window needs", "[conversation]")
{
    test::Desktop desktop;
    Macro other = noise;
    other.id = 6;
    other.name = QStringLiteral("Other");
    other.key = QStringLiteral("Ctrl+K");
    Macro free = noise;
    free.key = QStringLiteral("Ctrl+9");
    desktop.centre.macros = {free, other};
    QWidget window;
    const Actions actions(&window);
    MacroMenu menu({desktop.desk, desktop.directory, desktop.setup, desktop.clock}, actions,
                   &window);
    REQUIRE(QTest::qWaitFor([&] { return menu.actions().size() == 2; }, 2000));
    CHECK(menu.actions().at(0)->shortcut() == QKeySequence(QStringLiteral("Ctrl+9")));
    CHECK(menu.actions().at(1)->shortcut().isEmpty());
    QSignalSpy chosen(&menu, &MacroMenu::chosen);
    menu.actions().at(0)->trigger();
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().first().value<Macro>() == free);

    desktop.centre.macros.clear();
    desktop.centre.announce({.kind = QStringLiteral("macros.changed")});
    CHECK(QTest::qWaitFor([&] { return menu.actions().isEmpty(); }, 2000));
    CHECK_FALSE(menu.menuAction()->isVisible());
}
