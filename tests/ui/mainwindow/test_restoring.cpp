#include "tests/ui/mainwindow/windowfixture.h"

#include <QLineEdit>

using namespace heddle;
using namespace heddle::test;
using namespace heddle::ui;

TEST_CASE("What a person chose for themselves is there again", "[mainwindow]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    {
        Preferences preferences(file);
        CHECK(preferences.scale() == 100);
        CHECK(preferences.notices() == NoticePolicy());
        preferences.setScale(175);
        preferences.setLastOpen(InteractionId{7});
        preferences.setLastPlace(EntryId{9});
        preferences.setNotices(
            {.when = NoticePolicy::When::Always, .answers = {.told = true, .heard = false}});
    }
    Preferences preferences(file);
    CHECK(preferences.scale() == 175);
    CHECK(preferences.lastOpen() == InteractionId{7});
    CHECK(preferences.lastPlace() == EntryId{9});
    CHECK(preferences.notices().when == NoticePolicy::When::Always);
    CHECK_FALSE(preferences.notices().answers.heard);
    CHECK(preferences.notices().offers.heard);
    preferences.setScale(5000);
    CHECK(preferences.scale() == 200);
}

TEST_CASE("After a crash the window opens where one was reading", "[mainwindow]")
{
    WindowFixture before;
    for (int i = 0; i < 60; ++i)
        before.centre.receive(before.sample.parcel, QStringLiteral("Line\n").repeated(6));
    REQUIRE(before.open(before.sample.parcel));
    const EntryId early = before.sample.firstMail;
    before.window.open(before.sample.parcel, early);
    // Nothing is closed in order here: what counts is what was written down meanwhile.
    REQUIRE(QTest::qWaitFor(
        [&] {
            const EntryId place = before.preferences.lastPlace();
            return place.isValid() && place == before.conversation().place();
        },
        8000));
    const EntryId place = before.preferences.lastPlace();

    MainWindow after({before.desk, before.directory, before.setup, before.clock},
                     before.preferences);
    after.resize(1440, 900);
    after.show();
    CHECK(QTest::qWaitFor(
        [&] {
            const auto* conversation = after.findChild<Conversation*>();
            return conversation && conversation->place().isValid()
                   && std::abs(conversation->place().value - place.value) < 4;
        },
        8000));
}

TEST_CASE_METHOD(WindowFixture, "Settings are found by their names", "[mainwindow]")
{
    window.openSearch();
    auto* box = window.findChild<QLineEdit*>(QStringLiteral("search.box"));
    QTest::keyClicks(box, QStringLiteral("signature"));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(window.findChild<QWidget*>(QStringLiteral("settings.signature"))->isVisible());
}

TEST_CASE("What was open last is of one person at one centre", "[mainwindow]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    Preferences toms(file);
    toms.sitDown(QStringLiteral("tom@/srv/one.db"));
    toms.setLastOpen(InteractionId{7});
    toms.setLastPlace(EntryId{9});
    Preferences others(file);
    const auto seat = GENERATE("ines@/srv/one.db", "tom@/srv/two.db");
    others.sitDown(QLatin1String(seat));
    CHECK_FALSE(others.lastOpen().isValid());
    CHECK_FALSE(others.lastPlace().isValid());
    others.sitDown(QStringLiteral("tom@/srv/one.db"));
    CHECK(others.lastOpen() == InteractionId{7});
}
