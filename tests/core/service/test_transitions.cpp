#include "core/service/transitions.h"
#include "tests/support/catch.h"

#include <map>

using namespace heddle;
using namespace heddle::service;
using enum InteractionState;

namespace {

constexpr InteractionState states[] = {New, Queued, Offered, Assigned, Pending, WrapUp, Closed};
constexpr int steps = static_cast<int>(Step::ComeBack) + 1;

// One column per state, in the order above; "-" where the step is not allowed there.
// N new, Q queued, O offered, A assigned, P pending, W wrap-up, C closed
const std::map<Step, const char*> expected = {
    {Step::Enqueue, "Q------"},       {Step::File, "C------"},     {Step::Offer, "-O-----"},
    {Step::Accept, "--A----"},        {Step::Return, "--Q----"},   {Step::Take, "AAAAAA-"},
    {Step::Requeue, "-QQQQQ-"},       {Step::Park, "---PP--"},     {Step::Wake, "----A--"},
    {Step::CustomerSpoke, "NQOAAA-"}, {Step::WrapUp, "---WW--"},   {Step::Close, "CCCCCC-"},
    {Step::Reopen, "------A"},        {Step::ComeBack, "------Q"},
};

char letter(std::optional<InteractionState> state)
{
    return state ? "NQOAPWC"[static_cast<int>(*state)] : '-';
}

} // namespace

TEST_CASE("Every pair of state and step does what the table says", "[service]")
{
    REQUIRE(expected.size() == steps);
    for (const auto& [step, columns] : expected) {
        std::string found;
        for (const InteractionState state : states)
            found += letter(after(state, step));
        INFO("step " << static_cast<int>(step));
        CHECK(found == columns);
    }
}

TEST_CASE("Every state has a way out that a supervisor can force", "[service]")
{
    for (const InteractionState state : states) {
        const bool hasExit = after(state, Step::Close) || after(state, Step::Reopen);
        CHECK(hasExit);
    }
}
