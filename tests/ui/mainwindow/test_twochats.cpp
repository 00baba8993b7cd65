// The journey of two chats at once with a call coming in: by mouse, and by the keyboard alone.
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/phone/fakephone.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPlainTextEdit>

using namespace heddle;
using namespace heddle::ui;
using heddle::test::FakePhone;

namespace {

/// Two of mine are chats, and the telephone is plugged in.
struct TwoChats : test::Desktop {
    TwoChats()
    {
        centre.mailboxes.append(service::MailboxSettings());
        for (const InteractionId id : {sample.parcel, sample.refund})
            centre.find(id)->channel = ChannelKind::Chat;
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        REQUIRE(waitFor([this] { return list() && list()->model()->rowCount() >= 2; }));
    }
    static bool waitFor(const std::function<bool()>& fact) { return QTest::qWaitFor(fact, 5000); }
    QAbstractItemView* list()
    {
        return window.findChild<QAbstractItemView*>(QStringLiteral("inbox.list"));
    }
    Conversation& conversation() { return *window.findChild<Conversation*>(); }
    QPlainTextEdit& words()
    {
        return *window.findChild<QPlainTextEdit*>(QStringLiteral("composer.words"));
    }
    QAbstractButton& button(const char* name)
    {
        auto* found = window.findChild<QAbstractButton*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    bool isOpen(InteractionId id)
    {
        return waitFor([&] {
            return conversation().current() == id && words().isVisible() && !words().isReadOnly();
        });
    }
    /// What went to this chat, in order.
    QStringList sentTo(InteractionId id)
    {
        QStringList sent;
        for (const Entry& entry : std::as_const(centre.entries)) {
            if (entry.interaction == id && entry.direction == Direction::Outbound
                && entry.channel == ChannelKind::Chat)
                sent += entry.text;
        }
        return sent;
    }
    bool waitForSent(InteractionId id, const char* text)
    {
        return waitFor([&] { return sentTo(id).contains(QLatin1String(text)); });
    }
    void ring(CallStage stage)
    {
        service::DeskCall call;
        call.call.id = QStringLiteral("c1");
        call.call.stage = stage;
        call.call.started = clock.now();
        if (stage == CallStage::Talking)
            call.call.answered = clock.now();
        call.interaction = sample.queued;
        call.who = QStringLiteral("Chen Wei");
        call.number = QStringLiteral("020 7946 0102");
        phone.tell(call);
    }
    bool stripIsShown()
    {
        auto* strip = window.findChild<QWidget*>(QStringLiteral("phone.strip"));
        return waitFor([&] { return strip->isVisible(); });
    }

    FakePhone phone;
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("window.ini"))};
    MainWindow window{
        {.desk = desk, .directory = directory, .setup = setup, .clock = clock, .phone = &phone},
        preferences};
};

} // namespace

TEST_CASE_METHOD(TwoChats, "By mouse: two chats are answered in turn while a call comes in",
                 "[mainwindow]")
{
    const auto rowOf = [this](InteractionId id) {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const QModelIndex index = list()->model()->index(row, 0);
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                              list()->visualRect(index).center());
            if (QTest::qWaitFor([&] { return conversation().current() == id; }, 300))
                return true;
        }
        return false;
    };
    REQUIRE(rowOf(sample.parcel));
    REQUIRE(isOpen(sample.parcel));
    QTest::mouseClick(words().viewport(), Qt::LeftButton);
    QTest::keyClicks(&words(), QStringLiteral("One moment please"));
    QTest::mouseClick(&button("composer.send"), Qt::LeftButton);
    CHECK(waitForSent(sample.parcel, "One moment please"));

    REQUIRE(rowOf(sample.refund));
    REQUIRE(isOpen(sample.refund));
    QTest::mouseClick(words().viewport(), Qt::LeftButton);
    QTest::keyClicks(&words(), QStringLiteral("Half a sen"));
    ring(CallStage::RingingHere);
    REQUIRE(stripIsShown());
    // The call takes nothing away: the chat stays open and the words stay typed.
    CHECK(conversation().current() == sample.refund);
    CHECK(words().toPlainText().startsWith(QStringLiteral("Half a sen")));
    QTest::mouseClick(&button("phone.answer"), Qt::LeftButton);
    CHECK(phone.told.contains(QStringLiteral("answer c1")));
    ring(CallStage::Talking);
    REQUIRE(rowOf(sample.refund));
    REQUIRE(isOpen(sample.refund));
    REQUIRE(waitFor([this] { return words().toPlainText().contains(QStringLiteral("Half")); }));
    QTest::mouseClick(words().viewport(), Qt::LeftButton);
    words().moveCursor(QTextCursor::End);
    QTest::keyClicks(&words(), QStringLiteral("tence"));
    QTest::mouseClick(&button("composer.send"), Qt::LeftButton);
    CHECK(waitForSent(sample.refund, "Half a sentence"));
    QTest::mouseClick(&button("phone.end"), Qt::LeftButton);
    CHECK(phone.told.contains(QStringLiteral("end c1")));
    CHECK(sentTo(sample.parcel).size() == 1);
}

TEST_CASE_METHOD(TwoChats, "By keyboard: two chats are answered in turn while a call comes in",
                 "[mainwindow]")
{
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key, with);
    };
    const auto goTo = [&](InteractionId id) {
        for (int steps = 0; steps < 10; ++steps) {
            if (QTest::qWaitFor([&] { return conversation().current() == id; }, 300))
                return true;
            press(Qt::Key_Down, Qt::AltModifier);
        }
        for (int steps = 0; steps < 10; ++steps) {
            press(Qt::Key_Up, Qt::AltModifier);
            if (QTest::qWaitFor([&] { return conversation().current() == id; }, 300))
                return true;
        }
        return false;
    };
    const auto write = [&](const char* text) {
        press(Qt::Key_R, Qt::ControlModifier);
        REQUIRE(waitFor([this] { return words().hasFocus() && !words().isReadOnly(); }));
        QTest::keyClicks(&words(), QLatin1String(text));
    };
    REQUIRE(goTo(sample.parcel));
    REQUIRE(isOpen(sample.parcel));
    write("One moment please");
    press(Qt::Key_Return);
    CHECK(waitForSent(sample.parcel, "One moment please"));

    REQUIRE(goTo(sample.refund));
    REQUIRE(isOpen(sample.refund));
    write("I look at it");
    ring(CallStage::RingingHere);
    REQUIRE(stripIsShown());
    CHECK(words().hasFocus());
    press(Qt::Key_F10);
    CHECK(phone.told.contains(QStringLiteral("answer c1")));
    ring(CallStage::Talking);
    REQUIRE(goTo(sample.refund));
    REQUIRE(isOpen(sample.refund));
    press(Qt::Key_F11);
    CHECK(phone.told.contains(QStringLiteral("mute c1")));
    write("");
    REQUIRE(waitFor([this] { return words().toPlainText().contains(QStringLiteral("I look")); }));
    press(Qt::Key_Return);
    CHECK(waitForSent(sample.refund, "I look at it"));
    press(Qt::Key_F11, Qt::ShiftModifier);
    CHECK(phone.told.contains(QStringLiteral("end c1")));
}
