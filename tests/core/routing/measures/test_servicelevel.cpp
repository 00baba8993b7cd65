#include "core/routing/measures/servicelevel.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::routing;

TEST_CASE("The four service levels agree with Cisco's example of 70, 10 and 20", "[routing]")
{
    // 100 calls: 70 answered in time, 10 abandoned in time, 20 answered late.
    const ServiceCounts counts{
        .presented = 100, .handled = 90, .handledIn = 70, .abandoned = 10, .abandonedIn = 10};
    CHECK(serviceLevel(counts, ServiceFormula::AbandonsIgnored).value == Approx(70.0 / 90));
    CHECK(serviceLevel(counts, ServiceFormula::AbandonsPositive).value == Approx(0.80));
    CHECK(serviceLevel(counts, ServiceFormula::AbandonsNegative).value == Approx(0.70));
    CHECK(serviceLevel(counts, ServiceFormula::HandledOnly).value == Approx(70.0 / 90));
    CHECK(serviceLevel(counts, ServiceFormula::AbandonsNegative).n == 100);
    CHECK(serviceLevel(counts, ServiceFormula::AbandonsNegative).contains(0.7));
}

TEST_CASE("Late abandoned calls count against every formula but handled only", "[routing]")
{
    const ServiceCounts counts{
        .presented = 100, .handled = 80, .handledIn = 70, .abandoned = 20, .abandonedIn = 10};
    CHECK(serviceLevel(counts, ServiceFormula::HandledOnly).value == Approx(0.875));
    CHECK(serviceLevel(counts, ServiceFormula::AbandonsIgnored).value == Approx(70.0 / 90));
}

TEST_CASE("A service level of nothing is too few to tell", "[routing]")
{
    for (const ServiceFormula formula : serviceFormulas) {
        CHECK(serviceLevel({}, formula) == Estimate{0, 0, 1, 0});
        CHECK_FALSE(toName(formula).isEmpty());
        CHECK_FALSE(textOf(formula).isEmpty());
    }
}
