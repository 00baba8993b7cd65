#include "app/phone/media/audiodevice.h"

#include "app/phone/media/pulseserver.h"
#include "app/phone/media/tones.h"
#include "app/phone/media/wavfile.h"

namespace heddle::phone {

namespace {

class NoDevice final : public AudioDevice {
public:
    Frame read() override { return {}; }
    void write(const Frame&) override {}
};

/// A voice that is made up, for tests and for machines without sound.
class MadeDevice : public AudioDevice {
public:
    explicit MadeDevice(const QString& heardFile)
    {
        if (!heardFile.isEmpty())
            m_heard = std::make_unique<WavWriter>(heardFile);
    }

    bool isOpen() const { return !m_heard || m_heard->isOpen(); }
    void write(const Frame& frame) override
    {
        if (m_heard)
            m_heard->write(frame);
    }

private:
    std::unique_ptr<WavWriter> m_heard;
};

class ToneDevice final : public MadeDevice {
public:
    ToneDevice(double pitch, const QString& heardFile)
        : MadeDevice(heardFile), m_tone({.pitch = pitch, .secondPitch = 0, .periods = {}})
    {}

    Frame read() override { return m_tone.next(); }

private:
    Tone m_tone;
};

class FileDevice final : public MadeDevice {
public:
    FileDevice(std::vector<std::int16_t> voice, const QString& heardFile)
        : MadeDevice(heardFile), m_voice(std::move(voice))
    {}

    Frame read() override
    {
        Frame frame{};
        for (std::int16_t& sample : frame) {
            if (m_voice.empty())
                break;
            sample = m_voice[m_at];
            m_at = (m_at + 1) % m_voice.size();
        }
        return frame;
    }

private:
    std::vector<std::int16_t> m_voice;
    std::size_t m_at = 0;
};

template<class Device>
Result<std::unique_ptr<AudioDevice>> checked(std::unique_ptr<Device> device, const QString& name)
{
    if (!device->isOpen())
        return failure(ErrorCode::NotFound, name);
    return std::unique_ptr<AudioDevice>(std::move(device));
}

} // namespace

Result<std::unique_ptr<AudioDevice>> openAudioDevice(const QString& name)
{
    const QString kind = name.section(QLatin1Char(':'), 0, 0);
    const QString rest = name.section(QLatin1Char(':'), 1);
    if (kind == QLatin1String("none"))
        return std::unique_ptr<AudioDevice>(std::make_unique<NoDevice>());
    if (kind == QLatin1String("pulse")) {
        const auto server = pulseServer();
        return server ? (*server)->open(rest.section(QLatin1Char('|'), 0, 0),
                                        rest.section(QLatin1Char('|'), 1))
                      : passOn(server);
    }
    const QString voice = rest.section(QLatin1Char('>'), 0, 0);
    const QString heard = rest.section(QLatin1Char('>'), 1);
    if (kind == QLatin1String("tone")) {
        bool isNumber = false;
        const double pitch = voice.toDouble(&isNumber);
        if (!isNumber || pitch < 20 || pitch > 7'900)
            return failure(ErrorCode::BadInput, name);
        return checked(std::make_unique<ToneDevice>(pitch, heard), name);
    }
    if (kind == QLatin1String("file")) {
        auto samples = readWav(voice);
        if (!samples)
            return passOn(samples);
        return checked(std::make_unique<FileDevice>(std::move(*samples), heard), name);
    }
    return failure(ErrorCode::BadInput, name);
}

} // namespace heddle::phone
