#include "core/model/rules/rulewords.h"
#include "core/service/listening/campaignfilter.h"
#include "core/service/listening/totals.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::service;

namespace {

constexpr Timestamp now{1'790'000'000'000'000};

PostFact post(qint64 author, Duration ago,
              const QString& text = QStringLiteral("The parcel is late"))
{
    return {.entry = {author * 1'000 + ago / 1min},
            .at = now - ago,
            .identity = {author},
            .interaction = {author},
            .direction = Direction::About,
            .source = QStringLiteral("Players' forum"),
            .author = QStringLiteral("Author %1").arg(author),
            .handle = QStringLiteral("@author%1").arg(author),
            .text = text,
            .language = QStringLiteral("en")};
}

bool fits(const Campaign& campaign, const PostFact& fact)
{
    return CampaignFilter(campaign).fit(fact, now).has_value();
}

PostFact felt(PostFact fact, int sentiment, int confidence = 800)
{
    fact.readings.sentiment.score = sentiment;
    fact.readings.sentiment.confidence = confidence;
    return fact;
}

} // namespace

TEST_CASE("A campaign listens to what it names and to nothing else", "[social]")
{
    const PostFact fact = post(1, 1h);
    CHECK(fits({}, fact));
    CHECK(fits({.words = QStringLiteral("parcel NEAR late")}, fact));
    CHECK_FALSE(fits({.words = QStringLiteral("depot")}, fact));
    CHECK(fits({.sources = {QStringLiteral("Players' forum")}}, fact));
    CHECK_FALSE(fits({.sources = {QStringLiteral("Trade blog")}}, fact));
    CHECK(fits({.scope = CampaignScope::AboutUs}, fact));
    CHECK_FALSE(fits({.scope = CampaignScope::ToUs}, fact));
    CHECK_FALSE(fits({.languages = {QStringLiteral("de")}}, fact));
    CHECK(fits({.authors = {QStringLiteral("AUTHOR1")}}, fact));
    CHECK_FALSE(fits({.authors = {QStringLiteral("author2")}}, fact));
    CHECK_FALSE(fits({.blockedAuthors = {QStringLiteral("author 1")}}, fact));
    CHECK_FALSE(fits({.leastWords = 5}, fact));
    CHECK(fits({.leastWords = 4}, fact));
    CHECK_FALSE(fits({.minimumAge = 2h}, fact));
    CHECK_FALSE(fits({.words = QStringLiteral("(")}, fact));
    CHECK_FALSE(fits({.isPaused = true}, fact));
}

TEST_CASE("A campaign takes only posts that pass its tests, as a rule would", "[social]")
{
    PostFact fact = post(1, 1h);
    fact.subject = QStringLiteral("Three weeks");
    fact.customerTier = QStringLiteral("gold");
    fact.readings.severity = {{.kind = SeverityKind::Money, .score = 720, .words = {}}};
    fact.readings.stance = Stance::AboutUs;
    fact.tags = {QStringLiteral("late")};
    const auto passes = [&](const QString& words, Rule::Match match = Rule::Match::All) {
        Campaign campaign{.match = match};
        for (const QString& test : words.split(QStringLiteral("; "))) {
            const auto read = conditionFromWords(test);
            REQUIRE(read);
            CHECK(campaignFields().contains(read->field));
            campaign.tests.append(*read);
        }
        return fits(campaign, fact);
    };
    CHECK(passes(QStringLiteral("severity at least 700")));
    CHECK_FALSE(passes(QStringLiteral("severity at least 730")));
    CHECK(passes(QStringLiteral("tier is gold; problem is money; tag is late")));
    CHECK_FALSE(passes(QStringLiteral("tier is gold; language is de")));
    CHECK(passes(QStringLiteral("tier is gold; language is de"), Rule::Match::Any));
    CHECK(passes(QStringLiteral("subject contains three; language is en; from contains author1")));
    CHECK(passes(QStringLiteral("text contains three weeks")));
    CHECK(passes(QStringLiteral("stance is about us; account is Players' forum")));

    // They narrow what the words fit, and do not replace them.
    Campaign both{.words = QStringLiteral("depot")};
    both.tests = {{RuleField::Tier, RuleTest::Is, QStringLiteral("gold")}};
    CHECK_FALSE(fits(both, fact));
    both.words = QStringLiteral("parcel");
    CHECK(CampaignFilter(both).fit(fact, now) == QStringList{QStringLiteral("parcel")});

    both.name = QStringLiteral("Gold");
    CHECK(checkCampaign(both));
    both.tests = {{RuleField::Queue, RuleTest::Is, QStringLiteral("Public")}};
    CHECK(checkCampaign(both).error().detail.startsWith(QStringLiteral("if: ")));
    both.tests = {{RuleField::Tier, RuleTest::Is, QStringLiteral(" ")}};
    CHECK_FALSE(checkCampaign(both));
}

TEST_CASE("The words that a campaign saw are told", "[social]")
{
    const CampaignFilter filter({.words = QStringLiteral("late OR lost")});
    CHECK(filter.fit(post(1, 1h), now) == QStringList{QStringLiteral("late")});
}

TEST_CASE("One author alone makes no mood and no busy hour", "[social]")
{
    QList<PostFact> posts;
    for (int i = 1; i <= 20; ++i)
        posts.append(felt(post(1, i * 1min), -900));
    posts.append(felt(post(2, 21min), 900));
    const ListeningView view = Totals(posts, now).view({});
    CHECK(view.feelings.negative == Totals::mostOfAuthor);
    CHECK(view.feelings.positive == 1);
    int counted = 0;
    for (const PostHour& hour : view.hours)
        counted += hour.count;
    CHECK(counted <= 2 * Totals::mostOfAuthor + 1);
    CHECK(view.aboutUs == 21);
}

TEST_CASE("Words that say nothing make no mood", "[social]")
{
    const QList<PostFact> posts{felt(post(1, 1min), 900, 100), felt(post(2, 2min), 50)};
    const Feelings feelings = Totals(posts, now).view({}).feelings;
    CHECK(feelings.n() == 1);
    CHECK(feelings.neutral == 1);
    CHECK(feelings.positiveShare().high > 0.5);
}

TEST_CASE("An hour is a spike when it is more than ever at this hour of the week", "[social]")
{
    QList<PostFact> posts;
    for (int author = 1; author <= 12; ++author)
        posts.append(post(author, author * 1s));
    for (int week = 1; week <= Totals::weeks; ++week) {
        for (int author = 1; author <= 2 + week % 3; ++author)
            posts.append(post(author, week * 7 * 24h + author * 1s));
    }
    const PostHour hour = Totals(posts, now).view({}).hours.constLast();
    CHECK(hour.count == 12);
    CHECK(hour.weeks == Totals::weeks);
    CHECK(hour.usualLow == 2);
    CHECK(hour.usualHigh == 4);
    CHECK(hour.isSpike);
}

TEST_CASE("Without past weeks nothing is usual and nothing is a spike", "[social]")
{
    QList<PostFact> posts;
    for (int author = 1; author <= 40; ++author)
        posts.append(post(author, author * 1s));
    const PostHour hour = Totals(posts, now).view({}).hours.constLast();
    CHECK(hour.count == 40);
    CHECK(hour.weeks == 0);
    CHECK_FALSE(hour.isSpike);
}

TEST_CASE("Topics are the tags of seven days, the most talked of first", "[social]")
{
    QList<PostFact> posts;
    for (int author = 1; author <= 3; ++author) {
        posts.append(felt(post(author, author * 1min), -700));
        posts.last().tags = {QStringLiteral("delivery")};
    }
    posts.append(felt(post(9, 10min), 700));
    posts.last().tags = {QStringLiteral("returns"), QStringLiteral("delivery")};
    posts.append(felt(post(10, 8 * 24h), 700));
    posts.last().tags = {QStringLiteral("old")};
    const QList<Topic> topics = Totals(posts, now).view({}).topics;
    REQUIRE(topics.size() == 2);
    CHECK(topics.at(0).tag == QStringLiteral("delivery"));
    CHECK(topics.at(0).feelings == Feelings{.positive = 1, .negative = 3});
    CHECK(topics.at(1).tag == QStringLiteral("returns"));
}

TEST_CASE("A warning is of the furthest reaching open post of the last hours", "[social]")
{
    QList<PostFact> posts{post(1, 1h), post(2, 2h), post(3, 3h), post(4, 12h)};
    posts[0].readings.reach = 700;
    posts[1].readings.reach = 800;
    posts[1].readings.reachWhy = QStringLiteral("2,300 followers, 40 shares/h");
    posts[2].readings.reach = 900;
    posts[2].status = PostStatus::Handled;
    posts[3].readings.reach = 950;
    const auto warning = Totals(posts, now).view({}).warning;
    REQUIRE(warning);
    CHECK(warning->interaction == InteractionId{2});
    CHECK(warning->why == posts[1].readings.reachWhy);
}

TEST_CASE("A campaign's row counts what nobody has looked at and shows the last hours", "[social]")
{
    QList<PostFact> posts{post(1, 1min), post(2, 2h), post(3, 3h, QStringLiteral("A song"))};
    posts[1].status = PostStatus::Handled;
    const CampaignRow row = Totals(posts, now).row({.words = QStringLiteral("parcel")});
    CHECK(row.unread == 1);
    CHECK(row.newest == posts[0].at);
    CHECK(row.sources == QStringList{QStringLiteral("Players' forum")});
    REQUIRE(row.lately.size() == 12);
    CHECK(row.lately.at(11) == 1);
    CHECK(row.lately.at(9) == 1);
    CHECK(row.lately.at(8) == 0);
}
