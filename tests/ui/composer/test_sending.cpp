#include "tests/ui/composer/composerfixture.h"

using namespace heddle;
using namespace heddle::test;
using ui::ComposerPanel;

namespace {

struct Sending : Composing {
    /// Somebody else writes; the composer hears of it, as the timeline does.
    void customerWrites()
    {
        centre.receive(sample.parcel, QStringLiteral("One more thing"));
        settle();
    }
    QString question() { return said("composer.question.words"); }

    QSignalSpy sent{panel.get(), &ComposerPanel::sent};
};

} // namespace

TEST_CASE_METHOD(Sending, "The button sends what was written", "[composer]")
{
    type(QStringLiteral("It comes tomorrow."));
    click("composer.send");
    REQUIRE(waitForSent(sent));
    CHECK(newest().text == QStringLiteral("It comes tomorrow."));
    CHECK(newest().to.first().address.contains(QStringLiteral("amira")));
    CHECK(sent.first().first().value<EntryId>() == newest().id);
    CHECK(waitFor([this] { return words().toPlainText().isEmpty() && !words().isReadOnly(); }));
    pause();
    CHECK(centre.drafts.isEmpty());
}

TEST_CASE_METHOD(Sending, "Ctrl+Enter sends, from the words and from the recipients", "[composer]")
{
    type(QStringLiteral("It comes tomorrow."));
    SECTION("words")
    {
        pressSend();
    }
    SECTION("recipients")
    {
        click("composer.unfold");
        QTest::keyClick(&line("composer.cc"), Qt::Key_Return, Qt::ControlModifier);
    }
    REQUIRE(waitForSent(sent));
    CHECK(count(call("send")) == 1);
}

TEST_CASE_METHOD(Sending, "Nothing written is not sent", "[composer]")
{
    type(QStringLiteral("  \n "));
    CHECK_FALSE(button("composer.send").isEnabled());
    CHECK_FALSE(button("composer.send").toolTip().isEmpty());
    pressSend();
    settle();
    CHECK(count(call("send")) == 0);
}

TEST_CASE_METHOD(Sending, "Two quick presses send once", "[composer]")
{
    type(QStringLiteral("It comes tomorrow."));
    pressSend();
    CHECK_FALSE(button("composer.send").isEnabled());
    pressSend();
    click("composer.send");
    REQUIRE(waitForSent(sent));
    settle();
    CHECK(count(call("send")) == 1);
}

TEST_CASE_METHOD(Sending, "Ctrl and Enter send from wherever in the box one is", "[composer]")
{
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    type(QStringLiteral("With a file."));
    button("composer.attach").setFocus();
    QTest::keyClick(&button("composer.attach"), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitForSent(sent));
    settle();
    CHECK(count(call("send")) == 1);
}

TEST_CASE_METHOD(Sending, "Send and wait parks the contact", "[composer]")
{
    type(QStringLiteral("Which colour?"));
    click("composer.sendAndWait");
    REQUIRE(waitForSent(sent));
    CHECK(centre.find(sample.parcel)->state == InteractionState::Pending);
}

TEST_CASE_METHOD(Sending, "Send and close ends the contact", "[composer]")
{
    type(QStringLiteral("All done."));
    const auto ways = child<QMenu>("composer.waysMenu").actions();
    const auto close = std::find_if(ways.begin(), ways.end(), [](const QAction* way) {
        return way->text() == QStringLiteral("Send and close");
    });
    REQUIRE(close != ways.end());
    (*close)->trigger();
    REQUIRE(waitForSent(sent));
    CHECK(centre.find(sample.parcel)->state == InteractionState::Closed);
}

TEST_CASE_METHOD(Sending, "A queue that needs a code is closed with one only", "[composer]")
{
    service::InteractionView view = viewOf(sample.parcel);
    view.wrapUpCodes = {QStringLiteral("Solved"), QStringLiteral("Refunded")};
    view.wrapUpNeedsCode = true;
    panel->open(view);
    for (const QAction* way : child<QMenu>("composer.waysMenu").actions())
        CHECK(way->text() != QStringLiteral("Send and close"));
    const auto codes = child<QMenu>("composer.closeAs").actions();
    REQUIRE(codes.size() == 2);
    CHECK(codes.at(1)->text() == QStringLiteral("Refunded"));
    type(QStringLiteral("All done."));
    codes.at(1)->trigger();
    REQUIRE(waitForSent(sent));
    CHECK(sent.first().at(1).value<service::Message::Then>() == service::Message::Then::Close);
}

TEST_CASE_METHOD(Sending, "A failure says so and keeps every word", "[composer]")
{
    type(QStringLiteral("It comes tomorrow."));
    pause();
    centre.failNext = Error{ErrorCode::Offline, {}};
    pressSend(); // saving takes the failure
    settle();
    REQUIRE(waitForSent(sent));

    waitFor([this] { return !words().isReadOnly(); });
    type(QStringLiteral("And this."));
    centre.interactions.removeIf(
        [this](const Interaction& row) { return row.id == sample.parcel; });
    pressSend();
    REQUIRE(waitFor([this] { return isShown("composer.message"); }));
    CHECK(words().toPlainText().contains(QStringLiteral("And this.")));
    CHECK(button("composer.send").isEnabled());
    CHECK(sent.size() == 1);
}

TEST_CASE_METHOD(Sending, "When the customer wrote meanwhile it says who", "[composer]")
{
    type(QStringLiteral("It comes tomorrow."));
    customerWrites();
    pressSend();
    REQUIRE(waitFor([this] { return isShown("composer.question"); }));
    CHECK(question().contains(QStringLiteral("Amira")));
    CHECK(sent.isEmpty());
    CHECK(words().toPlainText() == QStringLiteral("It comes tomorrow."));

    SECTION("and it can be sent all the same")
    {
        click("composer.question.onwards");
        REQUIRE(waitForSent(sent));
        CHECK_FALSE(isShown("composer.question"));
    }
    SECTION("or read first, and sent then")
    {
        QSignalSpy wish(panel.get(), &ComposerPanel::readFirstRequested);
        QTest::keyClick(&button("composer.question.careful"), Qt::Key_Return);
        CHECK(wish.size() == 1);
        settle();
        pressSend();
        CHECK(waitForSent(sent));
    }
    SECTION("or left alone with Escape")
    {
        QTest::keyClick(&button("composer.question.careful"), Qt::Key_Escape);
        CHECK_FALSE(isShown("composer.question"));
        CHECK(sent.isEmpty());
        CHECK(button("composer.send").isEnabled());
    }
}

TEST_CASE_METHOD(Sending, "What came before the first word has been seen", "[composer]")
{
    customerWrites();
    type(QStringLiteral("It comes tomorrow."));
    pressSend();
    CHECK(waitForSent(sent));
}

TEST_CASE_METHOD(Sending, "A forgotten attachment is asked about", "[composer]")
{
    type(QStringLiteral("Please find the invoice attached."));
    pressSend();
    REQUIRE(isShown("composer.question"));
    CHECK(sent.isEmpty());
    SECTION("and sent without it on wish")
    {
        click("composer.question.onwards");
        CHECK(waitForSent(sent));
    }
    SECTION("and the question goes when the words change")
    {
        type(QStringLiteral(" Or not."));
        CHECK_FALSE(isShown("composer.question"));
    }
}

TEST_CASE_METHOD(Sending, "A wrong address is told in words and nothing is sent", "[composer]")
{
    type(QStringLiteral("It comes tomorrow."));
    click("composer.unfold");
    line("composer.to").setText(QStringLiteral("amira@example.com, tom@"));
    pressSend();
    settle();
    CHECK(isShown("composer.envelopeProblem"));
    CHECK(said("composer.envelopeProblem").contains(QStringLiteral("tom@")));
    CHECK(count(call("send")) == 0);

    line("composer.to").setText(QStringLiteral("amira@example.com, tom@example.com"));
    line("composer.bcc").setText(QStringLiteral("Lena <lena@example.com>"));
    pressSend();
    REQUIRE(waitForSent(sent));
    CHECK(newest().to.size() == 2);
}

TEST_CASE_METHOD(Sending, "A message to nobody asks for somebody", "[composer]")
{
    type(QStringLiteral("It comes tomorrow."));
    line("composer.to").clear();
    pressSend();
    settle();
    CHECK(isShown("composer.envelope"));
    CHECK(isShown("composer.envelopeProblem"));
    CHECK(count(call("send")) == 0);
}

TEST_CASE_METHOD(Sending, "An undone message comes back with its words", "[composer]")
{
    type(QStringLiteral("It comes tomorrow."));
    pressSend();
    REQUIRE(waitForSent(sent));
    REQUIRE(waitFor([this] { return !words().isReadOnly(); }));
    QString expected = QStringLiteral("It comes tomorrow.");
    SECTION("alone") {}
    SECTION("before what was begun since")
    {
        type(QStringLiteral("PS"));
        expected += QStringLiteral("\n\nPS");
    }
    panel->takeBack(*desk.cancelSend(newest().id).result());
    CHECK(words().toPlainText() == expected);
    pause();
    pressSend();
    CHECK(waitFor([&] { return sent.size() == 2; }));
    CHECK(newest().text == expected);
}

TEST_CASE_METHOD(Sending, "A note is added for colleagues and never sent", "[composer]")
{
    QSignalSpy added(panel.get(), &ComposerPanel::noteAdded);
    click("composer.noteTab");
    CHECK(button("composer.send").text() == QStringLiteral("Add note"));
    CHECK_FALSE(isShown("composer.sendAndWait"));
    CHECK_FALSE(isShown("composer.attach"));
    type(QStringLiteral("Depot has it; attached to the order."));
    pause();
    pressSend();
    REQUIRE(waitFor([&] { return !added.isEmpty(); }));
    CHECK(newest().kind == EntryKind::Note);
    CHECK(count(call("send")) == 0);
    settle();
    CHECK(centre.drafts.isEmpty());
}

TEST_CASE_METHOD(Sending, "Going on while a message is sent does not disturb either", "[composer]")
{
    type(QStringLiteral("It comes tomorrow."));
    pressSend();
    open(sample.refund);
    REQUIRE(waitForSent(sent));
    CHECK(newest().interaction == sample.parcel);
    CHECK(words().toPlainText().isEmpty());
    CHECK(panel->interaction() == sample.refund);
}

TEST_CASE_METHOD(Sending, "A message without a subject is asked about, and then sent", "[composer]")
{
    click("composer.unfold");
    line("composer.subject").clear();
    type(QStringLiteral("It comes tomorrow. See the attached list."));
    pressSend();
    REQUIRE(isShown("composer.question"));
    CHECK(question().contains(QStringLiteral("no subject")));
    SECTION("the careful choice leads to the line")
    {
        QTest::keyClick(&button("composer.question.careful"), Qt::Key_Return);
        CHECK(line("composer.subject").hasFocus());
        CHECK(count(call("send")) == 0);
    }
    SECTION("the way on comes to the next doubt")
    {
        click("composer.question.onwards");
        CHECK(question().contains(QStringLiteral("attachment")));
        click("composer.question.onwards");
        REQUIRE(waitForSent(sent));
        CHECK(count(call("send")) == 1);
    }
}

TEST_CASE_METHOD(Sending, "A message is sent later, at a moment from the menu", "[composer]")
{
    type(QStringLiteral("Good morning."));
    auto& menu = child<QMenu>("composer.laterMenu");
    menu.popup(panel->mapToGlobal(QPoint()));
    REQUIRE(menu.actions().size() >= 4);
    SECTION("with the keyboard")
    {
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(&menu, Qt::Key_Return);
    }
    SECTION("with the mouse")
    {
        QTest::mouseClick(&menu, Qt::LeftButton, Qt::NoModifier,
                          menu.actionGeometry(menu.actions().first()).center());
    }
    REQUIRE(waitForSent(sent));
    const QDateTime leaves = QDateTime::fromString(newest().deliveryDetail, Qt::ISODate);
    CHECK(leaves == (clock.now() + 1h).toDateTime());
    CHECK(said("messageBar.words").contains(QStringLiteral("leaves")));
}

TEST_CASE_METHOD(Sending, "Any moment can be chosen to send at", "[composer]")
{
    type(QStringLiteral("Good morning."));
    auto& menu = child<QMenu>("composer.laterMenu");
    Q_EMIT menu.aboutToShow();
    menu.actions().last()->trigger();
    QTest::mouseClick(&button("composer.sendTime.keep"), Qt::LeftButton);
    REQUIRE(waitForSent(sent));
    CHECK_FALSE(newest().deliveryDetail.isEmpty());
}

TEST_CASE_METHOD(Sending, "What was just sent can be undone from the bar", "[composer]")
{
    QSignalSpy undo(panel.get(), &ComposerPanel::undoRequested);
    type(QStringLiteral("It comes tomorrow."));
    pressSend();
    REQUIRE(waitForSent(sent));
    REQUIRE(isShown("composer.message"));
    click("messageBar.action");
    REQUIRE(undo.size() == 1);
    CHECK(undo.first().first().value<EntryId>() == newest().id);
}

TEST_CASE_METHOD(Sending, "The words that say whom it goes to open the recipients", "[composer]")
{
    CHECK_FALSE(isShown("composer.to"));
    QTest::mouseClick(&child<QLabel>("composer.line"), Qt::LeftButton);
    CHECK(isShown("composer.to"));
    CHECK(line("composer.to").hasFocus());
}
