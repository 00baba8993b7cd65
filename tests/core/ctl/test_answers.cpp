#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

using heddle::test::CtlRig;

namespace {

QStringList words(std::initializer_list<const char*> given)
{
    QStringList all;
    for (const char* word : given)
        all += QLatin1String(word);
    return all;
}

} // namespace

TEST_CASE("Answers wait, go back and are released from the command line", "[ctl]")
{
    const CtlRig rig;
    const QString file = rig.write(QStringLiteral("centre.yaml"),
                                   "agents:\n"
                                   "  - {login: anna, name: Anna, role: administrator}\n"
                                   "  - {login: maya, name: Maya}\n"
                                   "queues:\n"
                                   "  - {name: Care, members: [anna, maya]}\n"
                                   "campaigns:\n"
                                   "  - {name: Kettles, words: kettle, needs_approval: yes}\n");
    const auto applied = rig.onStore({QStringLiteral("config"), QStringLiteral("apply"), file});
    INFO(applied.err.toStdString());
    REQUIRE(applied.code == 0);
    const QString posts = rig.write(QStringLiteral("posts.csv"),
                                    "Link,Author,Text\nhttps://shop.test/1,Mia,My kettle leaks\n");
    REQUIRE(rig.onStore({QStringLiteral("import"), QStringLiteral("posts"), posts,
                         QStringLiteral("--waiting"), QStringLiteral("--agent"),
                         QStringLiteral("anna")})
                .code
            == 0);
    const auto reply = [&](const char* text) {
        return rig.onStore(words({"interaction", "reply", "1", text, "--agent", "maya"})).code;
    };
    REQUIRE(reply("Whatever") == 0);
    CHECK(rig.onStore(words({"answers", "--json", "--agent", "maya"})).objects().isEmpty());
    const auto waiting = rig.onStore(words({"answers", "--json", "--agent", "anna"})).objects();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].value(QLatin1String("text")).toString() == QStringLiteral("Whatever"));
    CHECK(waiting[0].value(QLatin1String("campaign")).toString() == QStringLiteral("Kettles"));
    const QString entry = QString::number(waiting[0].value(QLatin1String("entry")).toInteger());

    const auto act = [&](const QStringList& what, const char* agent) {
        return rig.onStore(what + QStringList{QStringLiteral("--agent"), QLatin1String(agent)})
            .code;
    };
    const QStringList release{QStringLiteral("answer"), QStringLiteral("release")};
    CHECK(act(release + QStringList{entry}, "maya") == 1);
    CHECK(act(release + QStringList{QStringLiteral("none")}, "anna") == 1);
    CHECK(act({QStringLiteral("answer"), QStringLiteral("return"), entry, QStringLiteral("Kinder"),
               QStringLiteral("please")},
              "anna")
          == 0);
    CHECK(act(release + QStringList{entry}, "anna") == 1);
    REQUIRE(reply("We are sorry") == 0);
    const auto again = rig.onStore(words({"answers", "--json", "--agent", "anna"})).objects();
    REQUIRE(again.size() == 1);
    const QString second = QString::number(again[0].value(QLatin1String("entry")).toInteger());
    CHECK(act(release + QStringList{second}, "anna") == 0);
    CHECK(rig.onStore(words({"answers", "--json", "--agent", "anna"})).objects().isEmpty());
    CHECK(rig.onStore(words({"db", "rebuild", "--check"})).code == 0);
}
