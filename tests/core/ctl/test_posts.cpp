#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

using heddle::test::CtlRig;

namespace {

QStringList import(const QString& file, const QStringList& more = {})
{
    return QStringList{QStringLiteral("import"), QStringLiteral("posts"), file,
                       QStringLiteral("--json")}
           + more;
}

void check(const QJsonObject& counts, int added, int known, int refused)
{
    CHECK(counts.value(QLatin1String("added")).toInt(-1) == added);
    CHECK(counts.value(QLatin1String("known")).toInt(-1) == known);
    CHECK(counts.value(QLatin1String("refused")).toInt(-1) == refused);
}

} // namespace

TEST_CASE("Posts of a table and of JSON are taken in once, by their link", "[ctl]")
{
    const CtlRig rig;
    const QString table = rig.write(QStringLiteral("reviews.csv"),
                                    "Link,Author,Text,At,Followers\n"
                                    "https://shop.test/1,Mia,\"The lid, again, broke\","
                                    "2026-11-20T10:00:00Z,12\n"
                                    "https://shop.test/2,Tom,Lovely kettle,2026-11-20,\n");
    const auto first = rig.onStore(import(table, {QStringLiteral("--waiting")}));
    INFO(first.err.toStdString());
    CHECK(first.code == 0);
    check(first.objects().value(0), 2, 0, 0);
    check(rig.onStore(import(table)).objects().value(0), 0, 2, 0);
    // The same posts as another program writes them, and a new one.
    const QString json = rig.write(
        QStringLiteral("reviews.json"),
        R"([{"link": "https://www.shop.test/1/?utm_source=x", "author": "Mia", "text": "The lid"},
            {"link": "https://shop.test/3", "author": "Ann", "text": "It leaks {really}"}])");
    check(rig.onStore(import(json)).objects().value(0), 1, 1, 0);
    CHECK(rig.onStore({QStringLiteral("db"), QStringLiteral("rebuild"), QStringLiteral("--check")})
              .code
          == 0);
}

TEST_CASE("Every post that cannot be read is named with its line, and the others go in", "[ctl]")
{
    const CtlRig rig;
    const QString lines = rig.write(QStringLiteral("posts.jsonl"),
                                    "{\"id\": 1, \"author\": \"Mia\", \"text\": \"One\"}\n"
                                    "{\"id\": 2, \"author\": \"Mia\", \"likes\": \"many\", "
                                    "\"text\": \"Two\"}\n"
                                    "{\"id\": 3, \"author\": \n"
                                    "  }\n"
                                    "{\"id\": 4, \"text\": \"Four\"}\n"
                                    "{\"id\": 5, \"author\": \"Mia\", \"text\": \"Five\"}\n"
                                    "more\n");
    const auto done = rig.onStore(import(lines));
    CHECK(done.code == 1);
    check(done.objects().value(0), 2, 0, 4);
    CHECK(done.err.contains("posts.jsonl, line 2: likes: 'many' is no number"));
    CHECK(done.err.contains("posts.jsonl, line 3: this is no JSON"));
    CHECK(done.err.contains("posts.jsonl, line 5: it needs an author or a handle"));
    CHECK(done.err.contains("'more' does not belong here"));
    const QString table = rig.write(QStringLiteral("t.csv"), "Link,Colour\nhttps://a.test/1,red\n");
    const auto unknown = rig.onStore(import(table));
    CHECK(unknown.code == 1);
    CHECK(unknown.err.contains("line 1: there is no column 'Colour'"));
    const auto empty = rig.onStore(import(rig.write(QStringLiteral("e.json"), "[]")));
    CHECK(empty.code == 1);
}

TEST_CASE("All of a source is taken away for good only by who says so", "[ctl]")
{
    const CtlRig rig;
    const QString table = rig.write(QStringLiteral("survey.csv"),
                                    "Id,Author,Text\n1,Mia,The lid broke\n2,Joel,It leaks\n");
    REQUIRE(rig.onStore(import(table, {QStringLiteral("--waiting")})).code == 0);
    const QStringList purge{QStringLiteral("feed"), QStringLiteral("purge"),
                            QStringLiteral("survey")};
    const auto asked = rig.onStore(purge);
    CHECK(asked.code == 1);
    CHECK(asked.err.contains("2 conversations would be taken away"));
    check(rig.onStore(import(table)).objects().value(0), 0, 2, 0);
    const auto done = rig.onStore(purge + QStringList{QStringLiteral("--yes")});
    INFO(done.err.toStdString());
    CHECK(done.code == 0);
    CHECK(rig.onStore(purge).code == 1); // nothing is left
}
