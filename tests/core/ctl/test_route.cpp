#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

#include <QDir>

using namespace heddle::test;

namespace {

QString sample(const QString& name)
{
    return QDir(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/simulations")).filePath(name);
}

CtlOutcome simulate(const CtlRig& rig, const QStringList& rest)
{
    return rig.run(QStringList{QStringLiteral("route"), QStringLiteral("simulate")} + rest);
}

QString centrePath()
{
    return QDir(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/centres"))
        .filePath(QStringLiteral("shop.yaml"));
}

} // namespace

TEST_CASE("Each sample centre's day is simulated", "[ctl]")
{
    const CtlRig rig;
    const auto name = QString::fromLatin1(
        GENERATE(as<const char*>(), "shop", "utility", "bank", "travel", "brand", "site"));
    INFO(name.toStdString());
    const auto outcome =
        simulate(rig, {sample(name + QStringLiteral(".yaml")), QStringLiteral("--json"),
                       QStringLiteral("--runs"), QStringLiteral("1")});
    CHECK(outcome.err.isEmpty());
    REQUIRE(outcome.code == 0);
    const QList<QJsonObject> rows = outcome.objects();
    REQUIRE(rows.size() >= 8);
    for (const QJsonObject& row : rows) {
        const auto number = [&](const char* key) {
            return row.value(QLatin1String(key)).toInteger();
        };
        INFO(row.value(QLatin1String("stream")).toString().toStdString());
        CHECK(number("presented") > 0);
        CHECK(number("presented")
              == number("handled") + number("abandoned") + number("left_waiting"));
        // Staffed so that a day goes well: most are handled in every way of doing it.
        if (row.value(QLatin1String("stream")) == QStringLiteral("all"))
            CHECK(double(number("handled")) > 0.8 * double(number("presented")));
    }
}

TEST_CASE("A simulation shows its formula, n and intervals, and repeats with its seed", "[ctl]")
{
    const CtlRig rig;
    const auto first = simulate(rig, {sample(QStringLiteral("shop.yaml"))});
    REQUIRE(first.code == 0);
    CHECK(first.out.contains("service level: handled in / presented"));
    CHECK(first.out.contains("least loaded: 5 run(s)"));
    CHECK(first.out.contains("% ["));
    CHECK(first.out == simulate(rig, {sample(QStringLiteral("shop.yaml"))}).out);
    CHECK(first.out
          != simulate(rig, {sample(QStringLiteral("shop.yaml")), QStringLiteral("--seed=7")}).out);
}

TEST_CASE("Mistakes in a simulation file are named all at once, with line and column", "[ctl]")
{
    const CtlRig rig;
    const QByteArray text = "centre: " + centrePath().toUtf8()
                            + "\n"
                              "from: 2026-11-23\n"
                              "shifts:\n"
                              "  - {agents: nobody*, hours: mon-fri 09:00-17:00}\n"
                              "streams:\n"
                              "  - name: calls\n"
                              "    queue: Shop\n"
                              "    handling: {mean: 4 min}\n";
    const auto outcome = simulate(rig, {rig.write(QStringLiteral("a.yaml"), text)});
    CHECK(outcome.code == 1);
    CHECK(outcome.err.contains("a.yaml:4:14: nobody's login is like 'nobody*'"));
    CHECK(outcome.err.contains("a.yaml:6:5: either 'rates' or 'moments' is wanted"));

    const auto unknown = simulate(
        rig,
        {rig.write(QStringLiteral("b.yaml"),
                   "centre: " + centrePath().toUtf8()
                       + "\nfrom: 2026-11-23\nshifts: []\nstreams:\n"
                         "  - {name: calls, queue: Shap, handling: {mean: -4 min}, rate: 3}\n")});
    CHECK(unknown.code == 1);
    CHECK(unknown.err.contains("b.yaml:5:26: "));
    CHECK(unknown.err.contains("Shop"));
    CHECK(unknown.err.contains("rate"));
}

TEST_CASE("Every way to choose an agent is compared in one run over several centres", "[ctl]")
{
    const CtlRig rig;
    const QStringList files{sample(QStringLiteral("shop.yaml")),
                            sample(QStringLiteral("travel.yaml"))};
    const QStringList once{QStringLiteral("--compare"), QStringLiteral("--runs=1")};
    const auto table = simulate(rig, files + once);
    INFO(table.out.toStdString());
    CHECK(table.err.isEmpty());
    REQUIRE(table.code == 0);
    for (const char* column : {"class", "policy", "service level", "p90 wait", "fairness"})
        CHECK(table.out.contains(column));
    for (const char* policy : {"longest idle", "least loaded", "most skilled", "least skilled",
                               "least flexible", "round robin"})
        CHECK(table.out.count(policy) >= 6);
    const QList<QJsonObject> rows =
        simulate(rig, files + once + QStringList{QStringLiteral("--json")}).objects();
    REQUIRE_FALSE(rows.isEmpty());
    CHECK(rows.first().value(QLatin1String("plan")) != rows.last().value(QLatin1String("plan")));
    CHECK(rows.first().value(QLatin1String("variant")) == QStringLiteral("longest idle"));
    CHECK(simulate(rig, files + QStringList{QStringLiteral("--runs=0")}).code == 1);
}

TEST_CASE("What a simulation file means is checked in the same run as how it is written", "[ctl]")
{
    const CtlRig rig;
    rig.write(QStringLiteral("calls.csv"), "at\nyesterday\n2026-11-23T10:01:00Z\nnoon\n");
    const QByteArray text = "centre: " + centrePath().toUtf8()
                            + "\n"
                              "from: 2026-11-23\n"
                              "runs: many\n"
                              "shifts:\n"
                              "  - {agents: nobody*, hours: mon-fri 09:00-17:00}\n"
                              "streams:\n"
                              "  - name: calls\n"
                              "    queue: Shop\n"
                              "    moments: calls.csv\n"
                              "    handling: {mean: 4 min}\n"
                              "    patience: {mean: 0 min}\n"
                              "  - name: chats\n"
                              "    queue: Shop\n"
                              "    rates: [{hours: mon-fri 09:00-17:00, per_hour: 4}]\n"
                              "    handling: {mean: -4 min}\n";
    const auto outcome = simulate(rig, {rig.write(QStringLiteral("a.yaml"), text)});
    INFO(outcome.err.toStdString());
    CHECK(outcome.code == 1);
    CHECK(outcome.err.contains("a.yaml:3:7: "));
    CHECK(outcome.err.contains("a.yaml:5:14: nobody's login is like 'nobody*'"));
    CHECK(outcome.err.contains("a.yaml:9:14: calls.csv, line 2: 'yesterday' is no moment"));
    CHECK(outcome.err.contains("a.yaml:9:14: calls.csv, line 4: 'noon' is no moment"));
    CHECK(outcome.err.contains("a.yaml:11:15: a 'mean' is wanted"));
    // What could not be read is told once.
    CHECK(outcome.err.count("a.yaml:15:") == 1);
}

TEST_CASE("A simulation without its centre, or of no YAML, is refused", "[ctl]")
{
    const CtlRig rig;
    const auto missing = simulate(
        rig, {rig.write(QStringLiteral("a.yaml"),
                        "centre: nowhere.yaml\nfrom: 2026-11-23\nshifts: []\nstreams: []\n")});
    CHECK(missing.code == 1);
    CHECK(missing.err.contains("nowhere.yaml: "));
    CHECK(simulate(rig, {rig.write(QStringLiteral("b.yaml"), "[1, 2")}).code == 1);
    CHECK(simulate(rig, {rig.write(QStringLiteral("c.yaml"), "")}).code == 1);
    CHECK(simulate(rig, {rig.path(QStringLiteral("none.yaml"))}).code == 1);
}

TEST_CASE("Contacts can come at the moments of a CSV file", "[ctl]")
{
    const CtlRig rig;
    rig.write(QStringLiteral("calls.csv"),
              "at,who\n2026-11-23T10:00:00Z,a\n2026-11-23T10:01:00Z,b\n");
    const QByteArray text = "centre: " + centrePath().toUtf8()
                            + "\n"
                              "from: 2026-11-23\n"
                              "shifts: {agents: tom, hours: mon-fri 09:00-17:00}\n"
                              "streams:\n"
                              "  - name: calls\n"
                              "    queue: Shop\n"
                              "    moments: calls.csv\n"
                              "    handling: {shape: fixed, mean: 4 min}\n";
    const auto outcome =
        simulate(rig, {rig.write(QStringLiteral("a.yaml"),
                                 QByteArray(text).replace("shifts: {", "shifts:\n  - {")),
                       QStringLiteral("--json")});
    CHECK(outcome.err.isEmpty());
    REQUIRE(outcome.objects().size() == 2);
    const QJsonObject row = outcome.objects().first();
    CHECK(row.value(QLatin1String("handled")).toInt() == 2);
    CHECK(row.value(QLatin1String("wait_p99_s")).toObject().value(QLatin1String("value")).toDouble()
          == Approx(178.2));
    rig.write(QStringLiteral("calls.csv"), "at\nyesterday\n2026-11-23T10:01:00\n");
    const auto wrong = simulate(rig, {rig.path(QStringLiteral("a.yaml"))});
    CHECK(wrong.code == 1);
    CHECK(wrong.err.contains("calls.csv, line 2: 'yesterday' is no moment"));
}
