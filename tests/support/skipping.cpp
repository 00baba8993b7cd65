#include "tests/support/skipping.h"

#include "tests/support/catch.h"

namespace heddle::test {

namespace {

bool& somethingWasSkipped()
{
    static bool skipped = false;
    return skipped;
}

} // namespace

void skip(const QString& reason)
{
    WARN("skipped: " << reason.toStdString());
    somethingWasSkipped() = true;
}

int endOf(int result)
{
    return result == 0 && somethingWasSkipped() ? skippedCode : result;
}

} // namespace heddle::test
