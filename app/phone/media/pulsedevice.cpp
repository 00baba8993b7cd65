#include "app/phone/media/pulsedevice.h"

#include <pulse/pulseaudio.h>
#include <pulse/simple.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace heddle::phone {

namespace {

constexpr pa_sample_spec spec{.format = PA_SAMPLE_S16LE, .rate = mixRate, .channels = 1};
constexpr std::size_t frameBytes = frameSamples * 2;
constexpr std::size_t mostWaiting = 4; // frames: 80 ms; what is older is not worth hearing

struct Close {
    void operator()(pa_simple* stream) const { pa_simple_free(stream); }
};
using Stream = std::unique_ptr<pa_simple, Close>;

Result<Stream> openStream(pa_stream_direction_t direction, const QString& device)
{
    const QByteArray name = device.toUtf8();
    pa_buffer_attr attributes{};
    attributes.maxlength = static_cast<std::uint32_t>(-1);
    attributes.tlength = 2 * frameBytes;
    attributes.prebuf = static_cast<std::uint32_t>(-1);
    attributes.minreq = static_cast<std::uint32_t>(-1);
    attributes.fragsize = frameBytes;
    int error = 0;
    Stream stream(pa_simple_new(nullptr, "Heddle", direction,
                                name.isEmpty() ? nullptr : name.constData(), "call", &spec, nullptr,
                                &attributes, &error));
    if (!stream)
        return failure(error == PA_ERR_NOENTITY ? ErrorCode::NotFound : ErrorCode::Offline,
                       QString::fromUtf8(pa_strerror(error)));
    return stream;
}

/// Frames between a thread that may block and the audio thread, which may not.
class FrameQueue {
public:
    void put(const Frame& frame)
    {
        const std::lock_guard guard(m_lock);
        m_frames.push_back(frame);
        if (m_frames.size() > mostWaiting)
            m_frames.pop_front();
        m_filled.notify_one();
    }
    Frame take()
    {
        const std::lock_guard guard(m_lock);
        return takeLocked();
    }
    /// Waits for a frame, at most two frames' time.
    Frame await()
    {
        std::unique_lock guard(m_lock);
        m_filled.wait_for(guard, std::chrono::milliseconds(2 * frameMs),
                          [this] { return !m_frames.empty(); });
        return takeLocked();
    }

private:
    Frame takeLocked()
    {
        if (m_frames.empty())
            return {};
        const Frame frame = m_frames.front();
        m_frames.pop_front();
        return frame;
    }

    std::mutex m_lock;
    std::condition_variable m_filled;
    std::deque<Frame> m_frames;
};

class PulseDevice final : public AudioDevice {
public:
    PulseDevice(Stream source, Stream sink) : m_source(std::move(source)), m_sink(std::move(sink))
    {
        m_reader = std::thread([this] { readOn(); });
        m_writer = std::thread([this] { writeOn(); });
    }
    ~PulseDevice() override
    {
        m_isOver = true;
        m_reader.join();
        m_writer.join();
    }

    Frame read() override { return m_spoken.take(); }
    void write(const Frame& frame) override { m_heard.put(frame); }

private:
    void readOn()
    {
        while (!m_isOver) {
            Frame frame{};
            if (pa_simple_read(m_source.get(), frame.data(), frameBytes, nullptr) < 0)
                return;
            m_spoken.put(frame);
        }
    }
    void writeOn()
    {
        while (!m_isOver) {
            const Frame frame = m_heard.await();
            if (pa_simple_write(m_sink.get(), frame.data(), frameBytes, nullptr) < 0)
                return;
        }
    }

    Stream m_source;
    Stream m_sink;
    std::atomic<bool> m_isOver = false;
    FrameQueue m_spoken;
    FrameQueue m_heard;
    std::thread m_reader;
    std::thread m_writer;
};

/// The answers of one look around the sound server.
struct Listing {
    QList<SoundDevice> devices;
    int open = 2; ///< lists that are still coming

    void add(const char* id, const char* description, bool isInput)
    {
        devices += {.id = QString::fromUtf8(id),
                    .description = QString::fromUtf8(description),
                    .isInput = isInput};
    }
};

void sourceFound(pa_context*, const pa_source_info* source, int end, void* to)
{
    auto* listing = static_cast<Listing*>(to);
    if (end)
        --listing->open;
    else if (source->monitor_of_sink == PA_INVALID_INDEX)
        listing->add(source->name, source->description, true);
}

void sinkFound(pa_context*, const pa_sink_info* sink, int end, void* to)
{
    auto* listing = static_cast<Listing*>(to);
    if (end)
        --listing->open;
    else
        listing->add(sink->name, sink->description, false);
}

class Server final : public PulseServer {
public:
    Result<std::unique_ptr<AudioDevice>> open(const QString& source,
                                              const QString& sink) const override;
    Result<QList<SoundDevice>> devices() const override;
};

Result<std::unique_ptr<AudioDevice>> Server::open(const QString& source, const QString& sink) const
{
    auto microphone = openStream(PA_STREAM_RECORD, source);
    if (!microphone)
        return passOn(microphone);
    auto loudspeaker = openStream(PA_STREAM_PLAYBACK, sink);
    if (!loudspeaker)
        return passOn(loudspeaker);
    return std::unique_ptr<AudioDevice>(
        std::make_unique<PulseDevice>(std::move(*microphone), std::move(*loudspeaker)));
}

Result<QList<SoundDevice>> Server::devices() const
{
    const std::unique_ptr<pa_mainloop, void (*)(pa_mainloop*)> loop(pa_mainloop_new(),
                                                                    pa_mainloop_free);
    const std::unique_ptr<pa_context, void (*)(pa_context*)> context(
        pa_context_new(pa_mainloop_get_api(loop.get()), "Heddle"), pa_context_unref);
    if (pa_context_connect(context.get(), nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0)
        return failure(ErrorCode::Offline, QStringLiteral("no sound server"));
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    Listing listing;
    bool isAsked = false;
    while (listing.open > 0 && std::chrono::steady_clock::now() < until) {
        pa_mainloop_prepare(loop.get(), 50'000);
        pa_mainloop_poll(loop.get());
        pa_mainloop_dispatch(loop.get());
        const pa_context_state_t state = pa_context_get_state(context.get());
        if (!PA_CONTEXT_IS_GOOD(state))
            return failure(ErrorCode::Offline, QStringLiteral("no sound server"));
        if (state == PA_CONTEXT_READY && !std::exchange(isAsked, true)) {
            pa_operation_unref(
                pa_context_get_source_info_list(context.get(), sourceFound, &listing));
            pa_operation_unref(pa_context_get_sink_info_list(context.get(), sinkFound, &listing));
        }
    }
    pa_context_disconnect(context.get());
    if (listing.open > 0)
        return failure(ErrorCode::Timeout, QStringLiteral("the sound server does not answer"));
    return listing.devices;
}

} // namespace

} // namespace heddle::phone

/// The module's entry.
extern "C" const heddle::phone::PulseServer* heddle_phone_pulse();

const heddle::phone::PulseServer* heddle_phone_pulse()
{
    static const heddle::phone::Server server;
    return &server;
}
