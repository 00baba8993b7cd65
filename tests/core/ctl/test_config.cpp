#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

using heddle::test::CtlRig;

namespace {

const QByteArray small = "agents:\n"
                         "  - {login: anna, name: Anna, role: administrator}\n"
                         "queues:\n"
                         "  - {name: Billing, members: [anna]}\n";

QStringList config(std::initializer_list<const char*> words)
{
    QStringList all{QStringLiteral("config")};
    for (const char* word : words)
        all += QLatin1String(word);
    return all;
}

} // namespace

TEST_CASE("heddlectl checks a centre file and names every mistake", "[config][ctl]")
{
    const CtlRig rig;
    const QString good = rig.write(QStringLiteral("good.yaml"), small);
    const auto fine = rig.run(config({"check"}) << good);
    CHECK(fine.code == 0);
    CHECK(fine.out.contains("can be applied: 1 queue, 1 agent, 0 warnings"));

    const QString bad = rig.write(QStringLiteral("bad.yaml"),
                                  small + "    latest: -1 s\n    queue: x\nagnets: []\n");
    const auto wrong = rig.run(config({"check"}) << bad);
    CHECK(wrong.code == 1);
    CHECK(wrong.err.contains("bad.yaml:5:"));
    const QString twice = rig.write(QStringLiteral("twice.yaml"),
                                    small + "  - {name: Billing, members: [ana]}\nagnets: []\n");
    const auto all = rig.run(config({"check", "--json"}) << twice);
    CHECK(all.code == 1);
    const auto objects = all.objects();
    REQUIRE(objects.size() == 3);
    CHECK(objects[0].value(QLatin1String("line")) == 5);
    CHECK(objects[0].value(QLatin1String("column")) == 12);
    CHECK(objects[1].value(QLatin1String("message"))
          == QStringLiteral("unknown agent 'ana'; did you mean 'anna'?"));
    CHECK(objects[2].value(QLatin1String("severity")) == QStringLiteral("error"));
    CHECK(rig.run(config({"check"})).code == 2);
    CHECK(rig.run(config({"check", "/nowhere/centre.yaml"})).code == 1);
}

TEST_CASE("heddlectl applies a centre file, shows the difference, and takes it back",
          "[config][ctl]")
{
    const CtlRig rig;
    const QString file = rig.write(QStringLiteral("centre.yaml"), small);
    CHECK(rig.onStore(config({"apply", "--dry-run"}) << file).code == 0);
    CHECK(rig.onStore({QStringLiteral("queues")}).code == 1); // no store was made for it
    REQUIRE(rig.onStore({QStringLiteral("db"), QStringLiteral("migrate")}).code == 0);
    const auto dry = rig.onStore(config({"apply", "--dry-run"}) << file);
    CHECK(dry.code == 0);
    CHECK(dry.out.contains("+ agents.anna: {login: anna, name: Anna, role: administrator}"));
    CHECK(rig.onStore({QStringLiteral("queues"), QStringLiteral("--json")}).objects().isEmpty());

    CHECK(rig.onStore(config({"apply"}) << file).code == 0);
    CHECK(rig.onStore({QStringLiteral("queues"), QStringLiteral("--json")}).objects().size() == 1);
    const QString later =
        rig.write(QStringLiteral("later.yaml"),
                  QByteArray(small).replace("[anna]}", "[anna], choice: round-robin}"));
    // Nobody but an administrator from now on.
    const auto nobody = rig.onStore(config({"apply", "--agent", "nobody"}) << later);
    CHECK(nobody.code == 1);
    CHECK(nobody.err.contains("these are: anna; name one of them with --agent"));
    const QString without = rig.write(QStringLiteral("without.yaml"),
                                      QByteArray(small).replace("administrator", "supervisor"));
    CHECK(rig.onStore(config({"apply", "--agent", "anna"}) << without).code == 1);
    const auto changed = rig.onStore(config({"apply", "--json", "--agent", "anna"}) << later);
    REQUIRE(changed.objects().size() == 1);
    CHECK(changed.objects()[0].value(QLatin1String("path"))
          == QStringLiteral("queues.Billing.choice"));
    CHECK(changed.objects()[0].value(QLatin1String("after")) == QStringLiteral("round-robin"));

    const auto written = rig.onStore(config({"export", "-"}));
    CHECK(written.out.contains("choice: round-robin"));
    const QString copy = rig.path(QStringLiteral("copy.yaml"));
    CHECK(rig.onStore(config({"export"}) << copy).code == 0);
    CHECK(rig.onStore(config({"apply", "--agent", "anna"}) << copy)
              .out.contains("the centre is as the file says"));
    CHECK(rig.onStore(config({"undo", "--agent", "anna"})).out.contains("1 change taken back"));
    CHECK_FALSE(rig.onStore(config({"export", "-"})).out.contains("choice"));
}

TEST_CASE("heddlectl lists every key of a centre file with its default", "[config][ctl]")
{
    const CtlRig rig;
    const auto keys = rig.run(config({"keys"}));
    CHECK(keys.out.contains("queues[].offer_times.phone: of a call [20 s]"));
    CHECK(keys.out.contains("agents[].capacity.limits.chat: of a chat [4]"));
}
