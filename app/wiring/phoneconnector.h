#pragma once

#include "core/channel/phone/engineplayer.h"
#include "core/channel/phone/phoneengine.h"
#include "core/channel/phone/speech.h"
#include "core/service/phone/lines/lineconnector.h"
#include "core/service/secretstore.h"

namespace heddle::app {

/// The centre's lines on heddle-phone, which is started with the first of them.
/// Thread: the core thread. `secrets` and `clock` must outlive it and its channels.
class PhoneConnector final : public QObject, public service::LineConnector {
    Q_OBJECT
public:
    PhoneConnector(service::SecretStore& secrets, Clock& clock, QObject* parent = nullptr);

    std::unique_ptr<channel::PhoneChannel> connectLine(const PhoneLine& line) override;
    Async<QList<SoundDevice>> soundDevices() override;
    Async<void> useSound(const SoundChoice& choice) override;
    Async<void> testSound() override;
    Async<int> microphoneLevel() override;
    channel::RecordingPlayer& player() override { return m_player; }
    Async<QString> speak(const QString& words, const QString& language) override
    {
        return m_speech.speak(words, language);
    }

private:
    Async<void> tellChoice();

    service::SecretStore& m_secrets;
    Clock& m_clock;
    phone::PhoneEngine m_engine;
    phone::EnginePlayer m_player;
    phone::Speech m_speech;
    SoundChoice m_choice; ///< for the engine that comes next, too
};

/// A line's settings as the channel takes them; without its password.
phone::LineSettings lineSettingsOf(const PhoneLine& line);

/// heddle-phone: beside this program, else the one in the path; $HEDDLE_PHONE names another one.
QString phoneProgram();

} // namespace heddle::app
