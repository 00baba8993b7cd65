#include "core/insight/cues/moments.h"
#include "tests/support/catch.h"

using namespace heddle;
using insight::findMoments;

namespace {

QString kindsIn(const char* text)
{
    QStringList kinds;
    for (const auto& moment : findMoments(QString::fromUtf8(text)))
        kinds.append(moment.kind);
    return kinds.join(QLatin1Char(','));
}

} // namespace

TEST_CASE("A moment is found with the sentence that tells of it", "[insight]")
{
    const auto moments = findMoments(u"Thank you for your mail. I am away on a charity\nrun "
                                     u"through Wales! Back on Monday.\n\nJo");
    REQUIRE(moments.size() == 1);
    CHECK(moments.first()
          == HumanMoment{QStringLiteral("charity"),
                         QStringLiteral("I am away on a charity run through Wales!")});
}

TEST_CASE("Each kind of moment is told apart, in several languages", "[insight]")
{
    CHECK(kindsIn("I am on maternity leave until May.") == QStringLiteral("birth"));
    CHECK(kindsIn("Ich bin in Elternzeit.") == QStringLiteral("birth"));
    CHECK(kindsIn("My father passed away last week.") == QStringLiteral("bereavement"));
    CHECK(kindsIn(
              "Wegen eines Trauerfalls in der Familie bin ich nicht da, die Beerdigung ist morgen.")
          == QStringLiteral("bereavement"));
    CHECK(kindsIn("Nous sommes en deuil.") == QStringLiteral("bereavement"));
    CHECK(kindsIn("I have been in hospital since Friday.") == QStringLiteral("illness"));
    CHECK(kindsIn("Estoy de baja médica.") == QStringLiteral("illness"));
    CHECK(kindsIn("We are getting married on Saturday!") == QStringLiteral("wedding"));
    CHECK(kindsIn("Wij gaan trouwen in mei.") == QStringLiteral("wedding"));
    CHECK(kindsIn("Friday is my last day, I start a new job in June.")
          == QStringLiteral("new job"));
    CHECK(kindsIn("Je suis en vacances jusqu'au 9.") == QStringLiteral("travel"));
    CHECK(kindsIn("Sono in ferie fino al 9.") == QStringLiteral("travel"));
    CHECK(kindsIn("Thank you so much, you saved my day.") == QStringLiteral("thanks"));
    CHECK(kindsIn("Vielen herzlichen Dank!") == QStringLiteral("thanks"));
}

TEST_CASE("Everyday words are no moments", "[insight]")
{
    for (const char* text : {"Thanks,\nJo", "I am sick of waiting.", "My order has not arrived.",
                             "Please send the charging cable.", "", "\n\n"}) {
        INFO(text);
        CHECK(kindsIn(text).isEmpty());
    }
}

TEST_CASE("A kind is shown once and a quote stays short", "[insight]")
{
    CHECK(kindsIn("I am on holiday. Really on holiday.") == QStringLiteral("travel"));
    const QString endless = QStringLiteral("I am on vacation ") + QString(50'000, QLatin1Char('a'));
    const auto moments = findMoments(endless);
    REQUIRE(moments.size() == 1);
    CHECK(moments.first().quote.size() <= 300);
}
