#include "core/routing/admission/callbacks.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::routing;

namespace {

Timestamp utc(const char* iso)
{
    return Timestamp::fromDateTime(
        QDateTime::fromString(QLatin1String(iso) + QLatin1Char('Z'), Qt::ISODate));
}

const QString london = QStringLiteral("Europe/London");

CallBack owed(const QString& zone)
{
    return {.arrived = utc("2026-06-01T10:00:00"),
            .wished = utc("2026-06-01T10:00:00"),
            .zone = zone,
            .tries = {},
            .isDoNotCall = false};
}

} // namespace

TEST_CASE("A call back goes out at once within the customer's own day", "[routing]")
{
    const Timestamp now = utc("2026-06-01T12:00:00");
    CHECK(nextTry(owed(london), {}, london, now) == now);
    // Six in the morning in New York: they are called at nine.
    CHECK(nextTry(owed(QStringLiteral("America/New_York")), {}, london, utc("2026-06-01T10:00:00"))
          == utc("2026-06-01T13:00:00"));
    // Twenty past eight in the evening in London: the next morning, summer time.
    CHECK(nextTry(owed({}), {}, london, utc("2026-06-01T19:20:00")) == utc("2026-06-02T08:00:00"));
}

TEST_CASE("A wish for later is kept", "[routing]")
{
    CallBack later = owed(london);
    later.wished = utc("2026-06-01T16:30:00");
    CHECK(nextTry(later, {}, london, utc("2026-06-01T12:00:00")) == later.wished);
}

TEST_CASE("Three tries are made, ten minutes apart, and no more", "[routing]")
{
    CallBack tried = owed(london);
    tried.tries = {utc("2026-06-01T12:00:00")};
    CHECK(nextTry(tried, {}, london, utc("2026-06-01T12:01:00")) == utc("2026-06-01T12:10:00"));
    tried.tries = {utc("2026-06-01T12:00:00"), utc("2026-06-01T12:10:00"),
                   utc("2026-06-01T12:20:00")};
    CHECK_FALSE(nextTry(tried, {}, london, utc("2026-06-01T12:21:00")));
}

TEST_CASE("Who does not wish calls is never called", "[routing]")
{
    CallBack refused = owed(london);
    refused.isDoNotCall = true;
    CHECK_FALSE(nextTry(refused, {}, london, utc("2026-06-01T12:00:00")));
    CallBackRule never;
    never.windows = {};
    CHECK_FALSE(nextTry(owed(london), never, london, utc("2026-06-01T12:00:00")));
}
