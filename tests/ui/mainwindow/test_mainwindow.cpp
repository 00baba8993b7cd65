#include "tests/ui/mainwindow/windowfixture.h"

#include "ui/customer/customerpanel.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/inbox/inboxpanel.h"
#include "ui/mainwindow/sheets.h"
#include "ui/rail/mebutton.h"
#include "ui/search/searchpalette.h"
#include "ui/settings/settingspage.h"
#include "ui/theme/scheme.h"

#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

using namespace heddle;
using namespace heddle::ui;
using test::WindowFixture;

TEST_CASE_METHOD(WindowFixture, "Accepting an offer opens it with its customer", "[mainwindow]")
{
    REQUIRE(QTest::qWaitFor(
        [this] { return window.findChild<QWidget*>(QStringLiteral("offer.accept")) != nullptr; },
        5000));
    QTest::mouseClick(&button("offer.accept"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([this] { return conversation().current() == sample.offered; }, 5000));
    CHECK(subject() == QStringLiteral("Wrong amount on my invoice"));
    auto* name = window.findChild<Label*>(QStringLiteral("customer.name"));
    CHECK(QTest::qWaitFor([&] { return name->words() == QStringLiteral("Luis Ortega"); }, 5000));
}

TEST_CASE_METHOD(WindowFixture, "Opening an unread one of mine marks it read", "[mainwindow]")
{
    REQUIRE(open(sample.refund));
    CHECK(waitForCall(QStringLiteral("markRead %1").arg(sample.refund.value)));
}

TEST_CASE_METHOD(WindowFixture, "Resolving closes it and offers the way back", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    REQUIRE(QTest::qWaitFor([this] { return button("header.resolve").isEnabled(); }, 5000));
    button("header.resolve").click();
    CHECK(waitForCall(QStringLiteral("close %1 ").arg(sample.parcel.value)));
    REQUIRE(QTest::qWaitFor([this] { return window.messages().isVisible(); }, 5000));
    window.messages().findChild<QAbstractButton*>(QStringLiteral("messageBar.action"))->click();
    CHECK(waitForCall(QStringLiteral("reopen %1").arg(sample.parcel.value)));
}

TEST_CASE_METHOD(WindowFixture, "A queue that wants a code asks for it before closing",
                 "[mainwindow]")
{
    centre.queues[0].wrapUp.needsCode = true;
    REQUIRE(open(sample.parcel));
    REQUIRE(QTest::qWaitFor([this] { return button("header.resolve").isEnabled(); }, 5000));
    button("header.resolve").click();
    auto* codes = window.findChild<QMenu*>(QStringLiteral("resolve.menu"));
    REQUIRE(codes->actions().size() == 3);
    codes->actions().first()->trigger();
    CHECK(waitForCall(QStringLiteral("close %1 Solved").arg(sample.parcel.value)));
    codes->close();
}

TEST_CASE_METHOD(WindowFixture, "A waiting one can be taken, and only then worked on",
                 "[mainwindow]")
{
    REQUIRE(open(sample.queued));
    CHECK_FALSE(button("header.resolve").isVisible());
    REQUIRE(button("header.take").isVisible());
    button("header.take").click();
    CHECK(QTest::qWaitFor([this] { return button("header.resolve").isVisible(); }, 5000));
}

TEST_CASE_METHOD(WindowFixture, "Going back before another contact came keeps what is open",
                 "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    window.open(sample.refund);
    window.open(sample.parcel);
    QTest::qWait(50);
    CHECK(conversation().current() == sample.parcel);
}

TEST_CASE_METHOD(WindowFixture, "A failed command says so and stays on the screen", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    REQUIRE(QTest::qWaitFor([this] { return button("header.resolve").isEnabled(); }, 5000));
    centre.failNext = Error{ErrorCode::Conflict, {}};
    button("header.resolve").click();
    REQUIRE(QTest::qWaitFor([this] { return window.messages().isVisible(); }, 5000));
    CHECK(window.messages().kind() == MessageBar::Kind::Problem);
}

TEST_CASE_METHOD(WindowFixture, "Missed offers are told, and one key makes me ready again",
                 "[mainwindow]")
{
    centre.me.presence = Presence::NotReady;
    centre.me.presenceReason = QStringLiteral("missed offers");
    Q_EMIT centre.presenceChanged(centre.me);
    CHECK(window.messages().isVisible());
    window.actions()[ActionId::GoReady].trigger();
    CHECK(QTest::qWaitFor([this] { return centre.me.presence == Presence::Ready; }, 5000));
    CHECK(QTest::qWaitFor([this] { return !window.messages().isVisible(); }, 5000));
}

TEST_CASE_METHOD(WindowFixture, "Who is ready already is told which key means a break",
                 "[mainwindow]")
{
    centre.me.presence = Presence::Ready;
    Q_EMIT centre.presenceChanged(centre.me);
    window.actions()[ActionId::GoReady].trigger();
    CHECK(window.messages().isVisible());
    CHECK(window.messages().sentence().contains(
        window.actions()[ActionId::GoNotReady].shortcut().toString(QKeySequence::NativeText)));
}

TEST_CASE_METHOD(WindowFixture, "What is taken from the queue is followed to one's own",
                 "[mainwindow]")
{
    auto* inbox = window.findChild<InboxPanel*>();
    REQUIRE(inbox);
    inbox->setTab(service::InboxTab::Queue);
    REQUIRE(open(sample.queued));
    REQUIRE(
        QTest::qWaitFor([this] { return window.actions()[ActionId::Take].isEnabled(); }, 30'000));
    CHECK(inbox->tab() == service::InboxTab::Queue);
    window.actions()[ActionId::Take].trigger();
    CHECK(QTest::qWaitFor([&] { return inbox->tab() == service::InboxTab::Mine; }, 30'000));
    CHECK(conversation().current() == sample.queued);
}

TEST_CASE_METHOD(WindowFixture, "Who is back keeps what the bar says of something else",
                 "[mainwindow]")
{
    window.messages().show(MessageBar::Kind::Problem, QStringLiteral("The disk is full."));
    centre.me.presence = Presence::Ready;
    Q_EMIT centre.presenceChanged(centre.me);
    CHECK(window.messages().isVisible());
}

TEST_CASE_METHOD(WindowFixture, "An empty inbox tells who is not ready so, and makes them ready",
                 "[mainwindow]")
{
    for (Interaction& one : centre.interactions)
        one.state = InteractionState::Closed;
    centre.endOffer(sample.offer, OfferEnd::Withdrawn);
    centre.me.presence = Presence::NotReady;
    Q_EMIT centre.presenceChanged(centre.me);
    centre.touch(sample.parcel, QStringLiteral("interaction.changed"));
    auto* empty = window.findChild<QWidget*>(QStringLiteral("inbox.empty"));
    REQUIRE(QTest::qWaitFor([&] { return empty->isVisible(); }, 5000));
    CHECK(empty->findChild<Label*>()->words().contains(QLatin1String("not ready: press F8")));
    empty->findChild<QAbstractButton*>()->click();
    REQUIRE(QTest::qWaitFor([this] { return centre.me.presence == Presence::Ready; }, 5000));
    CHECK(QTest::qWaitFor(
        [&] {
            return empty->findChild<Label*>()->words().startsWith(
                QLatin1String("Nothing is waiting"));
        },
        5000));
}

TEST_CASE_METHOD(WindowFixture, "Presence is chosen with its reason from the rail", "[mainwindow]")
{
    auto& me = *window.findChild<MeButton*>();
    QAction* lunch = nullptr;
    for (QAction* action : me.menu()->actions()) {
        if (action->text() == QStringLiteral("Lunch"))
            lunch = action;
    }
    REQUIRE(lunch);
    lunch->trigger();
    CHECK(QTest::qWaitFor([this] { return centre.me.presenceReason == QStringLiteral("lunch"); },
                          5000));
    CHECK(QTest::qWaitFor([&] { return me.accessibleName().contains(QLatin1String("Lunch")); },
                          5000));
}

TEST_CASE_METHOD(WindowFixture, "Not ready for another reason takes it in one's own words",
                 "[mainwindow]")
{
    auto& me = *window.findChild<MeButton*>();
    me.findChild<QAction*>(QStringLiteral("presence.other"))->trigger();
    auto* words = window.findChild<QLineEdit*>(QStringLiteral("presence.words.reason"));
    REQUIRE(words);
    CHECK_FALSE(button("presence.words.keep").isEnabled());
    QTest::keyClicks(words, QStringLiteral("  fire drill "));
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(QTest::qWaitFor(
        [this] { return centre.me.presenceReason == QStringLiteral("fire drill"); }, 5000));
    CHECK(QTest::qWaitFor([&] { return me.accessibleName().contains(QLatin1String("fire drill")); },
                          5000));
}

TEST_CASE_METHOD(WindowFixture, "The head of a contact says who stopped its clock", "[mainwindow]")
{
    const auto lena =
        std::find_if(centre.agents.begin(), centre.agents.end(),
                     [](const Agent& agent) { return agent.login == QLatin1String("lena"); });
    Interaction& refund = *centre.find(sample.refund);
    refund.state = InteractionState::Pending;
    refund.pendingOn = PendingOn::ThirdParty;
    refund.clocks = {{.pauses = {{.from = clock.now(), .author = lena->id}}}};
    REQUIRE(open(sample.refund));
    const auto* where = window.findChild<Label*>(QStringLiteral("header.where"));
    CHECK(QTest::qWaitFor(
        [&] { return where->words().contains(QLatin1String("clock stopped by")); }, 5000));
    CHECK(where->words().contains(lena->name));
    // What runs again, or another contact, says nothing of it.
    REQUIRE(open(sample.parcel));
    CHECK_FALSE(where->words().contains(QLatin1String("stopped")));
}

TEST_CASE_METHOD(WindowFixture, "One channel is paused and taken up again from the rail",
                 "[mainwindow]")
{
    auto& me = *window.findChild<MeButton*>();
    auto* channels = me.findChild<QMenu*>(QStringLiteral("presence.channels"));
    REQUIRE(channels);
    REQUIRE(channels->actions().size() == 5);
    QAction* calls = channels->actions().first();
    REQUIRE(calls->isChecked());
    centre.me.presence = Presence::Ready;
    calls->trigger();
    CHECK(QTest::qWaitFor([this] { return centre.me.pausedChannels == QList{ChannelKind::Phone}; },
                          5000));
    CHECK(QTest::qWaitFor(
        [&] { return me.accessibleName().contains(QLatin1String("nothing new by")); }, 5000));
    CHECK_FALSE(calls->isChecked());
    calls->trigger();
    CHECK(QTest::qWaitFor([this] { return centre.me.pausedChannels.isEmpty(); }, 5000));
    CHECK(calls->isChecked());
}

TEST_CASE_METHOD(WindowFixture, "The customer folds below 1,180 pixels, the list below 900",
                 "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    auto* customer = window.findChild<CustomerPanel*>();
    auto* inbox = window.findChild<InboxPanel*>();
    CHECK(QTest::qWaitFor([&] { return customer->isVisible(); }, 5000));
    window.resize(1100, 700);
    CHECK(QTest::qWaitFor([&] { return !customer->isVisible(); }, 5000));
    CHECK(inbox->isVisible());
    button("header.customer").click();
    CHECK(customer->isVisible());
    window.resize(860, 600);
    CHECK(QTest::qWaitFor([&] { return !inbox->isVisible(); }, 5000));
    window.resize(1440, 900);
    CHECK(QTest::qWaitFor([&] { return inbox->isVisible() && customer->isVisible(); }, 5000));
}

TEST_CASE_METHOD(WindowFixture, "In a small window a page has the room of the list", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    auto* inbox = window.findChild<InboxPanel*>();
    window.resize(900, 600);
    CHECK(inbox->isVisible());
    window.showSettings();
    CHECK_FALSE(inbox->isVisible());
    auto* page = window.findChild<SettingsPage*>();
    QTest::qWait(50);
    for (const QScrollArea* area : page->findChildren<QScrollArea*>())
        CHECK(area->horizontalScrollBar()->maximum() == 0);
    window.actions()[ActionId::ShowInbox].trigger();
    CHECK(inbox->isVisible());
}

TEST_CASE_METHOD(WindowFixture, "Light and dark switch at once and are remembered", "[mainwindow]")
{
    window.actions()[ActionId::ToggleScheme].trigger();
    CHECK(QTest::qWaitFor([this] { return tokens(&window).dark; }, 5000));
    CHECK(preferences.scheme() == Scheme::Dark);
    window.setScheme(Scheme::Light);
    CHECK(QTest::qWaitFor([this] { return !tokens(&window).dark; }, 5000));
}

TEST_CASE_METHOD(WindowFixture, "The window opens where it was left, and forgives what is gone",
                 "[mainwindow]")
{
    REQUIRE(open(sample.refund));
    window.close();
    CHECK(preferences.lastOpen() == sample.refund);
    MainWindow again({desk, directory, setup, clock}, preferences);
    CHECK(QTest::qWaitFor(
        [&] {
            auto* conversation = again.findChild<Conversation*>();
            return conversation && conversation->current() == sample.refund;
        },
        5000));

    preferences.setLastOpen({987654});
    MainWindow third({desk, directory, setup, clock}, preferences);
    third.show();
    QTest::qWait(50);
    CHECK_FALSE(third.messages().isVisible());
}

TEST_CASE_METHOD(WindowFixture, "Why here tells the decision as sentences", "[mainwindow]")
{
    REQUIRE(QTest::qWaitFor(
        [this] { return window.findChild<QWidget*>(QStringLiteral("offer.why")) != nullptr; },
        5000));
    button("offer.why").click();
    auto* sheet = window.findChild<DecisionSheet*>();
    REQUIRE(QTest::qWaitFor([&] { return sheet->isVisible(); }, 5000));
    CHECK(sheet->parts().size() >= 2);
    QTest::keyClick(sheet, Qt::Key_Escape);
    CHECK_FALSE(sheet->isVisible());
}

TEST_CASE_METHOD(WindowFixture, "A customer without anything open can be looked at and written to",
                 "[mainwindow]")
{
    conversation().openCustomer(sample.amiraTwin);
    REQUIRE(QTest::qWaitFor([this] { return subject() == QStringLiteral("A. Haddad"); }, 5000));
    CHECK_FALSE(button("header.resolve").isVisible());
}

TEST_CASE_METHOD(WindowFixture, "Settings and back", "[mainwindow]")
{
    button("rail.settings").click();
    auto* settings = window.findChild<SettingsPage*>();
    CHECK(settings->isVisible());
    button("rail.inbox").click();
    CHECK_FALSE(settings->isVisible());
}

TEST_CASE("With nothing configured the window begins with the first steps", "[mainwindow]")
{
    FakeClock clock;
    test::FakeCentre centre(clock);
    test::FakeDesk desk(centre);
    test::FakeDirectory directory(centre);
    test::FakeSetup setup(centre);
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(QStringLiteral("window.ini")));
    MainWindow window({desk, directory, setup, clock}, preferences);
    window.show();
    REQUIRE(QTest::qWaitFor([&] { return window.findChild<FirstRunPage*>() != nullptr; }, 5000));
    window.findChild<QAbstractButton*>(QStringLiteral("firstRun.demo"))->click();
    test::fillSample(centre);
    setup.demoOpened.give(Done());
    CHECK(QTest::qWaitFor([&] { return window.findChild<Conversation*>() != nullptr; }, 5000));
}
