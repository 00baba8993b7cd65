#include "core/base/log.h"
#include "tests/support/catch.h"

using namespace heddle;

TEST_CASE("A log line is one line whatever the message holds", "[base]")
{
    const QString line = formatLogLine(QStringLiteral("2026-01-01T00:00:00.000Z"), QtInfoMsg,
                                       QStringLiteral("heddle.mail"),
                                       QStringLiteral("a\nb\x7f"
                                                      "c\tä"));
    CHECK(line == QStringLiteral("2026-01-01T00:00:00.000Z info heddle.mail a\\x0ab\\x7fc\\x09ä"));
    CHECK_FALSE(startLog(QStringLiteral("loud")));
}
