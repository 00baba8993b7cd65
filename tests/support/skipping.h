#pragma once

#include <QString>

namespace heddle::test {

/// What a program ends with when nothing failed, but something could not be tried here.
constexpr int skippedCode = 77;

/// Says why a test cannot run on this machine; the program then ends as skipped, not as passed.
void skip(const QString& reason);

/// The program's end, from Catch's result.
int endOf(int result);

} // namespace heddle::test
