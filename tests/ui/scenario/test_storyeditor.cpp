#include "tests/support/catch.h"
#include "tests/ui/scenario/fakerehearsal.h"
#include "ui/scenario/edit/storyedit.h"
#include "ui/scenario/edit/storyeditor.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

struct Editor {
    Editor()
    {
        editor.resize(900, 800);
        editor.show();
        editor.open(QStringLiteral("small.yaml"));
        REQUIRE(QTest::qWaitFor([&] { return !edit()->toPlainText().isEmpty(); }));
        settle();
    }
    StoryEdit* edit() { return child<StoryEdit>("story.text"); }
    template<class T>
    T* child(const char* name)
    {
        auto* found = editor.findChild<T*>(QLatin1String(name));
        REQUIRE(found);
        return found;
    }
    /// The desk's answers come later.
    void settle() { QTest::qWait(1); }
    void type(const QString& text)
    {
        QTest::keyClicks(edit(), text);
        REQUIRE(QTest::qWaitFor([&] { return desk.kept.contains(edit()->toPlainText()); }));
        settle();
    }

    test::FakeStoryDesk desk;
    StoryEditor editor{desk};
};

} // namespace

TEST_CASE("What is typed into a scenario is kept without being asked", "[training]")
{
    Editor editor;
    CHECK(editor.desk.kept.isEmpty());
    editor.type(QStringLiteral("x"));
    CHECK(editor.desk.kept.size() == 1);
    CHECK(editor.child<QAbstractButton>("story.drop")->isEnabled());
    editor.child<QAbstractButton>("story.drop")->click();
    CHECK(QTest::qWaitFor([&] { return editor.edit()->toPlainText() == editor.desk.saved; }));
    CHECK(
        QTest::qWaitFor([&] { return !editor.child<QAbstractButton>("story.drop")->isEnabled(); }));
}

TEST_CASE("A closed editor has kept the last letter too", "[training]")
{
    test::FakeStoryDesk desk;
    {
        StoryEditor editor(desk);
        editor.open(QStringLiteral("small.yaml"));
        QTest::qWait(1);
        QTest::keyClicks(editor.findChild<StoryEdit*>(), QStringLiteral("y"));
    }
    REQUIRE(desk.kept.size() == 1);
    CHECK(desk.kept.first().startsWith(QStringLiteral("y")));
}

TEST_CASE("A mistake is listed, reached by a key, and keeps the text from being played or saved",
          "[training]")
{
    Editor editor;
    CHECK(editor.child<QAbstractButton>("story.play")->isEnabled());
    editor.type(QStringLiteral("wrong"));
    auto* faults = editor.child<QListView>("story.faults");
    REQUIRE(faults->model()->rowCount() == 1);
    CHECK(faults->model()->index(0, 0).data().toString().contains(
        QStringLiteral("line 2, column 1: unknown word")));
    CHECK_FALSE(editor.child<QAbstractButton>("story.play")->isEnabled());
    CHECK_FALSE(editor.child<QAbstractButton>("story.save")->isEnabled());
    CHECK(editor.edit()->line() == 1);
    QTest::keyClick(editor.edit(), Qt::Key_F8);
    CHECK(editor.edit()->line() == 2);
}

TEST_CASE("While the text is broken the day stays as it was before", "[training]")
{
    Editor editor;
    const QString before = editor.child<QWidget>("story.day")->accessibleName();
    editor.type(QStringLiteral("broken"));
    CHECK(editor.child<QListView>("story.faults")->isVisible());
    CHECK(editor.child<QWidget>("story.day")->accessibleName() == before);
}

TEST_CASE("It is played from the step at the cursor, or from where the playhead was put",
          "[training]")
{
    Editor editor;
    QList<Duration> froms;
    QObject::connect(&editor.editor, &StoryEditor::playRequested, &editor.editor,
                     [&](const service::StoryText&, Duration from) { froms += from; });
    editor.edit()->goTo(3, 1);
    editor.child<QAbstractButton>("story.play")->click();
    QTest::keyClick(editor.child<QWidget>("story.day"), Qt::Key_Home);
    CHECK(editor.edit()->line() == 2);
    QTest::keyClick(editor.edit(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(froms == QList<Duration>{4min, 0min});
}

TEST_CASE("Completion offers as one types, and puts what is chosen", "[training]")
{
    Editor editor;
    editor.edit()->selectAll();
    QTest::keyClicks(editor.edit(), QStringLiteral("sc"));
    auto* popup = editor.edit()->findChild<QAbstractItemView*>(QStringLiteral("story.completions"));
    if (popup == nullptr) { // a popup is a window of its own
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window->objectName() == QStringLiteral("story.completions"))
                popup = qobject_cast<QAbstractItemView*>(window);
        }
    }
    REQUIRE(popup);
    REQUIRE(popup->isVisible());
    CHECK(popup->model()->index(0, 0).data().toString() == QStringLiteral("scenario:   its name"));
    QTest::keyClick(popup, Qt::Key_Return);
    CHECK(editor.edit()->toPlainText() == QStringLiteral("scenario: "));
    CHECK_FALSE(popup->isVisible());
}

TEST_CASE("A new line begins as far in as the last one", "[training]")
{
    Editor editor;
    editor.edit()->setPlainText(QStringLiteral("    by: email"));
    editor.edit()->moveCursor(QTextCursor::End);
    QTest::keyClick(editor.edit(), Qt::Key_Return);
    CHECK(editor.edit()->toPlainText() == QStringLiteral("    by: email\n    "));
}
