#include "core/service/feedback/majorproblem.h"
#include "core/store/blobstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using heddle::test::TestCentre;

namespace {

Inbound chatLine(const TestCentre& centre, const QString& key, const QString& text)
{
    return {.channel = ChannelKind::Chat,
            .account = QStringLiteral("website"),
            .key = key,
            .senderKind = IdentityKind::ChatVisitor,
            .senderAddress = QStringLiteral("visitor-1"),
            .senderName = QStringLiteral("Amira"),
            .at = centre.clock.now(),
            .conversation = QStringLiteral("session-1"),
            .subject = QStringLiteral("Delivery times"),
            .text = text};
}

Inbound post(const TestCentre& centre, const QString& key, const QString& text)
{
    Inbound inbound = chatLine(centre, key, text);
    inbound.channel = ChannelKind::Social;
    inbound.senderKind = IdentityKind::SocialHandle;
    inbound.direction = Direction::About;
    inbound.post = PostFacts{.network = QStringLiteral("mastodon"),
                             .link = QStringLiteral("https://social.example/@amira/1"),
                             .visibility = Visibility::Unlisted,
                             .audience = 1200};
    return inbound;
}

} // namespace

TEST_CASE("The lines of a chat are one interaction, whose words are read", "[service][intake]")
{
    TestCentre centre;
    const Entry first = centre.arrive(
        chatLine(centre, QStringLiteral("1"), QStringLiteral("This is terrible, I hate it!")));
    centre.clock.advance(5s);
    const Entry second =
        centre.arrive(chatLine(centre, QStringLiteral("2"), QStringLiteral("Are you there?")));
    CHECK(first.interaction == second.interaction);
    CHECK(first.kind == EntryKind::Message);
    CHECK(first.readings.sentiment.score < 0);
    CHECK(first.language == QStringLiteral("en"));
    const Interaction interaction = centre.interaction(first.interaction);
    CHECK(interaction.subject == QStringLiteral("Delivery times"));
    CHECK(interaction.lastWords == QStringLiteral("Are you there?"));
    CHECK(interaction.conversation == QStringLiteral("session-1"));
    CHECK(interaction.state == InteractionState::Queued);

    Inbound other = chatLine(centre, QStringLiteral("3"), QStringLiteral("Another day"));
    other.conversation = QStringLiteral("session-2");
    CHECK(centre.arrive(other).interaction != first.interaction);
}

TEST_CASE("A post is kept with what its network tells, after a crash too", "[service][intake]")
{
    TestCentre centre;
    const Inbound inbound = post(centre, QStringLiteral("1"), QStringLiteral("Their bags last."));
    const Entry taken = centre.arrive(inbound);
    centre.crash();
    const Entry entry = centre.entry(taken.id);
    CHECK(entry.kind == EntryKind::Post);
    CHECK(entry.direction == Direction::About);
    CHECK(entry.post == inbound.post);
}

TEST_CASE("Whom a post speaks to is told by what the centre is called", "[service][intake]")
{
    TestCentre centre;
    REQUIRE(centre.store().record(
        {.kind = QStringLiteral("setting.changed"),
         .rows = {store::Setting{QStringLiteral("centre.name"), QStringLiteral("Amble Home")}}}));
    auto stanceOf = [&centre, n = 0](const char* text, Direction direction) mutable {
        Inbound inbound = post(centre, QString::number(++n), QString::fromUtf8(text));
        inbound.direction = direction;
        return centre.arrive(inbound).readings.stance;
    };
    CHECK(stanceOf("The lamp from Amble Home flickers again.", Direction::About)
          == Stance::AboutUs);
    CHECK(stanceOf("My Amble lamp flickers again.", Direction::About) == Stance::AboutUs);
    CHECK(stanceOf("@amble you owe me a lamp!", Direction::About) == Stance::ToUs);
    CHECK(stanceOf("A quiet evening with a good lamp.", Direction::About) == Stance::Neither);
    CHECK(stanceOf("Selling an unused Amble lamp, dm me offers", Direction::About)
          == Stance::Neither);
    CHECK(stanceOf("A quiet evening with a good lamp.", Direction::Inbound) == Stance::ToUs);
    const Entry line = centre.arrive(chatLine(centre, QStringLiteral("c"), QStringLiteral("Hi")));
    CHECK(line.readings.stance == Stance::Unknown);
}

TEST_CASE("What is said of us in public is a major problem as in a mail", "[service][intake]")
{
    TestCentre centre;
    const Entry entry = centre.arrive(post(
        centre, QStringLiteral("1"),
        QStringLiteral("Has anybody else's heater started to smell of burning? Mine is a fortnight "
                       "old and there is a brown mark on the wall. Is this dangerous?")));
    const Interaction contact = centre.interaction(entry.interaction);
    CHECK(service::majorProblem(contact).startsWith(QStringLiteral("safety: ")));
    REQUIRE(contact.boosts.size() == 1);
    CHECK(contact.boosts.first().critical);
}

TEST_CASE("A call is kept with its parts", "[service][intake]")
{
    TestCentre centre;
    Inbound inbound = chatLine(centre, QStringLiteral("call-1"), {});
    inbound.channel = ChannelKind::Phone;
    inbound.senderKind = IdentityKind::Phone;
    inbound.senderAddress = QStringLiteral("+441632960961");
    inbound.call = CallFacts{.end = CallEnd::Abandoned, .waited = 12s, .rang = 8s};
    const Entry taken = centre.arrive(inbound);
    CHECK(taken.kind == EntryKind::Call);
    CHECK(centre.entry(taken.id).call == inbound.call);
}

TEST_CASE("What its author edits or takes back changes in place, and unknown things stay unknown",
          "[service][intake]")
{
    TestCentre centre;
    Inbound inbound = post(centre, QStringLiteral("1"), QStringLiteral("Their bags last."));
    const Entry entry = centre.arrive(inbound);
    centre.clock.advance(1min);
    inbound.at = centre.clock.now();
    inbound.change = InboundChange::Edited;
    inbound.text = QStringLiteral("Their bags fall apart.");
    centre.arrive(inbound);
    CHECK(centre.entry(entry.id).text == inbound.text);
    CHECK(centre.entry(entry.id).edited == centre.clock.now());
    inbound.change = InboundChange::Withdrawn;
    centre.arrive(inbound);
    CHECK(centre.entry(entry.id).text.isEmpty());
    CHECK(centre.entry(entry.id).withdrawn == centre.clock.now());

    inbound.key = QStringLiteral("never seen");
    centre.channel->arrive(inbound);
    centre.settle();
    CHECK(centre.store().interactions().count() == 1);
}

TEST_CASE("The files of a mail and of a chat stand in their entries", "[service][intake]")
{
    TestCentre centre;
    const MailPart file{.name = QStringLiteral("parcel.png"),
                        .type = QStringLiteral("image/png"),
                        .content = QByteArrayLiteral("not quite a picture")};
    Inbound mail = centre.mail(QStringLiteral("m"), QStringLiteral("a@home.example"),
                               QStringLiteral("See the picture."));
    mail.mail.attachments = {file};
    Inbound chat = chatLine(centre, QStringLiteral("c"), QStringLiteral("Here."));
    chat.files = {file};
    for (const Inbound& inbound : {mail, chat}) {
        const Entry entry = centre.entry(centre.arrive(inbound).id);
        REQUIRE(entry.attachments.size() == 1);
        CHECK(entry.attachments.first().name == file.name);
        CHECK(centre.store().blobs().read(entry.attachments.first().blob) == file.content);
    }
}
