#include "core/base/fakeclock.h"
#include "tests/support/catch.h"
#include "tests/support/fakedesk/fakecentre.h"
#include "tests/support/fakedesk/fakedirectory.h"
#include "tests/support/flacfile.h"
#include "tests/ui/phone/fakephone.h"
#include "ui/phone/numberbox.h"
#include "ui/phone/recordings/recordingaudit.h"
#include "ui/phone/recordings/recordingbar.h"
#include "ui/phone/recordings/waveview.h"
#include "ui/phone/soundsection.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;
using heddle::test::FakePhone;

namespace {

constexpr int rate = 16'000;

/// A centre with one recorded call of two seconds, and the bar that plays it.
struct Shelf {
    FakeClock clock;
    test::FakeCentre centre{clock};
    test::FakeDirectory directory{centre};
    test::FakeRecordings recordings;
    QWidget window;
    RecordingBar bar{recordings, directory, &window};
    Entry call;

    Shelf()
    {
        centre.blobs.insert(QStringLiteral("rec"),
                            test::flacOf(std::vector<qint16>(2 * rate, 8'000),
                                         std::vector<qint16>(2 * rate, 4'000)));
        call.interaction = InteractionId{5};
        call.attachments = {{.name = QStringLiteral("recording.flac"),
                             .type = QStringLiteral("audio/flac"),
                             .bytes = 999,
                             .blob = QStringLiteral("rec")}};
        window.resize(800, 60);
        window.show();
    }
    QAbstractButton& button(const char* name)
    {
        return *bar.findChild<QAbstractButton*>(QLatin1String("recording.") + QLatin1String(name));
    }
    WaveView& wave() { return *bar.findChild<WaveView*>(); }
    bool open()
    {
        bar.open(call, call.attachments.first());
        return QTest::qWaitFor([&] { return wave().waveform().length == 2s; });
    }
};

} // namespace

TEST_CASE("A recorded call is opened, played, paused and gone through by keyboard", "[phone]")
{
    Shelf shelf;
    REQUIRE(shelf.open());
    REQUIRE(shelf.recordings.wishes.size() == 1);
    CHECK(shelf.recordings.wishes.last().interaction == InteractionId{5});
    CHECK(shelf.recordings.wishes.last().blob == QStringLiteral("rec"));
    Q_EMIT shelf.recordings.playingChanged(
        {.blob = QStringLiteral("rec"), .at = 500ms, .length = 2s, .isGoing = true});
    CHECK(shelf.wave().at() == 500ms);
    QTest::keyClick(&shelf.button("play"), Qt::Key_Space);
    CHECK(shelf.recordings.stops == 1);
    QTest::keyClick(&shelf.button("play"), Qt::Key_Space);
    CHECK(shelf.recordings.wishes.last().from == 500ms);
    shelf.button("speed").click();
    CHECK(shelf.recordings.wishes.last().speed == 125);
    shelf.button("silence").click();
    CHECK(shelf.recordings.wishes.last().leavesOutSilence);
    QTest::keyClick(&shelf.wave(), Qt::Key_Home);
    CHECK(shelf.recordings.wishes.last().from == Duration{});
    QTest::keyClick(&shelf.bar, Qt::Key_Escape);
    CHECK(shelf.bar.isHidden());
    CHECK(shelf.recordings.stops == 2);
}

TEST_CASE("At its end a recording stops, and begins anew when played again", "[phone]")
{
    Shelf shelf;
    REQUIRE(shelf.open());
    Q_EMIT shelf.recordings.playingChanged(
        {.blob = QStringLiteral("rec"), .at = 1'900ms, .length = 2s, .isGoing = true});
    Q_EMIT shelf.recordings.playingChanged(
        {.blob = QStringLiteral("rec"), .at = 1'980ms, .length = 2s, .isGoing = false});
    shelf.button("play").click();
    CHECK(shelf.recordings.stops == 0);
    CHECK(shelf.recordings.wishes.last().from == Duration{});
}

TEST_CASE("Whom to call is found by name, and the last one is called again by Return", "[phone]")
{
    FakeClock clock;
    test::FakeCentre centre{clock};
    test::FakeDirectory directory{centre};
    QWidget window;
    NumberBox box(&window);
    box.findIn(directory);
    QStringList chosen;
    QObject::connect(&box, &NumberBox::chosen, &box,
                     [&](const QString& number) { chosen += number; });
    const NumberBox::Question question{
        .title = QStringLiteral("Call"), .go = QStringLiteral("Call"), .number = {}};
    auto* number = box.findChild<QLineEdit*>(QStringLiteral("phone.number"));
    box.openAt(&window, question);
    QTest::keyClick(number, Qt::Key_Return);
    CHECK(chosen.isEmpty()); // nobody yet
    box.remember(QStringLiteral("020 7946 0102"), QStringLiteral("Amira Haddad"));
    box.remember(QStringLiteral("020 7946 0199"), {});
    box.openAt(&window, question);
    QTest::keyClick(number, Qt::Key_Return);
    CHECK(chosen == QStringList{QStringLiteral("020 7946 0199")});
    box.openAt(&window, question);
    QTest::keyClick(number, Qt::Key_Down);
    QTest::keyClick(number, Qt::Key_Return);
    CHECK(chosen.last() == QStringLiteral("020 7946 0102"));
    box.openAt(&window, question);
    QTest::keyClicks(number, QStringLiteral("999"));
    QTest::keyClick(number, Qt::Key_Return);
    CHECK(chosen.last() == QStringLiteral("999"));
}

TEST_CASE("What is spoken into and heard by is chosen, tried and remembered", "[phone]")
{
    FakePhone phone;
    phone.devices = {{QStringLiteral("mic"), QStringLiteral("Headset microphone"), true},
                     {QStringLiteral("ear"), QStringLiteral("Headset"), false},
                     {QStringLiteral("box"), QStringLiteral("Loudspeaker"), false}};
    SoundSection section(phone, {.microphone = QStringLiteral("gone"), .volume = 80});
    CHECK(phone.used.volume == 80);
    section.show();
    const auto box = [&](const char* name) {
        return section.findChild<QComboBox*>(QLatin1String("sound.") + QLatin1String(name));
    };
    REQUIRE(QTest::qWaitFor([&] { return box("ring")->count() == 3; }));
    CHECK(box("microphone")->currentData().toString() == QStringLiteral("gone"));
    QSignalSpy spy(&section, &SoundSection::chosen);
    box("ring")->setFocus();
    QTest::keyClick(box("ring"), Qt::Key_End);
    CHECK(phone.used.ring == QStringLiteral("box"));
    CHECK(spy.size() == 1);
    section.findChild<QSlider*>()->setValue(150);
    CHECK(phone.used.volume == 150);
    section.findChild<QAbstractButton*>(QStringLiteral("sound.test"))->click();
    CHECK(phone.told.contains(QStringLiteral("test")));
    CHECK(QTest::qWaitFor([&] {
        return section.findChild<QProgressBar*>(QStringLiteral("sound.level"))->value() == 16'000;
    }));
}

TEST_CASE("Saving a recording is noted before it is saved", "[phone]")
{
    Shelf shelf;
    REQUIRE(shelf.open());
    QSignalSpy wanted(&shelf.bar, &RecordingBar::saveRequested);
    shelf.button("save").click();
    CHECK(shelf.recordings.saved == QStringList{QStringLiteral("5 rec")});
    CHECK(QTest::qWaitFor([&] { return wanted.size() == 1; }));
}

TEST_CASE("Supervisors see who listened to which call, and open it by Return", "[phone]")
{
    FakeClock clock;
    test::FakeRecordings recordings;
    RecordingAudit audit(recordings, clock);
    audit.resize(640, 300);
    audit.refresh();
    auto* table = audit.findChild<QTableView*>(QStringLiteral("recordingAudit.table"));
    REQUIRE(table);
    QTest::qWait(20);
    CHECK(table->isHidden()); // nobody did yet
    recordings.theUses = {{.kind = service::RecordingUse::Kind::Saved,
                           .at = clock.now(),
                           .agent = QStringLiteral("Lena Fischer"),
                           .interaction = {7},
                           .who = QStringLiteral("Amira Haddad")},
                          {.agent = QStringLiteral("Tom Becker"), .interaction = {8}}};
    audit.refresh();
    REQUIRE(QTest::qWaitFor([&] { return table->model()->rowCount() == 2; }));
    CHECK_FALSE(table->isHidden());
    const auto words = [&](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    CHECK(words(0, 1).contains(QStringLiteral("Lena Fischer")));
    CHECK(words(0, 2) == QStringLiteral("Saved it"));
    CHECK(words(1, 2) == QStringLiteral("Listened"));
    QSignalSpy opened(&audit, &RecordingAudit::openRequested);
    audit.show();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().value<InteractionId>() == InteractionId{8});
}
