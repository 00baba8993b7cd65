#include "tests/ui/composer/composerfixture.h"

#include "ui/composer/emoji/emojilist.h"

#include <QListWidget>

using namespace heddle;
using namespace heddle::test;
using ui::Emoji;
using ui::findEmoji;
using ui::readEmoji;

namespace {

struct Picking : Composing {
    Picking()
    {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        type(QStringLiteral("Thanks "));
        click("composer.emoji");
        REQUIRE(isShown("composer.emojiPicker"));
    }
    QListWidget& grid() { return child<QListWidget>("composer.emojiGrid"); }
    QLineEdit& search() { return line("composer.emojiSearch"); }
    void key(Qt::Key key) { QTest::keyClick(&search(), key); }
};

} // namespace

TEST_CASE("Emoji have names in each language of the program", "[composer]")
{
    const QList<Emoji> english = readEmoji(QLocale::English);
    REQUIRE(english.size() > 1500);
    CHECK(english.first().name == QStringLiteral("grinning face"));
    CHECK(readEmoji(QLocale::German).first().name == QStringLiteral("grinsendes Gesicht"));
    CHECK(readEmoji(QLocale::Arabic).size() == english.size());
    CHECK(readEmoji(QLocale::Finnish) == english);
}

TEST_CASE("Emoji are found by their names before what else they mean", "[composer]")
{
    const QList<Emoji> all = readEmoji(QLocale::English);
    CHECK(findEmoji(all, QStringLiteral("rocket")).first().sign == QStringLiteral("🚀"));
    CHECK(findEmoji(all, QStringLiteral("thumbs UP")).first().sign == QStringLiteral("👍"));
    CHECK(findEmoji(all, QString()).size() == all.size());
    CHECK(findEmoji(all, QStringLiteral("qqqq")).isEmpty());
    CHECK(findEmoji(all, QStringLiteral("ocket")).isEmpty());
}

TEST_CASE_METHOD(Picking, "An emoji is put in by the keyboard alone", "[composer]")
{
    QTest::keyClicks(&search(), QStringLiteral("rocket"));
    REQUIRE(grid().count() > 0);
    key(Qt::Key_Return);
    CHECK_FALSE(isShown("composer.emojiPicker"));
    CHECK(words().toPlainText().contains(QStringLiteral("Thanks")));
    CHECK(words().toPlainText().contains(QStringLiteral("🚀")));
    CHECK(words().hasFocus());
}

TEST_CASE_METHOD(Picking, "The arrows walk over the grid and stay inside", "[composer]")
{
    key(Qt::Key_Left);
    CHECK(grid().currentRow() == 0);
    key(Qt::Key_Right);
    key(Qt::Key_Down);
    CHECK(grid().currentRow() == 10);
    CHECK(grid().visualItemRect(grid().item(9)).x() == grid().visualItemRect(grid().item(0)).x());
    key(Qt::Key_Up);
    CHECK(grid().currentRow() == 1);
    QTest::keyClicks(&search(), QStringLiteral("qqqq"));
    CHECK(grid().count() == 0);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(isShown("composer.emojiPicker"));
}

TEST_CASE_METHOD(Picking, "Escape goes back to the words with nothing put in", "[composer]")
{
    const QString before = words().toPlainText();
    key(Qt::Key_Escape);
    CHECK_FALSE(isShown("composer.emojiPicker"));
    CHECK(words().hasFocus());
    CHECK(words().toPlainText() == before);
}

TEST_CASE_METHOD(Composing, "A note calls a colleague, a message does not", "[composer]")
{
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    type(QStringLiteral("@"));
    CHECK_FALSE(isShown("composer.colleaguePopup"));
    click("composer.noteTab");
    type(QStringLiteral("please @"));
    REQUIRE(waitFor([this] { return isShown("composer.colleaguePopup"); }));
    auto& list = child<QListWidget>("composer.colleagueList");
    CHECK(list.count() == centre.agents.size());
    QTest::keyClick(&words(), Qt::Key_Return);
    CHECK(words().toPlainText() == QStringLiteral("please @%1 ").arg(centre.agents.first().name));
}

TEST_CASE_METHOD(Composing, "In a narrow composer Send and wait is found among the ways only",
                 "[composer]")
{
    CHECK(isShown("composer.sendAndWait"));
    panel->resize(330, 300);
    CHECK_FALSE(isShown("composer.sendAndWait"));
    CHECK(isShown("composer.ways"));
    panel->resize(760, 300);
    CHECK(isShown("composer.sendAndWait"));
}
