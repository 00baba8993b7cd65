#include "core/model/readings/readingsjson.h"
#include "tests/support/catch.h"

#include <QJsonArray>

using namespace heddle;

namespace {

Readings example()
{
    return {QStringLiteral("rules 1"),
            QStringLiteral("en"),
            980,
            {-612, 830, QStringLiteral("never arrived −")},
            {{SeverityKind::Money, 700, {QStringLiteral("charged twice")}},
             {SeverityKind::Repeat, 400, {QStringLiteral("third time")}}},
            Motive::Deter,
            QStringLiteral("avoid"),
            {{QStringLiteral("illness"), QStringLiteral("I am in hospital.")}},
            {{QStringLiteral("We will call by Friday."), Timestamp{1'795'000'000'123'456},
              QStringLiteral("we will, by friday")},
             {QStringLiteral("We will see."), std::nullopt, {}}},
            Stance::AboutUs,
            QStringLiteral("names Northwind"),
            910,
            {{QStringLiteral("refund"), 800, QStringLiteral("because: refund")}},
            420,
            QStringLiteral("1,200 followers"),
            3,
            0xfedc'ba98'7654'3210ULL,
            {ReadingKind::Sentiment}};
}

} // namespace

TEST_CASE("Readings survive being kept as JSON, to the last bit", "[model]")
{
    CHECK(readingsFromJson(toJson(example())) == example());
    CHECK(toJson(Readings{}).isEmpty());
    CHECK(readingsFromJson({}) == Readings{});
}

TEST_CASE("A kind that a newer program wrote is left out", "[model]")
{
    QJsonObject object = toJson(example());
    object.insert(QStringLiteral("motive"), QStringLiteral("sing"));
    object.insert(QStringLiteral("severity"),
                  QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("meteor")}}});
    const Readings readings = readingsFromJson(object);
    CHECK(readings.motive == Motive::None);
    CHECK(readings.severity.isEmpty());
    CHECK(topSeverity(readings) == 0);
    CHECK(topSeverity(example()) == 700);
}
