#include "tests/ui/composer/composerfixture.h"

#include <QListWidget>

using namespace heddle;
using namespace heddle::test;

namespace {

struct Canned : Composing {
    Canned()
    {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        words().setFocus();
        REQUIRE(waitFor([this] { return isShown("composer.canned"); }));
    }
    QListWidget& list() { return child<QListWidget>("composer.cannedList"); }
    bool isOpen() { return isShown("composer.cannedPopup"); }
    void key(Qt::Key key) { QTest::keyClick(&words(), key); }
    bool waitForWords(const char* text)
    {
        return waitFor(
            [=, this] { return words().toPlainText().contains(QString::fromUtf8(text)); });
    }
};

} // namespace

TEST_CASE_METHOD(Canned, "A slash shows the canned replies and typing narrows them", "[composer]")
{
    type(QStringLiteral("/"));
    REQUIRE(isOpen());
    CHECK(list().count() == 2);
    type(QStringLiteral("ref"));
    CHECK(list().count() == 1);
    type(QStringLiteral("xyz"));
    CHECK_FALSE(isOpen());
}

TEST_CASE_METHOD(Canned, "Enter puts in the reply with its placeholders filled", "[composer]")
{
    type(QStringLiteral("Hi /thanks"));
    key(Qt::Key_Return);
    REQUIRE(waitForWords("thank you for your patience"));
    CHECK(words().toPlainText().startsWith(QStringLiteral("Hi Hello Amira Haddad,")));
    CHECK_FALSE(words().toPlainText().contains(QLatin1Char('/')));
    CHECK_FALSE(isOpen());
}

TEST_CASE_METHOD(Canned, "The arrows choose", "[composer]")
{
    type(QStringLiteral("/"));
    key(Qt::Key_Down);
    CHECK(list().currentRow() == 1);
    key(Qt::Key_Down);
    CHECK(list().currentRow() == 0);
    key(Qt::Key_Up);
    key(Qt::Key_Return);
    CHECK(waitForWords("your refund left us today"));
}

TEST_CASE_METHOD(Canned, "A click chooses", "[composer]")
{
    type(QStringLiteral("/"));
    const QRect row = list().visualItemRect(list().item(1));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, row.center());
    CHECK(waitForWords("your refund left us today"));
}

TEST_CASE_METHOD(Canned, "Escape closes and leaves what was typed", "[composer]")
{
    type(QStringLiteral("/th"));
    key(Qt::Key_Escape);
    CHECK_FALSE(isOpen());
    type(QStringLiteral("a"));
    CHECK_FALSE(isOpen());
    CHECK(words().toPlainText() == QStringLiteral("/tha"));
    type(QStringLiteral(" /"));
    CHECK(isOpen());
}

TEST_CASE_METHOD(Canned, "A slash inside a word is just a slash", "[composer]")
{
    type(QStringLiteral("and/"));
    CHECK_FALSE(isOpen());
}

TEST_CASE_METHOD(Canned, "The button opens them too", "[composer]")
{
    type(QStringLiteral("Hello"));
    click("composer.canned");
    CHECK(isOpen());
    key(Qt::Key_Return);
    CHECK(waitForWords("Hello Hello Amira Haddad"));
}

TEST_CASE_METHOD(Composing, "What fits the customer's message best comes first", "[composer]")
{
    const CannedReply last = centre.cannedReplies.last();
    REQUIRE(centre.cannedReplies.size() > 1);
    centre.suggestedTags[sample.parcel] = {{.tag = last.shortcut}};
    start();
    open(sample.parcel);
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    words().setFocus();
    REQUIRE(waitFor([this] { return isShown("composer.canned"); }));
    type(QStringLiteral("/"));
    CHECK(child<QListWidget>("composer.cannedList").item(0)->text()
          == QLatin1Char('/') + last.shortcut);
}
