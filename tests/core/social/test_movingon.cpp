#include "core/service/chat/afterwards/handover.h"
#include "core/store/beside/draftstore.h"
#include "core/store/rebuild.h"
#include "core/store/store.h"
#include "core/store/tables/entrystore.h"
#include "tests/core/social/playednetwork.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::service;

TEST_CASE("What began as a post goes on by mail, in one story", "[social]")
{
    test::TestCentre centre;
    test::PlayedNetwork network;
    const AgentId maya = centre.addAgent(QStringLiteral("maya"));
    centre.engine->connectChannel(network, {});
    network.post(QStringLiteral("p1"), QStringLiteral("Nora"),
                 QStringLiteral("Where is my parcel?"), centre.clock.now());
    centre.settle();
    const auto found =
        centre.store().entries().byChannelKey(ChannelKind::Social, QStringLiteral("p1"));
    REQUIRE(found);
    REQUIRE(*found);
    const Entry post = **found;
    const auto mail =
        continueByMail(*centre.engine, maya, post.interaction, QStringLiteral("nora@home.example"));
    REQUIRE(mail);
    const Interaction later = centre.interaction(*mail);
    const Interaction before = centre.interaction(post.interaction);
    CHECK(later.channel == ChannelKind::Email);
    CHECK(later.follows == post.interaction);
    CHECK(later.customer == before.customer);
    const auto draft = centre.store().drafts().find(maya, *mail, store::DraftStore::Group::Message);
    REQUIRE(draft);
    REQUIRE(*draft);
    CHECK((*draft)->to == QList<MailAddress>{{{}, QStringLiteral("nora@home.example")}});
    CHECK((*draft)->text.contains(QStringLiteral("Where is my parcel?")));
    // One timeline holds both.
    const auto story =
        centre.store().entries().timeline({.customer = before.customer, .limit = 50});
    REQUIRE(story);
    QSet<InteractionId> contacts;
    for (const Entry& entry : story->entries)
        contacts.insert(entry.interaction);
    CHECK(contacts.contains(post.interaction));
    CHECK(contacts.contains(*mail));
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
    centre.engine->disconnectChannel(network.account());
}
