#include "tests/support/fakedesk/fakechatdesk.h"
#include "tests/ui/composer/composerfixture.h"

using namespace heddle;
using heddle::test::Composing;
using heddle::test::FakeChatDesk;

namespace {

/// A composer with a chat open in it.
struct Chatting : Composing {
    Chatting()
    {
        services.chat = &chat;
        start();
        openChat(InteractionState::Assigned);
    }
    void openChat(InteractionState state)
    {
        panel->leave();
        // At the centre, so that it is still a chat when it is asked for again.
        Interaction& interaction = *centre.find(sample.parcel);
        interaction.channel = ChannelKind::Chat;
        interaction.state = state;
        panel->open(viewOf(sample.parcel));
        REQUIRE(waitFor([this] { return !words().isReadOnly(); }));
    }

    FakeChatDesk chat;
};

} // namespace

TEST_CASE_METHOD(Chatting, "A chat has its own tab, and no envelope", "[composer]")
{
    CHECK(isShown("composer.chatTab"));
    CHECK(button("composer.chatTab").isChecked());
    CHECK_FALSE(isShown("composer.unfold"));
    CHECK_FALSE(isShown("composer.sendAndWait"));
    CHECK(said("composer.line").contains(QStringLiteral("Amira")));
}

TEST_CASE_METHOD(Chatting, "Enter sends a line of a chat, Shift and Enter begins a new one",
                 "[composer]")
{
    QSignalSpy sent(panel.get(), &ui::ComposerPanel::sent);
    type(QStringLiteral("It is on its way"));
    QTest::keyClick(&words(), Qt::Key_Return, Qt::ShiftModifier);
    settle();
    CHECK(sent.isEmpty());
    QTest::keyClick(&words(), Qt::Key_Return);
    REQUIRE(waitForSent(sent));
    CHECK(waitFor([this] { return words().toPlainText().isEmpty(); }));
    CHECK_FALSE(isShown("composer.message"));
}

TEST_CASE_METHOD(Chatting, "The visitor sees that somebody writes, and that they stopped",
                 "[composer]")
{
    using Typing = service::ChatDesk::Typing;
    type(QStringLiteral("Let me see"));
    CHECK(chat.shown == QList<Typing>{Typing::Started});
    words().clear();
    CHECK(chat.shown == QList<Typing>{Typing::Started, Typing::Stopped});
    click("composer.noteTab");
    type(QStringLiteral("For colleagues only"));
    CHECK(chat.shown.size() == 2);
}

TEST_CASE_METHOD(Chatting, "What the visitor does stands beside the tabs", "[composer]")
{
    const auto does = [this](VisitorSign::Kind kind, const QString& text = {}) {
        Q_EMIT chat.visitorSigned(sample.parcel, {.kind = kind, .text = text});
        return said("composer.line");
    };
    CHECK(does(VisitorSign::Kind::Typing).contains(QStringLiteral("typing")));
    CHECK(does(VisitorSign::Kind::Looks, QStringLiteral("https://shop.example/basket"))
              .contains(QStringLiteral("basket")));
    CHECK(does(VisitorSign::Kind::Left).contains(QStringLiteral("not connected")));
    Q_EMIT chat.visitorSigned(InteractionId{sample.parcel.value + 1000},
                              {.kind = VisitorSign::Kind::Typing, .text = {}});
    CHECK(said("composer.line").contains(QStringLiteral("not connected")));
}

TEST_CASE_METHOD(Chatting, "A chat that is over takes notes only", "[composer]")
{
    openChat(InteractionState::WrapUp);
    CHECK(button("composer.noteTab").isChecked());
    CHECK_FALSE(button("composer.chatTab").isEnabled());
}

TEST_CASE_METHOD(Chatting, "A chat that ends while it is open takes notes only from then on",
                 "[composer]")
{
    REQUIRE(button("composer.chatTab").isChecked());
    const bool isWriting = GENERATE(false, true);
    if (isWriting)
        type(QStringLiteral("One more thing"));
    centre.find(sample.parcel)->state = InteractionState::Closed;
    panel->open(viewOf(sample.parcel));
    CHECK_FALSE(button("composer.chatTab").isEnabled());
    if (!isWriting) {
        CHECK(button("composer.noteTab").isChecked());
        return;
    }
    QSignalSpy sent(panel.get(), &ui::ComposerPanel::sent);
    QTest::keyClick(&words(), Qt::Key_Return);
    settle();
    CHECK(sent.isEmpty());
    CHECK(isShown("composer.message"));
    CHECK(words().toPlainText().contains(QStringLiteral("One more thing")));
}

TEST_CASE_METHOD(Chatting, "A line that came too late says so, and asks nothing", "[composer]")
{
    type(QStringLiteral("Too late?"));
    centre.find(sample.parcel)->state = InteractionState::Closed;
    QTest::keyClick(&words(), Qt::Key_Return);
    CHECK(waitFor([this] { return isShown("composer.message"); }));
    CHECK_FALSE(isShown("composer.question"));
    CHECK(words().toPlainText().contains(QStringLiteral("Too late?")));
}
