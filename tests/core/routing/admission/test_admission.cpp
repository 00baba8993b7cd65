#include "core/routing/admission/admission.h"
#include "tests/support/catch.h"

#include <map>

using namespace heddle;
using namespace heddle::routing;

namespace {

/// Queues 1 to 3 and how they stand.
struct Site {
    std::map<QueueId, Queue> queues;
    std::map<QueueId, QueueStanding> standing;

    Site()
    {
        for (qint64 id = 1; id <= 3; ++id) {
            queues[{id}].id = {id};
            standing[{id}] = {.isOpen = true, .waiting = 0, .wait = WaitEstimate{1min, 0s, 2min}};
        }
    }
    Queue& queue(qint64 id) { return queues[{id}]; }
    Admission admit(qint64 id, ChannelKind channel = ChannelKind::Phone)
    {
        return admitted(
            queue(id), channel,
            [this](QueueId one) { return queues.contains(one) ? &queues[one] : nullptr; },
            [this](QueueId one) { return standing[one]; });
    }
};

OverflowRule rule(OverflowCause when, OverflowStep step)
{
    return {.when = when, .channels = {}, .step = step};
}

} // namespace

TEST_CASE("A contact waits in its queue when no rule applies", "[routing]")
{
    Site site;
    site.queue(1).overflow = {rule(OverflowCause::Closed, OverflowStep::Message)};
    CHECK(site.admit(1)
          == Admission{.queue = {1}, .step = {}, .cause = {}, .notices = {}, .over = {}});
}

TEST_CASE("Closed, full and too long each lead to their own way", "[routing]")
{
    Site site;
    OverflowRule full = rule(OverflowCause::Full, OverflowStep::CallBack);
    full.waiting = 5;
    full.notice = QStringLiteral("Many are calling.");
    OverflowRule tooLong = rule(OverflowCause::TooLong, OverflowStep::Notice);
    tooLong.wait = 10min;
    site.queue(1).overflow = {rule(OverflowCause::Closed, OverflowStep::Message), full, tooLong};
    QueueStanding& standing = site.standing[{1}];

    standing.waiting = 4;
    CHECK_FALSE(site.admit(1).step);
    standing.waiting = 5;
    CHECK(site.admit(1).step == OverflowStep::CallBack);
    CHECK(site.admit(1).notices == QStringList{QStringLiteral("Many are calling.")});
    standing.isOpen = false;
    CHECK(site.admit(1).step == OverflowStep::Message);
    CHECK(site.admit(1).cause == OverflowCause::Closed);
    standing = {.isOpen = true, .waiting = 0, .wait = WaitEstimate{10min, 0s, 20min}};
    CHECK_FALSE(site.admit(1).step);
    standing.wait->expected += Duration(1);
    CHECK(site.admit(1).step == OverflowStep::Notice);
    standing.wait.reset();
    CHECK(site.admit(1).cause == OverflowCause::TooLong);
}

TEST_CASE("A rule for some channels leaves the others alone", "[routing]")
{
    Site site;
    OverflowRule forCalls = rule(OverflowCause::Closed, OverflowStep::Message);
    forCalls.channels = {ChannelKind::Phone};
    site.queue(1).overflow = {forCalls};
    site.standing[{1}].isOpen = false;
    CHECK(site.admit(1, ChannelKind::Phone).step);
    CHECK_FALSE(site.admit(1, ChannelKind::Email).step);
}

TEST_CASE("A full queue hands on to another, which may hand on again", "[routing]")
{
    Site site;
    OverflowRule onwards = rule(OverflowCause::Closed, OverflowStep::Queue);
    onwards.queue = {2};
    site.queue(1).overflow = {onwards};
    onwards.queue = {3};
    site.queue(2).overflow = {onwards};
    site.standing[{1}].isOpen = false;
    CHECK(site.admit(1).queue == QueueId{2});
    site.standing[{2}].isOpen = false;
    const Admission admission = site.admit(1);
    CHECK(admission.queue == QueueId{3});
    CHECK(admission.over == QList<QueueId>{{1}, {2}});
    CHECK_FALSE(admission.step);
}

TEST_CASE("Queues that hand on in a circle keep the contact where it came", "[routing]")
{
    Site site;
    OverflowRule onwards = rule(OverflowCause::Closed, OverflowStep::Queue);
    onwards.queue = {2};
    site.queue(1).overflow = {onwards};
    onwards.queue = {1};
    site.queue(2).overflow = {onwards};
    site.standing[{1}].isOpen = false;
    site.standing[{2}].isOpen = false;
    CHECK(site.admit(1).queue == QueueId{1});
    site.queue(1).overflow.first().queue = {9};
    CHECK(site.admit(1).queue == QueueId{1});
}
