#include "core/routing/measures/contactcourse.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::routing;
using enum InteractionState;

namespace {

constexpr QueueId sales{1}, service{2};
constexpr AgentId ada{1}, ben{2};
constexpr Timestamp start{1'772'000'000'000'000};

CourseStep at(Duration since, InteractionState state, AgentId agent = {}, QueueId queue = sales)
{
    return {.at = start + since, .state = state, .queue = queue, .agent = agent, .isOwed = false};
}

ContactCourse course(ChannelKind channel, const QList<CourseStep>& steps)
{
    ContactCourse course(channel);
    for (const CourseStep& step : steps)
        course.add(step);
    return course;
}

} // namespace

TEST_CASE("A call's course: it waits, is talked about, wrapped up and over", "[routing]")
{
    const ContactCourse call =
        course(ChannelKind::Phone, {at(0s, Queued), at(5s, Offered), at(12s, Assigned, ada),
                                    at(72s, WrapUp, ada), at(102s, Closed)});
    CHECK(call.presented() == start);
    CHECK(call.taken() == start + 12s);
    CHECK(call.handling() == 90s);
    CHECK(call.closed() == start + 102s);
    CHECK(call.queue() == sales);
    CHECK(call.transfers() == 0);
    CHECK_FALSE(call.abandoned());
    CHECK_FALSE(call.isReopened());
}

TEST_CASE("Waiting for the customer is no handling, and neither is a reopening", "[routing]")
{
    const ContactCourse mail =
        course(ChannelKind::Email, {at(0s, Queued), at(60s, Assigned, ada), at(90s, Pending, ada),
                                    at(1h, Assigned, ada), at(1h + 20s, Closed),
                                    at(2h, Assigned, ada), at(3h, Closed)});
    CHECK(mail.handling() == 50s);
    CHECK(mail.isReopened());
    CHECK(mail.closed() == start + 1h + 20s);
}

TEST_CASE("Whoever goes unanswered has given up; a mail that is closed unread has not", "[routing]")
{
    const QList<CourseStep> steps{at(0s, Queued), at(8s, Offered), at(9s, Closed)};
    CHECK(course(ChannelKind::Phone, steps).abandoned() == start + 9s);
    CHECK(course(ChannelKind::Chat, steps).abandoned() == start + 9s);
    CHECK_FALSE(course(ChannelKind::Email, steps).abandoned());
    // A visit to a desk that nobody waited for.
    CHECK_FALSE(course(ChannelKind::Phone, {at(0s, New), at(1s, Closed)}).abandoned());
}

TEST_CASE("A caller who is owed a call has given up once, and is not on the line since",
          "[routing]")
{
    CourseStep owed = at(40s, Queued);
    owed.isOwed = true;
    CourseStep rung = at(1h, Assigned, ada);
    rung.isOwed = true;
    const ContactCourse missed =
        course(ChannelKind::Phone, {at(0s, Queued), owed, rung, at(1h + 60s, Closed)});
    CHECK(missed.abandoned() == start + 40s);
    CHECK(missed.taken() == start + 1h);
    CHECK(missed.handling() == 60s);
    // One that was owed from the first has nobody who could give up.
    CourseStep closed = at(2h, Closed);
    closed.isOwed = true;
    CHECK_FALSE(course(ChannelKind::Phone, {owed, closed}).abandoned());
}

TEST_CASE("A contact belongs to the queue that took it, and counts how often it went on",
          "[routing]")
{
    const ContactCourse moved =
        course(ChannelKind::Email,
               {at(0s, Queued), at(10s, Queued, {}, service), at(20s, Assigned, ada, service),
                at(30s, Assigned, ben, service), at(40s, Queued, {}, sales),
                at(50s, Assigned, ada, sales), at(60s, Closed, {}, sales)});
    CHECK(moved.queue() == service);
    CHECK(moved.transfers() == 2);
    CHECK(moved.taken() == start + 20s);
    CHECK(moved.handling() == 30s);
}
