#include "tests/support/catch.h"
#include "ui/phone/callwords.h"

using namespace heddle;
using namespace heddle::ui;

TEST_CASE("The length of a call is said in minutes, and in hours where it has some", "[phone]")
{
    CHECK(lengthWords(0s) == QStringLiteral("0:00"));
    CHECK(lengthWords(402s) == QStringLiteral("6:42"));
    CHECK(lengthWords(3'852s) == QStringLiteral("1:04:12"));
    CHECK(lengthWords(-5s) == QStringLiteral("0:00"));
}

TEST_CASE("A call in the timeline says how it went and its parts", "[phone]")
{
    Entry entry{.kind = EntryKind::Call, .direction = Direction::Inbound};
    CHECK(callWords(entry).isEmpty());
    entry.call = CallFacts{.end = CallEnd::Talked,
                           .waited = 12s,
                           .rang = 4s,
                           .talked = 402s,
                           .held = 30s,
                           .transferredTo = {},
                           .words = {},
                           .recording = {},
                           .codec = {}};
    CHECK(callWords(entry)
          == QStringLiteral("Answered: waited 0:12, rang 0:04, talked 6:42, on hold 0:30"));
    entry.call = CallFacts{.end = CallEnd::Abandoned};
    CHECK(callWords(entry) == QStringLiteral("Hung up before an answer"));
}
