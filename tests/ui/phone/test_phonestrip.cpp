#include "core/base/fakeclock.h"
#include "tests/support/catch.h"
#include "tests/ui/phone/fakephone.h"
#include "ui/beside/pageprocess.h"
#include "ui/mainwindow/actions.h"
#include "ui/phone/attendbar.h"
#include "ui/phone/callwords.h"
#include "ui/phone/linesection.h"
#include "ui/phone/phonestrip.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;
using heddle::service::DeskCall;
using heddle::test::FakePhone;

namespace {

DeskCall callAt(CallStage stage, const QString& id = QStringLiteral("c1"))
{
    DeskCall call;
    call.call.id = id;
    call.call.stage = stage;
    call.call.started = Timestamp{0};
    if (stage == CallStage::Talking || stage == CallStage::OnHold)
        call.call.answered = Timestamp{0};
    call.interaction = InteractionId{3};
    call.who = QStringLiteral("Amira Haddad");
    call.number = QStringLiteral("020 7946 0102");
    return call;
}

/// A strip with its telephone.
struct Strip {
    FakeClock clock;
    FakePhone phone;
    QWidget window;
    PhoneStrip strip{phone, clock, &window};

    Strip() { window.resize(1'000, 100); }
    QAbstractButton& button(const char* name)
    {
        auto* found =
            strip.findChild<QAbstractButton*>(QLatin1String("phone.") + QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    bool shows(const char* name) { return button(name).isVisibleTo(&strip); }
    QString words(const char* name)
    {
        return strip.findChild<Label*>(QLatin1String("phone.") + QLatin1String(name))->words();
    }
};

} // namespace

TEST_CASE("The strip is there during calls only, and offers what the call allows", "[phone]")
{
    Strip strip;
    CHECK_FALSE(strip.strip.isVisibleTo(&strip.window));
    strip.phone.tell(callAt(CallStage::RingingHere));
    CHECK(strip.strip.isVisibleTo(&strip.window));
    CHECK(strip.shows("answer"));
    CHECK(strip.shows("decline"));
    CHECK_FALSE(strip.shows("end"));
    CHECK_FALSE(strip.shows("mute"));
    strip.button("answer").click();
    CHECK(strip.phone.told == QStringList{QStringLiteral("answer c1")});
    strip.phone.tell(callAt(CallStage::Talking));
    CHECK_FALSE(strip.shows("answer"));
    for (const char* name : {"mute", "hold", "keypadButton", "record", "transfer", "end"})
        CHECK(strip.shows(name));
    DeskCall ended = callAt(CallStage::Ended);
    strip.phone.tell(ended);
    CHECK_FALSE(strip.strip.isVisibleTo(&strip.window));
}

TEST_CASE("Answering opens the customer before the first word", "[phone]")
{
    Strip strip;
    InteractionId opened;
    QObject::connect(&strip.strip, &PhoneStrip::opened, &strip.strip,
                     [&](InteractionId id) { opened = id; });
    strip.phone.tell(callAt(CallStage::RingingHere));
    CHECK_FALSE(opened.isValid());
    strip.phone.tell(callAt(CallStage::Answering));
    CHECK(opened == InteractionId{3});
}

TEST_CASE("Mute, hold, record and end follow what the call is", "[phone]")
{
    Strip strip;
    DeskCall call = callAt(CallStage::Talking);
    strip.phone.tell(call);
    strip.button("mute").click();
    strip.button("hold").click();
    strip.button("record").click();
    call.call.isMuted = true;
    call.call.isRecording = true;
    strip.phone.tell(call);
    CHECK(strip.button("mute").accessibleName() == QStringLiteral("Unmute"));
    strip.button("mute").click();
    strip.button("record").click();
    call.call.stage = CallStage::OnHold;
    strip.phone.tell(call);
    strip.button("hold").click();
    strip.button("end").click();
    CHECK(strip.phone.told
          == QStringList{QStringLiteral("mute c1"), QStringLiteral("hold c1"),
                         QStringLiteral("record c1"), QStringLiteral("unmute c1"),
                         QStringLiteral("pause c1"), QStringLiteral("resume c1"),
                         QStringLiteral("end c1")});
}

TEST_CASE("With two calls the other one is named, and can be switched to, joined or connected",
          "[phone]")
{
    Strip strip;
    strip.phone.tell(callAt(CallStage::Talking));
    DeskCall second = callAt(CallStage::RingingHere, QStringLiteral("c2"));
    second.who = QStringLiteral("Luis Ortega");
    strip.phone.tell(second);
    CHECK(strip.strip.shown() == QStringLiteral("c1"));
    CHECK(strip.words("other").contains(QStringLiteral("Luis Ortega")));
    CHECK_FALSE(strip.shows("join"));
    strip.button("swap").click();
    second.call.stage = CallStage::OnHold;
    strip.phone.tell(second);
    CHECK(strip.shows("join"));
    strip.button("join").click();
    strip.button("transfer").click();
    CHECK(strip.phone.told
          == QStringList{QStringLiteral("answer c2"), QStringLiteral("join c1 c2"),
                         QStringLiteral("transfer-to c2 c1")});
}

TEST_CASE("The time of a call counts, and its recording is said", "[phone]")
{
    Strip strip;
    DeskCall call = callAt(CallStage::Talking);
    call.call.answered = strip.clock.now();
    call.call.isRecording = true;
    strip.clock.advance(252s);
    strip.phone.tell(call);
    CHECK(strip.words("time") == QStringLiteral("4:12"));
    CHECK(strip.words("sound") == QStringLiteral("Recording"));
    CHECK(strip.words("stage") == QStringLiteral("On call"));
}

TEST_CASE("A number is dialled from the box by keyboard alone", "[phone]")
{
    Strip strip;
    strip.strip.askForNumber(&strip.window);
    auto* number = strip.strip.findChild<QLineEdit*>(QStringLiteral("phone.number"));
    REQUIRE(number);
    QTest::keyClicks(number, QStringLiteral("020 7946 0102"));
    QTest::keyClick(number, Qt::Key_Return);
    CHECK(strip.phone.told == QStringList{QStringLiteral("dial 020 7946 0102")});
}

TEST_CASE("A line is added in Settings", "[phone]")
{
    FakePhone phone;
    LineSection section(phone);
    const auto field = [&](const char* name) {
        return section.findChild<QLineEdit*>(QLatin1String("line.") + QLatin1String(name));
    };
    const auto press = [&](const char* name) {
        section.findChild<QAbstractButton*>(QLatin1String("line.") + QLatin1String(name))->click();
    };
    press("add");
    QTest::keyClicks(field("name"), QStringLiteral("Support"));
    QTest::keyClicks(field("user"), QStringLiteral("1001"));
    QTest::keyClicks(field("domain"), QStringLiteral("pbx.example"));
    QTest::keyClicks(field("password"), QStringLiteral("right"));
    press("save");
    CHECK(phone.told == QStringList{QStringLiteral("save Support right")});
    CHECK(QTest::qWaitFor([&] {
        return section.findChild<QAbstractButton*>(QStringLiteral("line.change.Support"));
    }));
    REQUIRE(phone.saved.size() == 1);
    CHECK(phone.saved.first().region == QStringLiteral("GB"));
}

TEST_CASE("A line that does not work says why and what to do", "[phone]")
{
    FakePhone phone;
    phone.saved = {{.name = QStringLiteral("Support"),
                    .user = QStringLiteral("1001"),
                    .domain = QStringLiteral("pbx.example")}};
    phone.states.insert(QStringLiteral("Support"),
                        {.health = ChannelHealth::Waiting,
                         .cause = ErrorCode::Refused,
                         .detail = QStringLiteral("certificate: other-name")});
    LineSection section(phone);
    section.refresh();
    const auto trouble = [&] {
        const auto* label = section.findChild<Label*>(QStringLiteral("line.state.Support"));
        return label ? label->words() : QString();
    };
    CHECK(QTest::qWaitFor([&] { return trouble().contains(QStringLiteral("another name")); }));
    CHECK(trouble().contains(QStringLiteral("tried again by itself")));
    CHECK(lineWords({.health = ChannelHealth::Failed, .cause = ErrorCode::AuthFailed})
              .contains(QStringLiteral("not tried again until the line is saved")));
    CHECK(lineWords({.health = ChannelHealth::Working}) == QStringLiteral("Connected"));
}

TEST_CASE("A line is tried again as it is, and removed only when that is confirmed", "[phone]")
{
    FakePhone phone;
    phone.saved = {{.name = QStringLiteral("Support"),
                    .user = QStringLiteral("1001"),
                    .domain = QStringLiteral("pbx.example")}};
    phone.states.insert(QStringLiteral("Support"),
                        {.health = ChannelHealth::Failed, .cause = ErrorCode::AuthFailed});
    LineSection section(phone);
    section.refresh();
    const auto button = [&](const char* job) {
        return section.findChild<QAbstractButton*>(
            QStringLiteral("line.%1.Support").arg(QLatin1String(job)));
    };
    REQUIRE(QTest::qWaitFor([&] { return button("retry") != nullptr; }, 30000));
    button("retry")->click();
    CHECK(phone.told == QStringList{QStringLiteral("save Support ")});
    button("remove")->click();
    CHECK(phone.told.size() == 1);
    CHECK(button("remove")->isHidden());
    button("confirm")->click();
    CHECK(phone.told.size() == 2);
}

TEST_CASE("A supervisor in my call is named, and is no call of mine", "[phone]")
{
    Strip strip;
    strip.phone.tell(callAt(CallStage::Talking));
    DeskCall guest = callAt(CallStage::Talking, QStringLiteral("g1"));
    guest.call.direction = Direction::Inbound;
    guest.attending = Attending::Whisper;
    strip.phone.tell(guest);
    CHECK(strip.strip.shown() == QStringLiteral("c1"));
    CHECK(strip.words("guests") == QStringLiteral("A supervisor whispers to you"));
    CHECK_FALSE(strip.shows("swap"));
}

TEST_CASE("A key that is held mutes for as long as it is held", "[phone]")
{
    Strip strip;
    strip.window.show();
    strip.phone.tell(callAt(CallStage::Talking));
    strip.strip.toggleMute();
    QTest::keyRelease(&strip.window, Qt::Key_F11);
    CHECK(strip.phone.told.size() == 1); // a short press stays
    DeskCall muted = callAt(CallStage::Talking);
    strip.strip.toggleMute();
    muted.call.isMuted = true;
    strip.phone.tell(muted);
    QTest::qWait(550);
    QTest::keyRelease(&strip.window, Qt::Key_F11);
    CHECK(strip.phone.told.last() == QStringLiteral("unmute c1"));
}

TEST_CASE("Who looks after the floor listens, whispers and joins; others see no such bar",
          "[phone]")
{
    FakePhone phone;
    AttendBar bar(phone);
    service::InteractionView view;
    view.interaction = {.id = InteractionId{4}, .channel = ChannelKind::Phone};
    view.interaction.state = InteractionState::Assigned;
    view.interaction.assignee = AgentId{7};
    bar.open(view, {.id = AgentId{1}, .role = Role::Agent});
    CHECK(bar.isHidden());
    bar.open(view, {.id = AgentId{7}, .role = Role::Supervisor});
    CHECK(bar.isHidden());
    bar.open(view, {.id = AgentId{1}, .role = Role::Supervisor});
    CHECK_FALSE(bar.isHidden());
    const auto press = [&](const char* name) {
        bar.findChild<QAbstractButton*>(QLatin1String("attend.") + QLatin1String(name))->click();
    };
    press("listen");
    press("join");
    press("leave");
    CHECK(phone.told
          == QStringList{QStringLiteral("attend 4 listen"), QStringLiteral("attend 4 join"),
                         QStringLiteral("attend 4 end")});
}

TEST_CASE("While a page of the firm's takes card numbers the call is not recorded", "[phone]")
{
    Strip strip;
    DeskCall call = callAt(CallStage::Talking);
    strip.phone.tell(call);
    strip.strip.followPage(PageWish::PauseRecording);
    CHECK(strip.phone.told.isEmpty()); // nothing is recorded
    call.call.isRecording = true;
    strip.phone.tell(call);
    strip.strip.followPage(PageWish::PauseRecording);
    call.call.isRecordingPaused = true;
    strip.phone.tell(call);
    CHECK(strip.words("sound") == QStringLiteral("Recording paused"));
    strip.strip.followPage(PageWish::PauseRecording); // twice is once
    strip.strip.followPage(PageWish::ResumeRecording);
    CHECK(strip.phone.told == QStringList{QStringLiteral("pause c1"), QStringLiteral("go-on c1")});
}

TEST_CASE("A caller who leaves a message is no call of mine", "[phone]")
{
    Strip strip;
    DeskCall call = callAt(CallStage::Talking);
    call.call.isMessage = true;
    strip.phone.tell(call);
    CHECK_FALSE(strip.strip.isVisibleTo(&strip.window));
}

TEST_CASE("How a call sounds is said beside it", "[phone]")
{
    Strip strip;
    DeskCall call = callAt(CallStage::Talking);
    strip.phone.tell(call);
    CHECK(strip.words("sound").isEmpty()); // nothing measured yet
    call.call.quality = CallQuality{.lossPerMille = 80, .jitterMs = 40, .mos = 310};
    strip.phone.tell(call);
    CHECK(strip.words("sound") == QStringLiteral("Sounds poor"));
}
