#pragma once

#include "app/phone/media/frame.h"
#include "core/base/result.h"

#include <QString>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace heddle::phone {

/// Records a call as FLAC with two channels: the customer left, the agent right. While paused it
/// writes silence, so that a moment in the file is that moment of the call.
///
/// Thread: add() in the audio thread; a thread of its own writes. The file is complete, and synced
/// to the disk, when the recorder is gone; what was written can be read even if we die before.
class Recorder {
public:
    /// Fails with Refused when the file cannot be written.
    static Result<std::shared_ptr<Recorder>> start(const QString& path);
    ~Recorder();

    void add(const Frame& customer, const Frame& agent);
    void setPaused(bool paused);

private:
    struct Encoder;
    struct Moment {
        Frame customer{};
        Frame agent{};
    };
    explicit Recorder(std::unique_ptr<Encoder> encoder);
    void writeOn();

    std::unique_ptr<Encoder> m_encoder;
    std::mutex m_lock;
    std::condition_variable m_added;
    std::deque<Moment> m_moments;
    bool m_isPaused = false;
    bool m_isOver = false;
    std::thread m_writer;
};

} // namespace heddle::phone
