#include "tests/support/fakedesk/fakebeside.h"
#include "tests/ui/composer/composerfixture.h"

#include "ui/composer/channels/channeltabs.h"
#include "ui/composer/channels/postroom.h"
#include "ui/composer/composerbox.h"

using namespace heddle;
using namespace heddle::ui;
using heddle::test::Composing;

namespace {

struct Tabs : Composing {
    Tabs()
    {
        tabs.showContact(viewOf(sample.parcel));
        tabs.setCurrent(ComposeKind::Reply);
    }
    QAbstractButton& tab(const char* name)
    {
        return *tabs.findChild<QAbstractButton*>(QLatin1String(name));
    }
    service::CustomerView known()
    {
        return *directory.customer(viewOf(sample.parcel).customer.id).result();
    }

    ChannelTabs tabs;
};

/// A post of Amira's, answered in the composer.
struct Answering : Composing {
    Answering()
    {
        Interaction& interaction = *centre.find(sample.parcel);
        interaction.channel = ChannelKind::Social;
        Entry post{.interaction = sample.parcel,
                   .kind = EntryKind::Post,
                   .channel = ChannelKind::Social,
                   .direction = Direction::Inbound,
                   .at = clock.now(),
                   .author = QStringLiteral("Amira Haddad"),
                   .text = QStringLiteral("Where is it?"),
                   .post = PostFacts{.network = QStringLiteral("mastodon")}};
        centre.add(post);
        panel->leave();
        open(sample.parcel);
        panel->startReply(ComposeKind::Reply, centre.entries.last().id);
        REQUIRE(waitFor([this] { return said("composer.line").contains(QStringLiteral("500")); }));
    }
};

} // namespace

TEST_CASE_METHOD(Tabs, "Only the ways by which a customer can be reached have tabs", "[composer]")
{
    CHECK(tab("composer.mailTab").isVisibleTo(&tabs));
    CHECK(tab("composer.noteTab").isVisibleTo(&tabs));
    CHECK_FALSE(tab("composer.callTab").isVisibleTo(&tabs));
    CHECK_FALSE(tab("composer.chatTab").isVisibleTo(&tabs));
    tabs.showCustomer(known());
    CHECK(tab("composer.callTab").isVisibleTo(&tabs));
    service::CustomerView unreachable = known();
    unreachable.identities.clear();
    tabs.showCustomer(unreachable);
    CHECK_FALSE(tab("composer.callTab").isVisibleTo(&tabs));
}

TEST_CASE_METHOD(Tabs, "The channel a customer comes by is marked, with the evidence", "[composer]")
{
    service::CustomerView view = known();
    view.uses = {{ChannelKind::Phone, 30}, {ChannelKind::Email, 2}};
    tabs.showCustomer(view);
    CHECK(tab("composer.callTab").toolTip().contains(QStringLiteral("32")));
    CHECK(tab("composer.callTab").accessibleDescription().contains(QStringLiteral("30")));
    CHECK(tab("composer.mailTab").toolTip().isEmpty());
    view.uses = {{ChannelKind::Phone, 3}};
    tabs.showCustomer(view);
    CHECK(tab("composer.callTab").toolTip().isEmpty());
}

TEST_CASE_METHOD(Tabs, "The channel a customer asked for is marked before the one they come by",
                 "[composer]")
{
    service::CustomerView view = known();
    view.uses = {{ChannelKind::Email, 30}, {ChannelKind::Phone, 2}};
    tabs.showCustomer(view);
    CHECK_FALSE(tab("composer.mailTab").toolTip().isEmpty());
    service::CustomerFacts facts;
    facts.preferred = ChannelKind::Phone;
    tabs.showFacts(facts);
    CHECK(tab("composer.callTab").toolTip().contains(QStringLiteral("asked for")));
    CHECK(tab("composer.mailTab").toolTip().isEmpty());
    tabs.showFacts({});
    CHECK(tab("composer.callTab").toolTip().isEmpty());
    CHECK_FALSE(tab("composer.mailTab").toolTip().isEmpty());
}

TEST_CASE_METHOD(Composing, "What the customer asked for comes into the composer", "[composer]")
{
    test::FakeBeside beside;
    const CustomerId amira = viewOf(sample.parcel).customer.id;
    panel->setBeside(beside);
    beside.setPreferred(amira, ChannelKind::Phone);
    panel->leave();
    open(sample.parcel);
    CHECK(waitFor([this] { return !button("composer.callTab").toolTip().isEmpty(); }));
    beside.setPreferred(amira, std::nullopt);
    Q_EMIT directory.changed({.kind = QStringLiteral("customer.noted"), .customer = amira});
    CHECK(waitFor([this] { return button("composer.callTab").toolTip().isEmpty(); }));
}

TEST_CASE_METHOD(Tabs, "What a customer does not want cannot be chosen, and is not marked",
                 "[composer]")
{
    service::InteractionView contact = viewOf(sample.parcel);
    contact.customer.doNotUse = {QStringLiteral("phone")};
    tabs.showContact(contact);
    service::CustomerView view = known();
    view.uses = {{ChannelKind::Phone, 30}};
    tabs.showCustomer(view);
    CHECK_FALSE(tab("composer.callTab").isEnabled());
    CHECK(tab("composer.callTab").toolTip().contains(QStringLiteral("does not want")));
    CHECK(tabs.obstacle().isEmpty());
    contact.customer.doNotUse = {QStringLiteral("email")};
    tabs.showContact(contact);
    CHECK_FALSE(tab("composer.mailTab").isEnabled());
    CHECK_FALSE(tabs.obstacle().isEmpty());
}

TEST_CASE_METHOD(Composing, "Another channel is gone on by, and the mail stays as it is",
                 "[composer]")
{
    QSignalSpy other(panel.get(), &ComposerPanel::otherWayRequested);
    REQUIRE(waitFor([this] { return isShown("composer.callTab"); }));
    type(QStringLiteral("Dear Amira"));
    click("composer.callTab");
    REQUIRE(other.size() == 1);
    CHECK(other.first().at(0).value<ChannelKind>() == ChannelKind::Phone);
    CHECK(other.first().at(1).toString().startsWith(QLatin1Char('+')));
    CHECK(button("composer.mailTab").isChecked());
    CHECK(words().toPlainText().contains(QStringLiteral("Dear Amira")));
}

TEST_CASE_METHOD(Answering, "A post is answered in public, without subject or recipients",
                 "[composer]")
{
    CHECK(button("composer.postTab").isChecked());
    CHECK(said("composer.line").contains(QStringLiteral("Mastodon")));
    CHECK_FALSE(isShown("composer.unfold"));
    CHECK(isShown("composer.attach"));
    CHECK(isShown("composer.warning"));
    QSignalSpy sent(panel.get(), &ComposerPanel::sent);
    type(QStringLiteral("It is on its way."));
    CHECK(said("composer.line").contains(QStringLiteral("483")));
    click("composer.send");
    REQUIRE(waitForSent(sent));
    CHECK(newest().text == QStringLiteral("It is on its way."));
}

TEST_CASE_METHOD(Answering, "A post that is too long for its network cannot be sent", "[composer]")
{
    words().insertPlainText(QString(503, QLatin1Char('a')));
    CHECK_FALSE(button("composer.send").isEnabled());
    CHECK(button("composer.send").toolTip().contains(QLatin1Char('3')));
    words().setPlainText(QString(500, QLatin1Char('a')));
    CHECK(button("composer.send").isEnabled());
}

TEST_CASE_METHOD(Answering, "What the account's server allows counts, not what is usual",
                 "[composer]")
{
    auto* box = panel->findChild<ComposerBox*>();
    REQUIRE(box);
    words().insertPlainText(QString(503, QLatin1Char('a')));
    CHECK_FALSE(button("composer.send").isEnabled());
    box->setLongestPost(5'000);
    CHECK(button("composer.send").isEnabled());
    CHECK(said("composer.line").remove(QLatin1Char(',')).contains(QStringLiteral("4497")));
    // The next post may be another account's.
    box->showPost({.network = QStringLiteral("mastodon")});
    CHECK_FALSE(button("composer.send").isEnabled());
}

TEST_CASE("Letters are counted as a reader counts them", "[composer]")
{
    CHECK(letterCount({}) == 0);
    CHECK(letterCount(QString::fromUtf8("né")) == 2);
    CHECK(letterCount(QString::fromUtf8("e\u0301")) == 1);
    CHECK(letterCount(QString::fromUtf8("👍")) == 1);
    CHECK_FALSE(longestPost(QStringLiteral("feed")).has_value());
}
