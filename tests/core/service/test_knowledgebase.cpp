#include "core/service/knowledge/engineknowledge.h"
#include "core/service/knowledge/knowledgebase.h"
#include "core/store/rebuild.h"
#include "core/store/store.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QTest>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

Article article(const char* title, const char* text, const QStringList& tags = {})
{
    return {.title = QString::fromUtf8(title), .text = QString::fromUtf8(text), .tags = tags};
}

Agent person(Role role)
{
    Agent agent;
    agent.id = {7};
    agent.role = role;
    return agent;
}

QStringList titles(const QList<Article>& articles)
{
    QStringList titles;
    for (const Article& one : articles)
        titles += one.title;
    return titles;
}

} // namespace

TEST_CASE("An article is written, found, changed and removed", "[service]")
{
    TestCentre centre;
    KnowledgeBase base(centre.engine->ledger());
    const Agent boss = person(Role::Supervisor);
    auto saved = base.save(article(" Refund  times ", "Up to **five** days.",
                                   {QStringLiteral("refund"), QString(), QStringLiteral("Refund")}),
                           boss);
    REQUIRE(saved);
    CHECK(saved->title == QStringLiteral("Refund times"));
    CHECK(saved->tags == QStringList{QStringLiteral("refund")});
    CHECK(saved->author == boss.id);
    REQUIRE(base.save(article("Returns", "By post."), boss));
    CHECK(titles(base.find({}).value())
          == QStringList{QStringLiteral("Refund times"), QStringLiteral("Returns")});
    saved->text = QStringLiteral("Up to three days.");
    REQUIRE(base.save(*saved, boss));
    CHECK(base.find(QStringLiteral("three")).value() == QList{*saved});
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
    REQUIRE(base.remove(saved->id, boss));
    CHECK(base.remove(saved->id, boss).error().code == ErrorCode::NotFound);
    CHECK(base.save(*saved, boss).error().code == ErrorCode::NotFound);
    CHECK(titles(base.find({}).value()) == QStringList{QStringLiteral("Returns")});
}

TEST_CASE("Only supervisors write articles, and none without a title or text", "[service]")
{
    TestCentre centre;
    KnowledgeBase base(centre.engine->ledger());
    const Agent boss = person(Role::Supervisor);
    CHECK(base.save(article("T", "x"), person(Role::Agent)).error().code == ErrorCode::Refused);
    CHECK(base.remove(1, person(Role::Agent)).error().code == ErrorCode::Refused);
    CHECK(base.save(article(" ", "x"), boss).error().code == ErrorCode::BadInput);
    CHECK(base.save(article("T", " \n"), boss).error().code == ErrorCode::BadInput);
    CHECK(base.save(article(QByteArray(300, 'x'), "x"), boss).error().code == ErrorCode::BadInput);
}

TEST_CASE("An article is found by beginnings of words, its title counting most", "[service]")
{
    const QList<Article> all{
        article("Lost parcels", "We look for it. A refund follows."),
        article("Refunds", "Within five days."),
        article("Café hours", "Open till six", {QStringLiteral("refund desk")}),
    };
    CHECK(titles(fitting(all, QStringLiteral("refund")))
          == QStringList{QStringLiteral("Refunds"), QString::fromUtf8("Café hours"),
                         QStringLiteral("Lost parcels")});
    CHECK(titles(fitting(all, QStringLiteral("CAFE hou"))).size() == 1);
    CHECK(fitting(all, QStringLiteral("refund nowhere")).isEmpty());
    CHECK(fitting(all, QStringLiteral("efund")).isEmpty());
    CHECK(fitting(all, QString()).size() == 3);
}

TEST_CASE("The window reads and writes articles as who sits there", "[service][engine]")
{
    TestCentre centre;
    EngineKnowledge knowledge(*centre.engine, centre.admin);
    const auto settled = [](const auto& future) {
        return QTest::qWaitFor([&] { return future.isFinished(); }, 5000);
    };
    const auto saved = knowledge.save(article("Hours", "Nine to five."));
    REQUIRE(settled(saved));
    REQUIRE(saved.result());
    const auto found = knowledge.find(QStringLiteral("nine"));
    REQUIRE(settled(found));
    CHECK(found.result().value().size() == 1);
}
