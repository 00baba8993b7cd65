#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "tests/support/fakedesk/fakechatdesk.h"

#include "ui/chats/samepersondialog.h"
#include "ui/composer/composerpanel.h"
#include "ui/conversation/conversation.h"
#include "ui/conversation/elsewheredialog.h"
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
        centre.find(sample.refund)->channel = ChannelKind::Chat;
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
    bool waitFor(const std::function<bool()>& fact) { return QTest::qWaitFor(fact, 30'000); }
    /// The dialog that asks whose an address is, once it stands.
    SamePersonDialog* question()
    {
        SamePersonDialog* found = nullptr;
        REQUIRE(
            waitFor([&] { return (found = window.findChild<SamePersonDialog*>()) != nullptr; }));
        return found;
    }
    bool waitForCall(const QString& call)
    {
        return waitFor([&] { return chat.calls.contains(call); });
    }
    QString goesOn() const
    {
        return QStringLiteral("continueByMail %1 amira.haddad@example.com")
            .arg(sample.parcel.value);
    }
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
    actions[ActionId::Whisper].trigger();
    actions[ActionId::JoinChat].trigger();
    REQUIRE(waitFor([this] { return mayWrite(); }));
    // What is typed next is said to the visitor, and no whisper any more.
    CHECK(waitFor([this] {
        return window.focusWidget() == view.findChild<QWidget*>(QStringLiteral("composer.words"));
    }));
    CHECK_FALSE(isShown("company.join"));
    child<QAbstractButton>("company.leave").click();
    REQUIRE(waitFor([this] { return !mayWrite(); }));
}

TEST_CASE_METHOD(Fixture, "A chat that was accepted is answered at once, a mail is read first",
                 "[chats]")
{
    centre.find(sample.parcel)->assignee = centre.me.id;
    chat.theParty = {.mine = ChatPart::Agent};
    const bool isChat = GENERATE(true, false);
    if (!isChat)
        centre.find(sample.parcel)->channel = ChannelKind::Email;
    view.answerOnce(sample.parcel);
    view.open(sample.parcel);
    REQUIRE(waitFor([this] { return view.current() == sample.parcel; }));
    const auto isInWords = [this] {
        return window.focusWidget() == view.findChild<QWidget*>(QStringLiteral("composer.words"));
    };
    if (isChat)
        CHECK(waitFor(isInWords));
    else
        CHECK_FALSE(isInWords());
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

TEST_CASE_METHOD(Fixture, "A whisper that did not go out stands in its own chat's field again",
                 "[chats]")
{
    open(ChatPart::Watcher);
    auto& whisper = child<QLineEdit>("company.whisper");
    chat.whispering.emplace();
    QTest::keyClicks(&whisper, QStringLiteral("Offer a refund"));
    QTest::keyClick(&whisper, Qt::Key_Return);
    view.open(sample.refund);
    REQUIRE(waitFor([&] { return view.current() == sample.refund && whisper.isVisible(); }));
    QTest::keyClicks(&whisper, QStringLiteral("For the other"));
    chat.whispering->give(Error{ErrorCode::Offline, {}});
    REQUIRE(waitFor([this] { return messages.isVisible(); }));
    CHECK(whisper.text() == QStringLiteral("For the other"));
    view.open(sample.parcel);
    REQUIRE(waitFor([this] { return view.current() == sample.parcel; }));
    CHECK(whisper.text() == QStringLiteral("Offer a refund"));
    view.open(sample.refund);
    REQUIRE(waitFor([this] { return view.current() == sample.refund; }));
    CHECK(whisper.text() == QStringLiteral("For the other"));
}

TEST_CASE_METHOD(Fixture, "A chat whose visitor has left says so, takes notes, and goes on by mail",
                 "[chats]")
{
    centre.find(sample.parcel)->assignee = centre.me.id;
    chat.theParty.hasEnded = true;
    chat.theParty.mine = ChatPart::Agent;
    view.open(sample.parcel);
    REQUIRE(waitFor([this] { return view.current() == sample.parcel && isShown("company"); }));
    CHECK(words().contains(QStringLiteral("over")));
    CHECK(mayWrite());
    REQUIRE(waitFor([this] { return !child<QAbstractButton>("composer.chatTab").isEnabled(); }));
    REQUIRE(waitFor([this] { return child<QAbstractButton>("composer.noteTab").isChecked(); }));
    SECTION("to where the customer is known")
    {
        child<QAbstractButton>("company.mail").click();
        CHECK(waitForCall(goesOn()));
    }
    SECTION("to an address that is asked for, where none is known")
    {
        centre.identities.removeIf(
            [](const Identity& one) { return one.kind == IdentityKind::Email; });
        child<QAbstractButton>("company.mail").click();
        CHECK(waitFor([this] { return window.findChild<ElsewhereDialog*>() != nullptr; }));
    }
}

TEST_CASE_METHOD(Fixture, "In somebody else's chat nothing is complained of, and notes can be left",
                 "[chats]")
{
    chat.theParty = {.mine = ChatPart::None, .agent = QStringLiteral("Tom Becker")};
    centre.failNext = Error{ErrorCode::Refused, {}};
    view.open(sample.parcel);
    REQUIRE(waitFor([this] { return view.current() == sample.parcel && mayWrite(); }));
    REQUIRE(waitFor([this] { return child<QAbstractButton>("composer.noteTab").isChecked(); }));
    CHECK_FALSE(child<QAbstractButton>("composer.chatTab").isEnabled());
    CHECK_FALSE(isShown("composer.message"));
    CHECK_FALSE(isShown("company"));
}

TEST_CASE_METHOD(Fixture, "An address that is somebody else's is asked about before a chat goes on",
                 "[chats]")
{
    centre.find(sample.parcel)->assignee = centre.me.id;
    chat.theOwner = *centre.find(sample.amiraTwin);
    chat.theParty = {.mine = ChatPart::Agent, .hasEnded = true};
    view.open(sample.parcel);
    REQUIRE(waitFor([this] { return view.current() == sample.parcel && isShown("company"); }));
    child<QAbstractButton>("company.mail").click();
    SamePersonDialog* asked = question();
    CHECK_FALSE(chat.calls.contains(goesOn()));
    const auto press = [&](const char* name) {
        asked->findChild<QAbstractButton*>(QLatin1String(name))->click();
    };
    const QString merge =
        QStringLiteral("merge %1 %2").arg(sample.amira.value).arg(sample.amiraTwin.value);
    SECTION("Return keeps them apart")
    {
        QTest::keyClick(asked, Qt::Key_Return);
        CHECK(waitForCall(goesOn()));
        CHECK_FALSE(centre.calls.contains(merge));
    }
    SECTION("merging is a choice of its own")
    {
        press("samePerson.same");
        CHECK(waitForCall(goesOn()));
        CHECK(centre.calls.contains(merge));
    }
    SECTION("Escape does nothing at all")
    {
        QTest::keyClick(asked, Qt::Key_Escape);
        QTest::qWait(50);
        CHECK_FALSE(chat.calls.contains(goesOn()));
        CHECK_FALSE(centre.calls.contains(merge));
    }
}
