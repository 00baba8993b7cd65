#pragma once

#include "core/base/fakeclock.h"
#include "tests/support/fakedesk/fakedesk.h"
#include "tests/support/fakedesk/fakedirectory.h"
#include "tests/support/fakedesk/fakesetup.h"
#include "tests/support/fakedesk/sample.h"

namespace heddle::test {

/// A whole fake centre behind the three services, with the sample in it; a fixture for window tests.
/// Give its services to a widget as `{desk, directory, setup, clock}`.
struct Desktop {
    // Tuesday 4 March 2025, 14:12 UTC.
    FakeClock clock{{1'741'097'520'000'000}};
    FakeCentre centre{clock};
    FakeDesk desk{centre};
    FakeDirectory directory{centre};
    FakeSetup setup{centre};
    Sample sample = fillSample(centre);
};

} // namespace heddle::test
