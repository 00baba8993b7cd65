#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

using heddle::test::CtlRig;

TEST_CASE("heddlectl tells what it can do", "[ctl]")
{
    const CtlRig rig;
    const auto all = rig.run({QStringLiteral("--help")});
    CHECK(all.code == 0);
    for (const char* command :
         {"mail parse", "search", "timeline", "customers find", "queues", "agents", "export",
          "db check", "db rebuild", "db backup", "db restore", "db migrate", "db generate"})
        CHECK(all.out.contains(command));

    const auto one =
        rig.run({QStringLiteral("db"), QStringLiteral("rebuild"), QStringLiteral("--help")});
    CHECK(one.code == 0);
    CHECK(one.out.contains("Usage: heddlectl db rebuild [--check]"));
    CHECK(one.out.contains("--store PATH|URL"));

    CHECK(rig.run({QStringLiteral("help"), QStringLiteral("db"), QStringLiteral("rebuild")}).out
          == one.out);

    const auto group = rig.run({QStringLiteral("db"), QStringLiteral("--help")});
    CHECK(group.out.contains("db backup FILE"));
    CHECK_FALSE(group.out.contains("timeline"));
}

TEST_CASE("heddlectl refuses what it cannot understand with 2 and one line", "[ctl]")
{
    const CtlRig rig;
    const QList<std::pair<QStringList, QByteArray>> wrong{
        {{}, "a command is needed"},
        {{QStringLiteral("nonsense")}, "there is no command 'nonsense'"},
        {{QStringLiteral("db")}, "'db' needs a second word"},
        {{QStringLiteral("db"), QStringLiteral("chekc")}, "there is no 'db chekc'"},
        {{QStringLiteral("search")}, "it needs TEXT..."},
        {{QStringLiteral("export")}, "it needs --customer CUSTOMER or --interaction NUMBER"},
        {{QStringLiteral("queues"), QStringLiteral("all")}, "'all' is too much"},
        {{QStringLiteral("queues"), QStringLiteral("--all")}, "there is no option --all"},
        {{QStringLiteral("queues"), QStringLiteral("--json=1")}, "--json takes no value"},
        {{QStringLiteral("queues"), QStringLiteral("--store")}, "--store needs PATH|URL"},
        {{QStringLiteral("db"), QStringLiteral("generate"), QStringLiteral("--seed=x")},
         "needs a whole number, not 'x'"},
        {{QStringLiteral("db"), QStringLiteral("generate"), QStringLiteral("--seed=-1")},
         "needs a whole number"},
    };
    for (const auto& [line, sentence] : wrong) {
        const auto outcome = rig.run(line);
        INFO(line.join(QLatin1Char(' ')).toStdString());
        CHECK(outcome.code == 2);
        CHECK(outcome.out.isEmpty());
        CHECK(outcome.err.contains(sentence));
        CHECK(outcome.err.contains("see heddlectl"));
        CHECK(outcome.err.count('\n') == 1);
    }
}

TEST_CASE("Where the store is may be said before the command", "[ctl]")
{
    const CtlRig rig;
    const QString store = QStringLiteral("--store");
    CHECK(rig.run({store, rig.store(), QStringLiteral("db"), QStringLiteral("migrate")}).code == 0);
    CHECK(rig.run({QStringLiteral("--store=") + rig.store(), QStringLiteral("--json"),
                   QStringLiteral("db"), QStringLiteral("check")})
              .objects()
              .size()
          == 1);
    CHECK(rig.run({store}).code == 2);
    CHECK(rig.run({store, rig.store()}).code == 2);
}

TEST_CASE("What follows -- is never taken for an option", "[ctl]")
{
    const CtlRig rig;
    REQUIRE(rig.onStore({QStringLiteral("db"), QStringLiteral("migrate")}).code == 0);
    const auto outcome =
        rig.run({QStringLiteral("search"), QStringLiteral("--store=") + rig.store(),
                 QStringLiteral("--"), QStringLiteral("--help")});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.isEmpty());
}

TEST_CASE("A store that is not there is named, with the cure, and not made by a read", "[ctl]")
{
    const CtlRig rig;
    for (const char* command : {"queues", "agents"}) {
        const auto outcome = rig.onStore({QLatin1String(command)});
        CHECK(outcome.code == 1);
        CHECK(outcome.err.contains("centre.db: there is no store"));
        CHECK(outcome.err.contains("heddlectl db migrate"));
        CHECK(outcome.err.count('\n') == 1);
    }
    CHECK_FALSE(QFile::exists(rig.store()));

    const auto standard = rig.run({QStringLiteral("queues")});
    CHECK(standard.err.contains("/share/heddle/heddle.db"));
}

TEST_CASE("A file that is no store is refused in one line and left as it is", "[ctl]")
{
    const CtlRig rig;
    const QByteArray content = "Dear diary, this is not a database. " + QByteArray(5'000, 'x');
    rig.write(QStringLiteral("centre.db"), content);
    const auto outcome = rig.onStore({QStringLiteral("db"), QStringLiteral("check")});
    CHECK(outcome.code == 1);
    CHECK(outcome.err.contains("centre.db"));
    CHECK(outcome.err.count('\n') == 1);
    QFile file(rig.store());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == content);
}
