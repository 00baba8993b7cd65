#include "core/service/engine/enginedesk.h"
#include "core/service/listening/enginelistening.h"
#include "core/service/listening/stream/postmemory.h"
#include "core/service/listening/stream/poststream.h"
#include "core/store/purging/purge.h"
#include "core/store/rebuild.h"
#include "core/store/store.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QTest>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

Inbound post(const TestCentre& centre, const QString& author, const QString& text,
             Direction direction = Direction::About)
{
    static int number = 0;
    const QString key = QString::number(++number);
    return {.channel = ChannelKind::Social,
            .account = QStringLiteral("Players' forum"),
            .key = key,
            .direction = direction,
            .senderKind = IdentityKind::SocialHandle,
            .senderAddress = author.toLower() + QStringLiteral("@social.example"),
            .senderShown = QLatin1Char('@') + author.toLower(),
            .senderName = author,
            .at = centre.clock.now(),
            .conversation = key,
            .text = text,
            .post = PostFacts{.network = QStringLiteral("mastodon")}};
}

template<class T>
Result<T> answer(const Async<T>& asked)
{
    REQUIRE(QTest::qWaitFor([&asked] { return asked.isFinished(); }, 60'000));
    return asked.result();
}

QStringList authors(const PostPage& page)
{
    QStringList names;
    for (const PostRow& row : page.rows)
        names.append(row.entry.author);
    return names;
}

} // namespace

TEST_CASE("Posts are read newest first by page, whatever else is in the centre", "[social]")
{
    TestCentre centre;
    for (const QString& author :
         {QStringLiteral("Nora"), QStringLiteral("Joel"), QStringLiteral("Sofia")}) {
        centre.arrive(post(centre, author, QStringLiteral("The parcel is late")));
        centre.clock.advance(1min);
    }
    centre.arrive(centre.mail(QStringLiteral("m1"), QStringLiteral("a@b.example"),
                              QStringLiteral("No post")));
    const PostStream stream(centre.store(), centre.admin);
    const auto first = stream.posts({.limit = 2}, centre.clock.now());
    REQUIRE(first);
    CHECK(authors(*first) == QStringList{QStringLiteral("Sofia"), QStringLiteral("Joel")});
    REQUIRE(first->next);
    const auto second = stream.posts({.before = first->next, .limit = 2}, centre.clock.now());
    REQUIRE(second);
    CHECK(authors(*second) == QStringList{QStringLiteral("Nora")});
    CHECK_FALSE(second->next);
}

TEST_CASE("A campaign shows its posts, the words it saw and its tags as suggestions", "[social]")
{
    TestCentre centre;
    centre.arrive(post(centre, QStringLiteral("Nora"), QStringLiteral("My amp is at the depot")));
    centre.arrive(post(centre, QStringLiteral("Joel"), QStringLiteral("A lovely song")));
    EngineListening listening(*centre.engine, centre.store().location(), centre.clock,
                              centre.admin);
    const Campaign campaign{.name = QStringLiteral("Delivery"),
                            .words = QStringLiteral("\"at the depot\" OR late"),
                            .tags = {QStringLiteral("depot")}};
    REQUIRE(answer(listening.save(campaign, {})));
    const auto page = answer(listening.posts({.campaign = campaign.name}));
    REQUIRE(page);
    REQUIRE(authors(*page) == QStringList{QStringLiteral("Nora")});
    const PostRow& row = page->rows.constFirst();
    CHECK(row.words == QStringList{QStringLiteral("at the depot")});
    CHECK(row.handle == QStringLiteral("@nora"));
    CHECK(row.status == PostStatus::Unread);
    const bool isSuggested =
        std::any_of(row.suggestedTags.begin(), row.suggestedTags.end(),
                    [](const TagSuggestion& tag) { return tag.tag == QStringLiteral("depot"); });
    CHECK(isSuggested);

    const auto view = answer(listening.view(campaign.name));
    REQUIRE(view);
    REQUIRE(view->campaigns.size() == 2);
    CHECK(view->campaigns.at(0).campaign.name.isEmpty());
    CHECK(view->campaigns.at(0).unread == 2);
    CHECK(view->campaigns.at(1).campaign == campaign);
    CHECK(view->campaigns.at(1).unread == 1);
    CHECK(view->aboutUs == 1);
}

TEST_CASE("A post stands among what was said before and after it in its thread", "[social]")
{
    TestCentre centre;
    for (int i = 0; i < 7; ++i) {
        Inbound one = post(centre, QStringLiteral("Voice%1").arg(i), QString::number(i));
        one.conversation = QStringLiteral("thread");
        centre.arrive(one);
        centre.advance(1min);
    }
    const PostStream stream(centre.store(), centre.admin);
    const auto page = stream.posts({}, centre.clock.now());
    REQUIRE(page);
    REQUIRE(page->rows.size() == 7);
    const PostRow& middle = page->rows.at(3);
    CHECK(middle.entry.text == QStringLiteral("3"));
    REQUIRE(middle.before.size() == 2);
    REQUIRE(middle.after.size() == 2);
    CHECK(middle.before[0].text == QStringLiteral("1"));
    CHECK(middle.before[1].text == QStringLiteral("2"));
    CHECK(middle.after[0].text == QStringLiteral("4"));
    CHECK(middle.after[1].author == QStringLiteral("Voice5"));
    CHECK(middle.moreInThread == 2);
    const PostRow& newest = page->rows.at(0);
    CHECK(newest.after.isEmpty());
    CHECK(newest.moreInThread == 4);
}

TEST_CASE("Campaigns are saved, renamed and removed by supervisors only", "[social]")
{
    TestCentre centre;
    const AgentId agent = centre.addAgent(QStringLiteral("maya"));
    EngineListening mine(*centre.engine, centre.store().location(), centre.clock, agent);
    EngineListening boss(*centre.engine, centre.store().location(), centre.clock, centre.admin);
    Campaign campaign{.name = QStringLiteral("Sale"), .words = QStringLiteral("sale")};
    CHECK(answer(mine.save(campaign, {})).error().code == ErrorCode::Refused);
    REQUIRE(answer(boss.save(campaign, {})));
    CHECK(answer(boss.save(campaign, {})).error().code == ErrorCode::Conflict);
    campaign.name = QStringLiteral("Spring sale");
    REQUIRE(answer(boss.save(campaign, QStringLiteral("Sale"))));
    CHECK(campaigns(centre.store()).value() == QList{campaign});
    campaign.words = QStringLiteral("sale OR");
    const auto wrong = answer(boss.save(campaign, campaign.name));
    CHECK(wrong.error().code == ErrorCode::BadInput);
    CHECK(wrong.error().detail.contains(QStringLiteral("column 8")));
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
    CHECK(answer(mine.remove(campaign.name)).error().code == ErrorCode::Refused);
    REQUIRE(answer(boss.remove(campaign.name)));
    CHECK(answer(boss.remove(campaign.name)).error().code == ErrorCode::NotFound);
    CHECK(campaigns(centre.store()).value().isEmpty());
}

TEST_CASE("A post is put aside with a reason, and that is taken back", "[social]")
{
    TestCentre centre;
    centre.setQueue([](Queue& queue) { queue.wrapUp.codes = {QStringLiteral("solved")}; });
    const Entry entry =
        centre.arrive(post(centre, QStringLiteral("Nora"), QStringLiteral("Cheap boxes")));
    EngineDesk desk(*centre.engine, centre.admin);
    const PostStream stream(centre.store(), centre.admin);
    const auto status = [&] {
        return stream.posts({}, centre.clock.now()).value().rows.constFirst().status;
    };
    CHECK(answer(desk.close(entry.interaction, QStringLiteral("spam"))).error().code
          == ErrorCode::BadInput);
    REQUIRE(answer(desk.close(entry.interaction, discardCode(QStringLiteral("resold")))));
    CHECK(status() == PostStatus::Discarded);
    CHECK(discardReason(centre.interaction(entry.interaction).wrapUpCode)
          == QStringLiteral("resold"));
    REQUIRE(answer(desk.reopen(entry.interaction)));
    CHECK(status() == PostStatus::Reserved);
    REQUIRE(answer(desk.close(entry.interaction, QStringLiteral("solved"))));
    CHECK(status() == PostStatus::Handled);
}

TEST_CASE("Agents see the posts of their own queues", "[social]")
{
    TestCentre centre;
    const AgentId inside = centre.addAgent(QStringLiteral("maya"));
    const AgentId outside = centre.addAgent(QStringLiteral("tom"));
    centre.setQueue([inside](Queue& queue) { queue.members = {inside}; });
    centre.arrive(post(centre, QStringLiteral("Nora"), QStringLiteral("Hello")));
    CHECK(PostStream(centre.store(), inside).posts({}, centre.clock.now()).value().rows.size()
          == 1);
    CHECK(PostStream(centre.store(), outside).posts({}, centre.clock.now()).value().rows.isEmpty());
    CHECK(PostStream(centre.store(), outside).view({}, centre.clock.now()).value().aboutUs == 0);
}

TEST_CASE("To us and about us are told apart, and words and authors found", "[social]")
{
    TestCentre centre;
    centre.arrive(
        post(centre, QStringLiteral("Nora"), QStringLiteral("Hi @northwind"), Direction::Inbound));
    centre.arrive(post(centre, QStringLiteral("Joel"), QStringLiteral("Northwind is slow")));
    const PostStream stream(centre.store(), centre.admin);
    const auto found = [&](const PostQuery& query) {
        return authors(stream.posts(query, centre.clock.now()).value());
    };
    CHECK(found({.scope = CampaignScope::ToUs}) == QStringList{QStringLiteral("Nora")});
    CHECK(found({.scope = CampaignScope::AboutUs}) == QStringList{QStringLiteral("Joel")});
    CHECK(found({.text = QStringLiteral("SLOW")}) == QStringList{QStringLiteral("Joel")});
    CHECK(found({.text = QStringLiteral("nora")}) == QStringList{QStringLiteral("Nora")});
    CHECK(stream.posts({.campaign = QStringLiteral("no such")}, centre.clock.now()).error().code
          == ErrorCode::NotFound);
}

TEST_CASE("Between one look and the next only what changed is read, and the counts are the same",
          "[social]")
{
    TestCentre centre;
    QList<Entry> entries;
    for (int i = 0; i < 30; ++i) {
        entries.append(centre.arrive(
            post(centre, QStringLiteral("Voice%1").arg(i), QStringLiteral("Parcel %1").arg(i))));
        centre.clock.advance(1min);
    }
    PostMemory memory(centre.store());
    const auto views = [&] {
        const Timestamp now = centre.clock.now();
        const auto kept = PostStream(centre.store(), centre.admin, &memory).view({}, now);
        const auto fresh = PostStream(centre.store(), centre.admin).view({}, now);
        REQUIRE(kept);
        REQUIRE(fresh);
        CHECK(*kept == *fresh);
        return *kept;
    };
    CHECK(views().campaigns.first().unread == 30);
    const int first = memory.readings();
    CHECK(first == 30);
    views();
    CHECK(memory.readings() == first);

    EngineDesk desk(*centre.engine, centre.admin);
    REQUIRE(answer(desk.close(entries[3].interaction, discardCode(QStringLiteral("spam")))));
    centre.arrive(post(centre, QStringLiteral("Newest"), QStringLiteral("One more")));
    // An older one comes in late.
    Inbound late = post(centre, QStringLiteral("Late"), QStringLiteral("From before"));
    late.at = centre.clock.now() - 10min;
    centre.arrive(late);
    CHECK(views().campaigns.first().unread == 31);
    CHECK(memory.readings() == first + 3);

    // What is too old falls out, and what was taken away is gone.
    REQUIRE(store::purge(centre.store(), {entries[5].interaction}));
    CHECK(views().campaigns.first().unread == 30);
    centre.clock.advance(24h * 7 * 9);
    views();
}

TEST_CASE("A handle that only looks like a known one is somebody else", "[social]")
{
    TestCentre centre;
    const Entry nora = centre.arrive(post(centre, QStringLiteral("Nora"), QStringLiteral("Hello")));
    // The second letter is Cyrillic.
    Inbound other = post(centre, QString::fromUtf8("N\u043era"), QStringLiteral("Send me money"));
    other.senderAddress = QString::fromUtf8("n\u043era@social.example");
    other.senderShown = QString::fromUtf8("@n\u043era");
    const Entry pretender = centre.arrive(other);
    CHECK(pretender.identity != nora.identity);
    CHECK(centre.interaction(pretender.interaction).customer
          != centre.interaction(nora.interaction).customer);
    EngineListening listening(*centre.engine, centre.store().location(), centre.clock,
                              centre.admin);
    REQUIRE(answer(listening.save(
        {.name = QStringLiteral("Friends"), .authors = {QStringLiteral("@nora")}}, {})));
    const auto page = answer(listening.posts({.campaign = QStringLiteral("Friends")}));
    REQUIRE(page);
    CHECK(authors(*page) == QStringList{QStringLiteral("Nora")});
}
