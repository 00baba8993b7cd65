#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

using heddle::test::CtlRig;

namespace {

struct RuleRig : CtlRig {
    RuleRig()
    {
        const QString file = write(QStringLiteral("centre.yaml"),
                                   "agents:\n"
                                   "  - {login: anna, name: Anna, role: administrator}\n"
                                   "  - {login: ben, name: Ben}\n"
                                   "queues:\n  - {name: Billing, members: [anna, ben]}\n");
        REQUIRE(onStore({QStringLiteral("db"), QStringLiteral("migrate")}).code == 0);
        REQUIRE(onStore({QStringLiteral("config"), QStringLiteral("apply"), file}).code == 0);
    }

    /// A command of Anna's, its words parted by '|'.
    heddle::test::CtlOutcome by(const char* agent, const char* words) const
    {
        return onStore(QString::fromUtf8(words).split(u'|')
                       << QStringLiteral("--agent") << QLatin1String(agent));
    }

    QList<QJsonObject> list() const
    {
        return onStore({QStringLiteral("rules"), QStringLiteral("list"), QStringLiteral("--json")})
            .objects();
    }
};

} // namespace

TEST_CASE("heddlectl writes rules, orders them, and switches them off and on", "[rules][ctl]")
{
    const RuleRig rig;
    const auto added =
        rig.by("anna", "rules|add|Trouble|--if|severity at least 700; language is de|--then|tag "
                       "trouble; boost 30 minutes|--match|any");
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    CHECK(added.out.contains("Trouble: When something arrives, if severity is at least 700 or "
                             "language is de, then tag trouble and boost 30 minutes."));
    REQUIRE(rig.by("anna", "rules|add|Idle|--when|idle|--then|tag late|--off").code == 0);
    REQUIRE(rig.list().size() == 2);
    CHECK(rig.list()[1].value(QLatin1String("enabled")) == false);
    REQUIRE(rig.by("anna", "rules|enable|2").code == 0);
    CHECK(rig.list()[1].value(QLatin1String("enabled")) == true);
    REQUIRE(rig.by("anna", "rules|move|Idle|--to|1").code == 0);
    CHECK(rig.list()[0].value(QLatin1String("name")) == QStringLiteral("Idle"));
    REQUIRE(rig.by("anna", "rules|disable|Idle|Trouble").code == 0);
    REQUIRE(rig.by("anna", "rules|remove|Idle").code == 0);
    CHECK(rig.list().size() == 1);

    CHECK(rig.by("anna", "rules|add|Trouble|--then|tag x").err.contains("already"));
    CHECK(rig.by("anna", "rules|add|New|--then|dance").err.contains("an action begins with"));
    CHECK(rig.by("anna", "rules|add|New").err.contains("does nothing"));
    CHECK(rig.by("anna", "rules|enable|Nobody").err.contains("rules list"));
    CHECK(rig.by("anna", "rules|move|1|--to|7").code == 1);
    CHECK(rig.by("ben", "rules|remove|1").err.contains("only administrators"));
    CHECK(rig.list().size() == 1);
}

TEST_CASE("heddlectl says that there are no rules, and no sentence of one that was refused",
          "[rules][ctl]")
{
    const RuleRig rig;
    for (const char* command : {"list", "dry-run"}) {
        const auto none = rig.onStore({QStringLiteral("rules"), QLatin1String(command)});
        CHECK(none.code == 0);
        CHECK(none.out.contains("there are no rules"));
    }
    CHECK(rig.list().isEmpty());
    const auto refused = rig.by("anna", "rules|add|New");
    CHECK(refused.code != 0);
    CHECK(refused.out.isEmpty());
    CHECK(rig.by("anna", "rules|add|New|--then|tag x").out.contains("then tag x"));
}

TEST_CASE("heddlectl tells a rule's versions and goes back to one", "[rules][ctl]")
{
    const RuleRig rig;
    REQUIRE(rig.by("anna", "rules|add|A|--then|tag first").code == 0);
    REQUIRE(rig.by("anna", "rules|change|A|--then|tag second").code == 0);
    const auto versions = rig.onStore({QStringLiteral("rules"), QStringLiteral("versions"),
                                       QStringLiteral("A"), QStringLiteral("--json")})
                              .objects();
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].value(QLatin1String("version")) == 2);
    CHECK(versions[0].value(QLatin1String("by")) == QStringLiteral("Anna"));
    CHECK(versions[1].value(QLatin1String("sentence")).toString().contains(u"tag first"));
    REQUIRE(rig.by("anna", "rules|restore|A").code == 0);
    CHECK(rig.list()[0].value(QLatin1String("version")) == 3);
    CHECK(rig.list()[0].value(QLatin1String("sentence")).toString().contains(u"tag first"));
    CHECK(rig.by("anna", "rules|restore|A|--to|9").err.contains("no version 9"));
}

TEST_CASE("heddlectl writes macros", "[rules][ctl]")
{
    const RuleRig rig;
    REQUIRE(rig.by("anna", "macros|add|Noise|--then|tag noise; close as noise|--key|Ctrl+1").code
            == 0);
    const auto listed =
        rig.onStore({QStringLiteral("macros"), QStringLiteral("list"), QStringLiteral("--json")})
            .objects();
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].value(QLatin1String("key")) == QStringLiteral("Ctrl+1"));
    CHECK(rig.by("ben", "macros|remove|Noise").err.contains("only supervisors"));
    CHECK(rig.by("anna", "macros|remove|Noise").code == 0);
}

TEST_CASE("heddlectl refuses rules and macros that name what is not there", "[rules][ctl]")
{
    const RuleRig rig;
    CHECK(rig.by("anna", "rules|add|M|--then|move to Nowhere").err.contains("unknown queue"));
    CHECK(rig.by("anna", "rules|add|M|--then|draft /nope").err.contains("unknown canned reply"));
    CHECK(rig.by("anna", "rules|add| |--then|tag x").err.contains("needs a name"));
    CHECK(rig.list().isEmpty());
    CHECK(rig.by("anna", "rules|add|M|--then|move to billing").code == 0);
    CHECK(rig.by("anna", "rules|add|Q|--if|text contains \"a; b\"|--then|tag x").code == 0);
    REQUIRE(rig.by("anna", "macros|add|One|--key|Ctrl+1|--then|tag a").code == 0);
    CHECK(rig.by("anna", "macros|add|Two|--key|Ctrl+1|--then|tag b").err.contains("another"));
}
