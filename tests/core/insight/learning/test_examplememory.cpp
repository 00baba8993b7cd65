#include "core/insight/learning/examplememory.h"
#include "tests/support/catch.h"

using namespace heddle::insight;
using Says = ExampleMemory::Says;

namespace {

const QString leak = QStringLiteral("leak");

} // namespace

TEST_CASE("One example is enough to recall its like, and nothing else", "[learning]")
{
    ExampleMemory memory;
    CHECK(memory.recall(u"anything").isEmpty());
    memory.add(u"The kettle leaks water on the table", leak, Says::Yes);
    const auto recalled = memory.recall(u"my kettle leaks water all the time");
    REQUIRE(recalled.size() == 1);
    CHECK(recalled.first().label == leak);
    CHECK(recalled.first().words.contains(QStringLiteral("kettle")));
    CHECK(memory.recall(u"please send the invoice for March").isEmpty());
    CHECK(memory.recall(u"").isEmpty());
}

TEST_CASE("The nearest example decides, and of two alike the newer", "[learning]")
{
    ExampleMemory memory;
    memory.add(u"The kettle leaks water", leak, Says::Yes);
    memory.add(u"The kettle leaks water", leak, Says::No);
    CHECK(memory.recall(u"The kettle leaks water").isEmpty());
    CHECK(memory.isRefused(u"The kettle leaks water!", leak));
    CHECK_FALSE(memory.isRefused(u"please send the invoice", leak));
    memory.add(u"The kettle leaks water", leak, Says::Yes);
    CHECK(memory.recall(u"The kettle leaks water").size() == 1);
}

TEST_CASE("Memory has room for the newest examples only", "[learning]")
{
    ExampleMemory memory(2);
    memory.add(u"first words here", QStringLiteral("a"), Says::Yes);
    memory.add(u"second thing there", QStringLiteral("b"), Says::Yes);
    memory.add(u"third matter everywhere", QStringLiteral("c"), Says::Yes);
    CHECK(memory.size() == 2);
    CHECK(memory.recall(u"first words here").isEmpty());
    CHECK(memory.recall(u"third matter everywhere").size() == 1);
}
