#include "tests/support/catch.h"

#include "ui/widgets/marks.h"

using namespace heddle;
using namespace heddle::ui;

TEST_CASE("Initials come from the first two words", "[widgets]")
{
    CHECK(initials(QStringLiteral("Amira Haddad")) == QStringLiteral("AH"));
    CHECK(initials(QStringLiteral("  jean-luc  van der Berg")) == QStringLiteral("JV"));
    CHECK(initials(QStringLiteral("\"Müller\"")) == QStringLiteral("M"));
    CHECK(initials(QString()) == QStringLiteral("?"));
    CHECK(initials(QStringLiteral("@@")) == QStringLiteral("?"));
}

TEST_CASE("A countdown is written short, and with a plus once it is late", "[widgets]")
{
    CHECK(countdownWords(252s) == QStringLiteral("4:12"));
    CHECK(countdownWords(0s) == QStringLiteral("0:00"));
    CHECK(countdownWords(-75s) == QStringLiteral("+1:15"));
    CHECK(countdownWords(7260s) == QStringLiteral("2h 01m"));
    CHECK(countdownWords(-90000s) == QStringLiteral("+1d 1h"));
}

TEST_CASE("The due ring fills and turns red as time is used up", "[widgets]")
{
    const Timestamp start{1'000'000'000'000};
    const Timestamp due = start + 1h;
    using Urgency = DueMark::Urgency;
    CHECK(dueMark(due, start, start + 10min).urgency == Urgency::Calm);
    CHECK(dueMark(due, start, start + 45min).urgency == Urgency::Soon);
    CHECK(dueMark(due, start, start + 56min).urgency == Urgency::Now);
    CHECK(dueMark(due, start, start + 61min).urgency == Urgency::Late);
    CHECK(dueMark(due, start, start + 61min).share == 1.0);
    CHECK(dueMark(due, start, start + 30min).share == Approx(0.5));
    CHECK(dueMark(due, due, due).share <= 1.0);
    CHECK(dueMark(due, std::nullopt, due - 6min).urgency == Urgency::Now);
}
