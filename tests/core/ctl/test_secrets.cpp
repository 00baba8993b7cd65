#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

#include <QFile>

using namespace heddle::test;

namespace {

/// A folder for secrets that only its owner can read, as the environment names it.
struct SecretPlace {
    SecretPlace()
    {
        QFile::setPermissions(folder.path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("HEDDLE_SECRETS", folder.path().toUtf8());
    }
    ~SecretPlace() { qunsetenv("HEDDLE_SECRETS"); }

    QTemporaryDir folder;
};

const QStringList listed{QStringLiteral("secret"), QStringLiteral("list"),
                         QStringLiteral("--json")};

} // namespace

TEST_CASE("Secrets that a centre wants are listed, kept and forgotten", "[ctl]")
{
    const SecretPlace place;
    const CtlRig rig;
    const QString file = rig.write(QStringLiteral("centre.yaml"), R"(centre: Northwind
agents:
  - {login: tess, name: Tess, role: administrator}
queues:
  - {name: Public, members: [tess]}
feeds:
  - {name: Members' forum, address: "https://forum.example/feed", login: reader}
  - {name: Trade blog, address: "https://blog.example/feed"}
social:
  - {name: "@northwind", network: mastodon, server: "https://social.example"}
)");
    REQUIRE(rig.onStore({QStringLiteral("config"), QStringLiteral("apply"), file}).code == 0);
    const auto kept = [&rig] {
        QStringList names;
        for (const QJsonObject& each : rig.onStore(listed).objects()) {
            if (each.value(QLatin1String("kept")).toBool())
                names.append(each.value(QLatin1String("name")).toString());
        }
        return names;
    };
    CHECK(rig.onStore(listed).objects().size() == 2);
    CHECK(kept().isEmpty());
    const QString name = QStringLiteral("social/@northwind");
    const auto set = rig.run({QStringLiteral("secret"), QStringLiteral("set"), name}, "t0ken\n");
    CHECK(set.code == 0);
    CHECK_FALSE(set.out.contains("t0ken"));
    CHECK(kept() == QStringList{name});
    CHECK(rig.run({QStringLiteral("secret"), QStringLiteral("forget"), name}).code == 0);
    CHECK(kept().isEmpty());
}

TEST_CASE("A secret is read from stdin only, and has to be one", "[ctl]")
{
    const SecretPlace place;
    const CtlRig rig;
    const QString name = QStringLiteral("feed/Forum");
    CHECK(rig.run({QStringLiteral("secret"), QStringLiteral("set"), name}, "\n").code == 1);
    CHECK(rig.run({QStringLiteral("secret"), QStringLiteral("set"), name, QStringLiteral("word")})
              .code
          == 2);
}
