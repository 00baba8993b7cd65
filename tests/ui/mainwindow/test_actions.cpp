#include "tests/ui/mainwindow/windowfixture.h"

#include "core/service/config/check/windowkeys.h"
#include "ui/mainwindow/sheets.h"
#include "ui/search/searchpalette.h"

#include <QSet>

using namespace heddle;
using namespace heddle::ui;
using test::WindowFixture;

TEST_CASE("Every action has words, a name and keys of its own", "[mainwindow]")
{
    QWidget window;
    const Actions actions(&window);
    QSet<QKeySequence> keys;
    QSet<QString> names;
    for (const QAction* action : actions.all()) {
        INFO(action->objectName().toStdString());
        CHECK_FALSE(action->text().isEmpty());
        CHECK_FALSE(action->shortcuts().isEmpty());
        CHECK_FALSE(names.contains(action->objectName()));
        names.insert(action->objectName());
        for (const QKeySequence& key : action->shortcuts()) {
            CHECK_FALSE(key.isEmpty());
            CHECK_FALSE(keys.contains(key));
            keys.insert(key);
        }
        CHECK(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)));
    }
}

TEST_CASE("The check of centre files knows every key of the window", "[mainwindow]")
{
    QWidget window;
    const Actions actions(&window);
    QStringList keys;
    for (const QAction* action : actions.all()) {
        for (const QKeySequence& key : action->shortcuts())
            keys += key.toString(QKeySequence::PortableText);
    }
    QStringList known = service::windowKeys();
    keys.sort();
    known.sort();
    CHECK(known == keys);
}

TEST_CASE_METHOD(WindowFixture, "Keys open the search and the sheet of keys", "[mainwindow]")
{
    window.activateWindow();
    window.actions()[ActionId::Search].trigger();
    CHECK(window.findChild<SearchPalette*>()->isVisible());
    window.findChild<SearchPalette*>()->close();
    window.actions()[ActionId::ShortcutSheet].trigger();
    CHECK(window.findChild<ShortcutSheet*>()->isVisible());
}
