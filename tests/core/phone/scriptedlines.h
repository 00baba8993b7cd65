#pragma once

#include "core/service/phone/lines/lineconnector.h"
#include "tests/core/phone/scriptedline.h"

#include <map>

namespace heddle::test {

/// Notes what it shall play.
class ScriptedPlayer final : public channel::RecordingPlayer {
public:
    Async<void> play(const Wish& wish) override
    {
        wishes += wish;
        return answered<void>(Done());
    }
    Async<void> stop() override { return answered<void>(Done()); }

    QList<Wish> wishes;
};

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
    Async<void> useSound(const SoundChoice&) override { return answered<void>(Done()); }
    Async<void> testSound() override { return answered<void>(Done()); }
    Async<int> microphoneLevel() override { return answered<int>(0); }

    channel::RecordingPlayer& player() override { return recordings; }

    Async<QString> speak(const QString& words, const QString& language) override
    {
        spoken += language + QStringLiteral(": ") + words;
        return hasVoice ? answered<QString>(QStringLiteral("spoken.wav"))
                        : answered<QString>(failure(ErrorCode::Unsupported));
    }

    std::map<QString, ScriptedLine*> lines;
    QStringList spoken;
    bool hasVoice = true;
    ScriptedPlayer recordings;

private:
    Clock& m_clock;
};

} // namespace heddle::test
