// The journey of a call by the keyboard alone: answered, held, somebody asked, handed on, wrapped up.
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/phone/fakephone.h"

#include "ui/phone/phonestrip.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>

using namespace heddle;
using namespace heddle::ui;
using heddle::test::FakePhone;

namespace {

/// One of mine is a call, and the telephone is plugged in.
struct CallKeys : test::Desktop {
    CallKeys()
    {
        centre.find(sample.refund)->channel = ChannelKind::Phone;
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    static bool waitFor(const std::function<bool()>& fact) { return QTest::qWaitFor(fact, 30000); }
    /// Where the keyboard's keys go.
    QWidget& target()
    {
        QWidget* popup = QApplication::activePopupWidget();
        if (popup)
            return popup->focusWidget() ? *popup->focusWidget() : *popup;
        QWidget* focus = QApplication::focusWidget();
        return focus ? *focus : window;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        // Offscreen, a box that closes takes the window's being active with it for a moment; keys
        // of commands are only heard in an active window.
        if (!QApplication::activePopupWidget()) {
            window.activateWindow();
            REQUIRE(QTest::qWaitForWindowActive(&window, 30000));
        }
        QTest::keyClick(&target(), key, with);
    }
    bool isTold(const char* what)
    {
        return waitFor([&] { return phone.told.contains(QLatin1String(what)); });
    }
    void become(const char* id, CallStage stage, InteractionId interaction)
    {
        service::DeskCall call;
        call.call.id = QLatin1String(id);
        call.call.stage = stage;
        call.call.started = clock.now();
        if (stage == CallStage::Talking || stage == CallStage::OnHold)
            call.call.answered = clock.now();
        call.interaction = interaction;
        call.who = QLatin1String(id);
        phone.tell(call);
    }
    Conversation& conversation() { return *window.findChild<Conversation*>(); }

    FakePhone phone;
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("window.ini"))};
    MainWindow window{
        {.desk = desk, .directory = directory, .setup = setup, .clock = clock, .phone = &phone},
        preferences};
};

} // namespace

TEST_CASE_METHOD(CallKeys, "By keyboard: a call is answered, held, somebody asked, and handed on",
                 "[mainwindow]")
{
    become("c1", CallStage::RingingHere, sample.refund);
    press(Qt::Key_F10);
    REQUIRE(isTold("answer c1"));
    become("c1", CallStage::Answering, sample.refund);
    REQUIRE(waitFor([this] { return conversation().current() == sample.refund; }));
    become("c1", CallStage::Talking, sample.refund);
    press(Qt::Key_F10);
    REQUIRE(isTold("hold c1"));
    become("c1", CallStage::OnHold, sample.refund);

    phone.dialled = sample.queued;
    press(Qt::Key_F9);
    REQUIRE(waitFor([this] { return target().objectName() == QLatin1String("phone.number"); }));
    QTest::keyClicks(&target(), QStringLiteral("1002"));
    press(Qt::Key_Return);
    REQUIRE(isTold("dial 1002"));
    become("c2", CallStage::Talking, {});
    press(Qt::Key_X, Qt::AltModifier);
    REQUIRE(isTold("transfer-to c1 c2"));
    become("c2", CallStage::Ended, {});
    become("c1", CallStage::Ended, sample.refund);
    CHECK_FALSE(window.findChild<QWidget*>(QStringLiteral("phone.strip"))->isVisible());
    // The contact of the call out has opened; another one can be read after it.
    REQUIRE(waitFor([this] { return conversation().current() == phone.dialled; }));
    window.open(sample.parcel);
    CHECK(waitFor([this] { return conversation().current() == sample.parcel; }));
}

TEST_CASE_METHOD(CallKeys, "A call out does not lead away from what was asked for meanwhile",
                 "[mainwindow]")
{
    window.open(sample.refund);
    REQUIRE(waitFor([this] { return conversation().current() == sample.refund; }));
    phone.dialled = sample.queued;
    auto& strip = *window.findChild<PhoneStrip*>();
    strip.dial(QStringLiteral("1002"));
    window.open(sample.parcel); // before the telephone has answered
    CHECK(waitFor([this] { return conversation().current() == sample.parcel; }));
    strip.dial(QStringLiteral("1002"));
    CHECK(waitFor([this] { return conversation().current() == sample.queued; }));
}

TEST_CASE_METHOD(CallKeys, "By keyboard: a call that is over is wrapped up with a code",
                 "[mainwindow]")
{
    Interaction* call = centre.find(sample.refund);
    call->state = InteractionState::WrapUp;
    for (Queue& queue : centre.queues) {
        queue.wrapUp.codes = {QStringLiteral("passed on"), QStringLiteral("solved")};
        queue.wrapUp.needsCode = true;
    }
    window.open(sample.refund);
    REQUIRE(waitFor([this] { return conversation().current() == sample.refund; }));
    const auto* resolve = window.findChild<QAction*>(QStringLiteral("action.resolve"));
    REQUIRE(waitFor([&] { return resolve->isEnabled(); }));
    press(Qt::Key_R, Qt::AltModifier);
    REQUIRE(waitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(waitFor([this] {
        return !centre.calls.filter(QStringLiteral("close %1 passed on").arg(sample.refund.value))
                    .isEmpty();
    }));
}

TEST_CASE_METHOD(CallKeys, "By keyboard: a second call is answered while another is talked on",
                 "[mainwindow]")
{
    become("c1", CallStage::Talking, sample.refund);
    become("c2", CallStage::RingingHere, {});
    for (int steps = 0; steps < 150; ++steps) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus && focus->objectName() == QLatin1String("phone.swap"))
            break;
        press(Qt::Key_Tab);
    }
    press(Qt::Key_Space);
    CHECK(isTold("answer c2"));
}
