#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

#include <QJsonArray>

using heddle::test::CtlRig;

TEST_CASE("insight read answers each line with what it reads, in the named fields", "[ctl]")
{
    const CtlRig rig;
    const QString file =
        rig.write(QStringLiteral("lines.txt"),
                  "You charged me twice, I want a refund by Friday!\n\nWir melden uns morgen.\r\n");
    const auto outcome = rig.run({QStringLiteral("insight"), QStringLiteral("read"), file,
                                  QStringLiteral("--now"), QStringLiteral("2026-11-22T09:00:00Z"),
                                  QStringLiteral("--zone"), QStringLiteral("Europe/Berlin")});
    const auto objects = outcome.objects();
    REQUIRE(objects.size() == 3);
    for (const char* field :
         {"text", "language", "language_confidence", "sentiment", "sentiment_confidence",
          "severity", "motive", "moments", "promises", "stance", "tags"})
        CHECK(objects[0].contains(QLatin1String(field)));
    CHECK(objects[0][QStringLiteral("sentiment")].toDouble() < 0);
    const auto severity = objects[0][QStringLiteral("severity")].toArray();
    REQUIRE_FALSE(severity.isEmpty());
    CHECK(severity[0][QStringLiteral("kind")].isString());
    CHECK(severity[0][QStringLiteral("score")].toDouble() <= 1);
    CHECK(severity[0][QStringLiteral("words")].isArray());
    CHECK(objects[1][QStringLiteral("text")].toString().isEmpty());
    CHECK(objects[2][QStringLiteral("promises")][0][QStringLiteral("due")].toString()
          == QStringLiteral("2026-11-23T18:00:00+01:00"));
}

TEST_CASE("insight trim parts a mail's text in three", "[ctl]")
{
    const CtlRig rig;
    const QString file = rig.write(
        QStringLiteral("mail.txt"),
        "Yes please.\n-- \nJo\n\nOn Mon, 2 Nov 2026, Desk <d@x.example> wrote:\n> Tea?\n");
    const auto objects =
        rig.run({QStringLiteral("insight"), QStringLiteral("trim"), file}).objects();
    REQUIRE(objects.size() == 1);
    CHECK(objects[0][QStringLiteral("new_text")].toString() == QStringLiteral("Yes please."));
    CHECK(objects[0][QStringLiteral("quoted")].toString().contains(QStringLiteral("> Tea?")));
    CHECK(objects[0][QStringLiteral("signature")].toString() == QStringLiteral("-- \nJo"));
}

TEST_CASE("insight read refuses a moment and a zone that are none", "[ctl]")
{
    const CtlRig rig;
    for (const char* option : {"--now", "--zone"}) {
        const auto outcome = rig.run({QStringLiteral("insight"), QStringLiteral("read"),
                                      QLatin1String(option), QStringLiteral("soon")});
        CHECK(outcome.code == 1);
    }
}
