#pragma once

#include "tests/peers/phonepair.h"
#include "tests/support/catch.h"

namespace heddle::test {

constexpr int annPitch = 440;
constexpr int benPitch = 880;
constexpr int cleoPitch = 1'320;
constexpr int clear = 2'000; ///< loud enough to be the voice itself
constexpr int quiet = 300;

/// Desks that can call each other, and what must hold of them.
struct Room {
    QTemporaryDir folder;
    SystemClock clock;
    PhoneDesk ann{QStringLiteral("ann"), annPitch, folder.path(), clock};
    PhoneDesk ben{QStringLiteral("ben"), benPitch, folder.path(), clock};
    PhoneDesk cleo{QStringLiteral("cleo"), cleoPitch, folder.path(), clock};

    /// Ann calls Ben, and he answers. Answers with Ann's id of the call.
    QString talk()
    {
        const QString call = ann.call(ben);
        REQUIRE(ben.waitForStage(CallStage::RingingHere));
        REQUIRE(ben.onCall(QStringLiteral("answer"), ben.newest().id));
        REQUIRE(ann.waitForStage(call, CallStage::Talking));
        REQUIRE(ben.waitForStage(CallStage::Talking));
        return call;
    }
    void startTwo(phone::LineSettings annLine, phone::LineSettings benLine)
    {
        REQUIRE(ann.start(annLine));
        REQUIRE(ben.start(benLine));
    }
    void startTwo() { startTwo(ann.plainLine(), ben.plainLine()); }
};

inline bool hears(const PhoneDesk& desk, int pitch)
{
    return waitFor([&] { return desk.heard(pitch) > clear; });
}

inline bool hearsNothingOf(const PhoneDesk& desk, int pitch)
{
    return waitFor([&] { return desk.heard(pitch) < quiet; });
}

} // namespace heddle::test
