#include "core/insight/mail/trimming.h"
#include "core/insight/readings.h"
#include "tests/support/catch.h"
#include "tests/support/labelledset.h"
#include "tests/support/processortime.h"

#include <QMap>

using namespace heddle;

TEST_CASE("The readings reach on the test half of the labelled set what they once reached",
          "[insight]")
{
    const QMap<QString, double> reached = {
        {QStringLiteral("complaint"), 0.85}, {QStringLiteral("language"), 0.95},
        {QStringLiteral("moment"), 0.94},    {QStringLiteral("motive"), 0.85},
        {QStringLiteral("promise"), 0.95},   {QStringLiteral("sentiment"), 0.85},
        {QStringLiteral("severity"), 0.93},  {QStringLiteral("stance"), 0.95},
        {QStringLiteral("tag"), 0.88},
    };
    const auto qualities = test::measure(test::Half::Test);
    REQUIRE(qualities.size() == reached.size());
    for (const test::ReadingQuality& quality : qualities) {
        INFO(quality.misses.join(QLatin1Char('\n')).toStdString());
        INFO(quality.name.toStdString());
        CHECK(quality.f1 >= reached.value(quality.name, 1.0));
    }
}

TEST_CASE("The labelled set is large, and its halves share no message", "[insight]")
{
    const auto development = test::labelledSet(test::Half::Development);
    const auto judging = test::labelledSet(test::Half::Test);
    CHECK(development.size() + judging.size() >= 600);
    for (const test::Labelled& message : judging) {
        for (const test::Labelled& other : development)
            CHECK_FALSE((other.text == message.text && other.reading == message.reading));
    }
}

TEST_CASE("A reading says which rules it comes from and why", "[insight]")
{
    const QString text = QStringLiteral("You charged me twice. Avoid this company, it is awful.");
    const QString before = text;
    const Readings readings = insight::readMessage(text, {});
    CHECK(text == before);
    CHECK(readings == insight::readMessage(text, {}));
    CHECK_FALSE(readings.version.isEmpty());
    REQUIRE_FALSE(readings.severity.isEmpty());
    CHECK(readings.severity.first().kind == SeverityKind::Money);
    CHECK(readings.severity.first()
              .words.join(QLatin1Char(' '))
              .contains(QStringLiteral("charged me twice")));
    CHECK(readings.motive == Motive::Deter);
    CHECK(readings.motiveWhy.contains(QStringLiteral("Avoid")));
    CHECK(readings.sentiment.why.contains(QStringLiteral("awful")));
    REQUIRE_FALSE(readings.tags.isEmpty());
    CHECK(readings.tags.first().why.startsWith(QStringLiteral("because: ")));
    CHECK(insight::readMessage(u"", {}).sentiment == Sentiment{});
    CHECK(insight::readMessage(u"", {}).severity.isEmpty());
}

TEST_CASE("Hostile messages are read in time that does not grow with them", "[insight]")
{
    const test::ProcessorTime timer;
    for (const QString& piece :
         {QStringLiteral("a"), QStringLiteral("\u202e\u202d"), QStringLiteral("\u200b\u200da"),
          QStringLiteral(":-):("), QStringLiteral("not very "), QStringLiteral("we will we will "),
          QStringLiteral("aaaa'"), QStringLiteral("\xd83d\xde00"), QStringLiteral("$1 "),
          QStringLiteral("charged me "), QString(QChar(0xd83d)), QString(QChar(0xdc00))}) {
        INFO(piece.toStdString());
        const Readings readings = insight::readMessage(QString(piece).repeated(1'000'000), {});
        CHECK(readings.sentiment.score >= -1'000);
        CHECK(readings.sentiment.score <= 1'000);
    }
    CHECK(timer.spent() < 20'000);
}

TEST_CASE("A trimmed text is trimmed already", "[insight]")
{
    for (const test::Labelled& message : test::labelledSet(test::Half::Development)) {
        INFO(message.text.toStdString());
        const QString mail =
            message.text
            + QStringLiteral("\n\n-- \nJo\n\nOn Mon, 2 Nov 2026, Desk <d@x.example> "
                             "wrote:\n> Hello\n> you\n");
        const QString once = insight::trimReply(mail).newText;
        CHECK(insight::trimReply(once).newText == once);
    }
}

TEST_CASE("Danger is read in every language that customers write", "[insight]")
{
    for (const char* text :
         {"I smell gas in the kitchen.", "Es riecht nach Gas im Keller!",
          "Ça sent le gaz dans la cuisine.", "Huele a gas en la cocina.",
          "C'è odore di gas in cucina.", "Ik ruik gas in de keuken.", "Cheira a gás na cozinha.",
          "Det luktar gas i köket.", "Пахнет газом на кухне.", "Czuć gaz w kuchni.",
          "Los frenos fallaron y mi hija se hizo daño.", "De rem is afgebroken.",
          "Die Bremse ist bei voller Fahrt gebrochen.", "ガス漏れしています", "煤气泄漏了"}) {
        const Readings read = insight::readMessage(QString::fromUtf8(text), {});
        INFO(text);
        REQUIRE_FALSE(read.severity.isEmpty());
        CHECK(read.severity.first().kind == SeverityKind::Safety);
        CHECK(read.severity.first().score >= 700);
    }
}
