#pragma once

#include "core/service/phone/lineconnector.h"
#include "tests/core/phone/scriptedline.h"

#include <map>

namespace heddle::test {

/// Lines that a test plays, by their name.
class ScriptedLines final : public service::LineConnector {
public:
    explicit ScriptedLines(Clock& clock) : m_clock(clock) {}

    std::unique_ptr<channel::PhoneChannel> connectLine(const PhoneLine& line) override
    {
        auto made = std::make_unique<ScriptedLine>(line.name, m_clock);
        lines[line.name] = made.get();
        return made;
    }
    Async<QList<SoundDevice>> soundDevices() override
    {
        return answered<QList<SoundDevice>>(QList<SoundDevice>());
    }
    Async<void> useDevices(const QString&, const QString&, const QString&) override
    {
        return answered<void>(Done());
    }

    std::map<QString, ScriptedLine*> lines;

private:
    Clock& m_clock;
};

} // namespace heddle::test
