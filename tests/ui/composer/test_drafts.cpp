#include "tests/ui/composer/composerfixture.h"

#include <QListWidget>

using namespace heddle;
using namespace heddle::test;

TEST_CASE_METHOD(Composing, "A fresh reply knows whom it goes to", "[composer]")
{
    CHECK(said("composer.line").contains(QStringLiteral("Amira Haddad")));
    CHECK(line("composer.subject").text().startsWith(QStringLiteral("Re: ")));
    CHECK_FALSE(button("composer.send").isEnabled());
}

TEST_CASE_METHOD(Composing, "What is typed is saved after a pause, and once", "[composer]")
{
    type(QStringLiteral("Hello"));
    settle();
    CHECK(count(call("saveDraft")) == 0);
    pause();
    CHECK(count(call("saveDraft")) == 1);
    REQUIRE(centre.drafts.size() == 1);
    CHECK(centre.drafts.first().text == QStringLiteral("Hello"));
    pause();
    CHECK(count(call("saveDraft")) == 1);
}

TEST_CASE_METHOD(Composing, "Somebody who never pauses is saved all the same", "[composer]")
{
    for (int i = 0; i < 12; ++i) {
        type(QStringLiteral("x"));
        clock.advance(200ms);
        settle();
    }
    CHECK(count(call("saveDraft")) >= 1);
}

TEST_CASE_METHOD(Composing, "Leaving the words saves at once", "[composer]")
{
    type(QStringLiteral("Hello"));
    line("composer.subject").setFocus();
    QFocusEvent out(QEvent::FocusOut);
    QCoreApplication::sendEvent(&words(), &out);
    settle();
    CHECK(count(call("saveDraft")) == 1);
}

TEST_CASE_METHOD(Composing, "A killed program has the words again", "[composer]")
{
    type(QStringLiteral("Hello Amira"));
    pause();
    // The draft of a killed program is what the store has: nothing is handed over at the end.
    const QList<Draft> stored = centre.drafts;
    panel.reset();
    centre.drafts = stored;
    start();
    open(sample.parcel);
    CHECK(words().toPlainText() == QStringLiteral("Hello Amira"));
    CHECK(words().textCursor().position() == 11); // one goes on where one stopped
}

TEST_CASE_METHOD(Composing, "Closing the window in the middle of a word loses nothing",
                 "[composer]")
{
    type(QStringLiteral("Hello Ami"));
    panel.reset();
    settle();
    REQUIRE(centre.drafts.size() == 1);
    CHECK(centre.drafts.first().text == QStringLiteral("Hello Ami"));
}

TEST_CASE_METHOD(Composing, "Each interaction has its own words", "[composer]")
{
    type(QStringLiteral("to Amira"));
    open(sample.refund);
    CHECK(words().toPlainText().isEmpty());
    type(QStringLiteral("to Priya"));
    open(sample.parcel);
    CHECK(words().toPlainText() == QStringLiteral("to Amira"));
    open(sample.refund);
    CHECK(words().toPlainText() == QStringLiteral("to Priya"));
}

TEST_CASE_METHOD(Composing, "A draft that could not be saved is kept, told and tried again",
                 "[composer]")
{
    type(QStringLiteral("Hello"));
    centre.failNext = Error{ErrorCode::Offline, {}};
    pause();
    CHECK(isShown("composer.message"));
    CHECK(panel->hasUnsaved());
    CHECK(words().toPlainText() == QStringLiteral("Hello"));

    SECTION("by itself after a while")
    {
        clock.advance(6s);
        settle();
        CHECK_FALSE(panel->hasUnsaved());
        CHECK_FALSE(isShown("composer.message"));
        REQUIRE(centre.drafts.size() == 1);
        CHECK(centre.drafts.first().text == QStringLiteral("Hello"));
    }
    SECTION("and shown again when the interaction is")
    {
        centre.failNext = Error{ErrorCode::Offline, {}};
        panel->open(viewOf(sample.refund));
        settle();
        open(sample.parcel);
        CHECK(words().toPlainText() == QStringLiteral("Hello"));
    }
}

TEST_CASE_METHOD(Composing, "A note and a message are kept apart", "[composer]")
{
    type(QStringLiteral("for Amira"));
    click("composer.noteTab");
    CHECK(words().toPlainText().isEmpty());
    type(QStringLiteral("for us"));
    click("composer.mailTab");
    CHECK(words().toPlainText() == QStringLiteral("for Amira"));
    pause();
    CHECK(centre.drafts.size() == 2);
    panel.reset();
    start();
    open(sample.parcel);
    CHECK(words().toPlainText() == QStringLiteral("for Amira"));
    click("composer.noteTab");
    CHECK(words().toPlainText() == QStringLiteral("for us"));
}

TEST_CASE_METHOD(Composing, "A note alone that was begun is what opens", "[composer]")
{
    click("composer.noteTab");
    type(QStringLiteral("ask the depot"));
    pause();
    panel.reset();
    start();
    open(sample.parcel);
    CHECK(words().toPlainText() == QStringLiteral("ask the depot"));
    CHECK(button("composer.noteTab").isChecked());
}

TEST_CASE_METHOD(Composing, "A composer that cannot load says so and offers to try again",
                 "[composer]")
{
    panel->leave();
    for (Interaction& row : centre.interactions) {
        if (row.id == sample.parcel)
            row.id = {9999};
    }
    service::InteractionView gone = viewOf({9999});
    gone.interaction.id = sample.parcel;
    panel->open(gone);
    REQUIRE(waitFor([this] { return isShown("composer.message"); }));
    CHECK(words().isReadOnly());
    for (Interaction& row : centre.interactions) {
        if (row.id == InteractionId{9999})
            row.id = sample.parcel;
    }
    click("messageBar.action");
    CHECK(waitFor([this] { return !words().isReadOnly(); }));
}

TEST_CASE_METHOD(Composing, "An earlier version is looked at and put back, and that can be undone",
                 "[composer]")
{
    type(QStringLiteral("No"));
    pause();
    REQUIRE(centre.drafts.size() == 1);
    centre.draftVersions.insert(
        centre.drafts.first().id,
        {{.saved = clock.now(), .text = QStringLiteral("Dear Amira, yes")},
         {.saved = clock.now() - 1h, .text = QStringLiteral("Dear Amira")}});
    child<QMenu>("composer.kinds").actions().last()->trigger();
    REQUIRE(waitFor(
        [this] { return window.findChild<QWidget*>(QStringLiteral("composer.versions")); }));
    auto& list = child<QListWidget>("composer.versionList");
    CHECK(list.count() == 2);
    auto& look = child<QPlainTextEdit>("composer.versionWords");
    CHECK(look.toPlainText() == QStringLiteral("Dear Amira, yes"));
    QTest::keyClick(&list, Qt::Key_Down);
    CHECK(look.toPlainText() == QStringLiteral("Dear Amira"));
    button("composer.putBack").click();
    CHECK(words().toPlainText() == QStringLiteral("Dear Amira"));
    words().undo();
    CHECK(words().toPlainText() == QStringLiteral("No"));
}

TEST_CASE_METHOD(Composing, "Without an earlier version that is said", "[composer]")
{
    child<QMenu>("composer.kinds").actions().last()->trigger();
    CHECK(waitFor([this] { return isShown("composer.message"); }));
}
