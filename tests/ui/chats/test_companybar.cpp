#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "tests/support/fakedesk/fakechatdesk.h"

#include "ui/composer/composerpanel.h"
#include "ui/conversation/conversation.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/mainwindow/actions.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;
using service::ChatPart;

namespace {

/// Tom Becker's chat with Amira, open in the window of somebody else.
struct Fixture : test::Desktop {
    Fixture()
    {
        Interaction& parcel = *centre.find(sample.parcel);
        parcel.channel = ChannelKind::Chat;
        parcel.state = InteractionState::Assigned;
        parcel.assignee = {4711};
        window.resize(900, 700);
        view.resize(900, 700);
        view.setMe(centre.me.id);
        window.show();
    }
    void open(ChatPart mine)
    {
        chat.theParty = {.mine = mine,
                         .mayTakeOver = mine == ChatPart::Watcher,
                         .agent = QStringLiteral("Tom Becker"),
                         .companions = {}};
        view.open(sample.parcel);
        REQUIRE(waitFor([this] { return view.current() == sample.parcel; }));
        QTest::qWait(20);
    }
    bool waitFor(const std::function<bool()>& fact) { return QTest::qWaitFor(fact, 2000); }
    template<class Widget>
    Widget& child(const char* name)
    {
        auto* found = view.findChild<Widget*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    bool isShown(const char* name) { return child<QWidget>(name).isVisible(); }
    bool mayWrite() { return view.findChild<ComposerPanel*>()->isVisible(); }
    QString words() { return child<QLabel>("company.words").text(); }

    test::FakeChatDesk chat;
    QWidget window;
    Services services{desk, directory, setup, clock, nullptr, nullptr, nullptr, &chat};
    MessageBar messages{&window};
    InteractionCommands commands{services, messages};
    Actions actions{&window};
    Conversation view{services, actions, commands, &window};
};

} // namespace

TEST_CASE_METHOD(Fixture, "Who reads a chat along can whisper, and write nothing to the visitor",
                 "[chats]")
{
    open(ChatPart::Watcher);
    CHECK(chat.calls == QStringList{QStringLiteral("watch %1").arg(sample.parcel.value)});
    CHECK_FALSE(mayWrite());
    CHECK(words().contains(QStringLiteral("Tom Becker")));
    actions[ActionId::Whisper].trigger();
    auto& whisper = child<QLineEdit>("company.whisper");
    CHECK(window.focusWidget() == &whisper);
    QTest::keyClicks(&whisper, QStringLiteral("Offer a refund"));
    QTest::keyClick(&whisper, Qt::Key_Return);
    CHECK(chat.calls.last()
          == QStringLiteral("whisper %1 Offer a refund").arg(sample.parcel.value));
    CHECK(whisper.text().isEmpty());
}

TEST_CASE_METHOD(Fixture, "Who joins may write, and leaves again", "[chats]")
{
    open(ChatPart::Watcher);
    CHECK_FALSE(isShown("company.leave"));
    actions[ActionId::JoinChat].trigger();
    REQUIRE(waitFor([this] { return mayWrite(); }));
    CHECK_FALSE(isShown("company.join"));
    child<QAbstractButton>("company.leave").click();
    REQUIRE(waitFor([this] { return !mayWrite(); }));
}

TEST_CASE_METHOD(Fixture, "Taking over is for those who look after the others", "[chats]")
{
    SECTION("a supervisor")
    {
        open(ChatPart::Watcher);
        child<QAbstractButton>("company.takeOver").click();
        CHECK(chat.calls.last() == QStringLiteral("takeOver %1").arg(sample.parcel.value));
    }
    SECTION("not a colleague who is asked in")
    {
        open(ChatPart::Called);
        CHECK_FALSE(isShown("company.takeOver"));
        CHECK_FALSE(isShown("company.whisper"));
        CHECK_FALSE(mayWrite());
        CHECK(isShown("company.join"));
        CHECK(chat.calls.isEmpty());
    }
}

TEST_CASE_METHOD(Fixture, "Both sides are seen typing", "[chats]")
{
    open(ChatPart::Watcher);
    Q_EMIT chat.visitorSigned(sample.parcel, {.kind = VisitorSign::Kind::Typing, .text = {}});
    CHECK(words().contains(QStringLiteral("Amira")));
    Q_EMIT chat.visitorSigned(sample.parcel, {.kind = VisitorSign::Kind::Paused, .text = {}});
    CHECK_FALSE(words().contains(QStringLiteral("Amira")));
    Q_EMIT chat.colleagueTyped(sample.parcel, QStringLiteral("Tom Becker"),
                               service::ChatDesk::Typing::Started);
    CHECK(words().contains(QStringLiteral("typing")));
}

TEST_CASE_METHOD(Fixture, "One's own chat alone has no bar", "[chats]")
{
    centre.find(sample.parcel)->assignee = centre.me.id;
    open(ChatPart::Agent);
    CHECK_FALSE(isShown("company"));
    CHECK(mayWrite());
}
