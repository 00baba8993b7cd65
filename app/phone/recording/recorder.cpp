#include "app/phone/recording/recorder.h"

#include <FLAC/stream_encoder.h>
#include <QByteArray>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace heddle::phone {

namespace {

constexpr std::size_t mostWaiting = 500; // ten seconds of a disk that does not answer

} // namespace

/// libFLAC's encoder with its file.
struct Recorder::Encoder {
    FLAC__StreamEncoder* flac = FLAC__stream_encoder_new();
    QByteArray path;

    ~Encoder()
    {
        FLAC__stream_encoder_finish(flac);
        FLAC__stream_encoder_delete(flac);
        if (const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC); file >= 0) {
            ::fsync(file);
            ::close(file);
        }
    }

    bool begin(const QString& file)
    {
        path = QFile::encodeName(file);
        FLAC__stream_encoder_set_channels(flac, 2);
        FLAC__stream_encoder_set_bits_per_sample(flac, 16);
        FLAC__stream_encoder_set_sample_rate(flac, mixRate);
        FLAC__stream_encoder_set_compression_level(flac, 3);
        FLAC__stream_encoder_set_blocksize(flac, 3'200); // at most 0.2 s are lost if we die
        return FLAC__stream_encoder_init_file(flac, path.constData(), nullptr, nullptr)
               == FLAC__STREAM_ENCODER_INIT_STATUS_OK;
    }
};

Result<std::shared_ptr<Recorder>> Recorder::start(const QString& path)
{
    auto encoder = std::make_unique<Encoder>();
    if (!encoder->begin(path))
        return failure(ErrorCode::Refused, path);
    return std::shared_ptr<Recorder>(new Recorder(std::move(encoder)));
}

Recorder::Recorder(std::unique_ptr<Encoder> encoder) : m_encoder(std::move(encoder))
{
    m_writer = std::thread([this] { writeOn(); });
}

Recorder::~Recorder()
{
    {
        const std::lock_guard guard(m_lock);
        m_isOver = true;
    }
    m_added.notify_one();
    m_writer.join();
}

void Recorder::add(const Frame& customer, const Frame& agent)
{
    const std::lock_guard guard(m_lock);
    if (m_moments.size() >= mostWaiting)
        return;
    m_moments.push_back(m_isPaused ? Moment{} : Moment{customer, agent});
    m_added.notify_one();
}

void Recorder::setPaused(bool paused)
{
    const std::lock_guard guard(m_lock);
    m_isPaused = paused;
}

void Recorder::writeOn()
{
    std::unique_lock guard(m_lock);
    while (true) {
        m_added.wait(guard, [this] { return m_isOver || !m_moments.empty(); });
        if (m_moments.empty())
            return;
        const Moment moment = m_moments.front();
        m_moments.pop_front();
        guard.unlock();
        std::array<FLAC__int32, 2 * frameSamples> both{};
        for (std::size_t i = 0; i < frameSamples; ++i) {
            both[2 * i] = moment.customer[i];
            both[2 * i + 1] = moment.agent[i];
        }
        FLAC__stream_encoder_process_interleaved(m_encoder->flac, both.data(), frameSamples);
        guard.lock();
    }
}

} // namespace heddle::phone
