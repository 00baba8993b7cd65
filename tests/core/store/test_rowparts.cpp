#include "core/store/rows/parts/clocksjson.h"
#include "tests/support/catch.h"

#include <QJsonDocument>

using namespace heddle;
using namespace heddle::store;

TEST_CASE("Clocks are written by hand as a JSON document would write them", "[store]")
{
    const TargetClock paused{
        .kind = TargetKind::Resolution,
        .target = std::chrono::hours(8),
        .started = {1'772'442'000'000'000},
        .calendar = QStringLiteral("Spät \"Nord\" \\ 東京"),
        .pauses = {{.from = {5}, .to = Timestamp{7}, .cause = {}, .author = {}},
                   {.from = {9}, .to = {}, .cause = QStringLiteral("customer"), .author = {3}}},
        .counted = std::chrono::minutes(3),
        .countedTo = Timestamp{11},
        .met = Timestamp{-12}};
    for (const QList<TargetClock>& clocks :
         {QList<TargetClock>{}, QList<TargetClock>{{}}, QList<TargetClock>{{}, paused}}) {
        const QString written = textOf(clocks);
        CHECK(written
              == QString::fromUtf8(QJsonDocument(toArray(clocks)).toJson(QJsonDocument::Compact)));
        CHECK(clocksIn(QJsonDocument::fromJson(written.toUtf8()).array()) == clocks);
    }
}
