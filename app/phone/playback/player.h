#pragma once

#include "app/phone/playback/recordingfile.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace heddle::phone {

/// Plays a recording: both sides together, faster or slower at their own pitch, and without the
/// silences where that is wished.
///
/// Thread: next() in the audio thread, the rest in any; a thread of its own reads the file.
class Player {
public:
    struct Wish {
        QString file;
        int fromMs = 0;
        int speed = 100; ///< percent, 50 to 200
        bool leavesOutSilence = false;
    };
    /// Fails as RecordingFile::open().
    static Result<std::shared_ptr<Player>> open(const Wish& wish);
    ~Player();

    /// The next 20 ms; silence while the disk is slow, and at the end.
    Frame next();
    bool isOver() const { return m_isOver; }
    int atMs() const { return m_atMs; }
    int lengthMs() const { return m_lengthMs; }

private:
    struct Piece {
        Frame sound{};
        int atMs = 0;
    };
    Player(const Wish& wish, std::unique_ptr<RecordingFile> file);
    void read();
    bool put(const Piece& piece);

    Wish m_wish;
    std::unique_ptr<RecordingFile> m_file;
    int m_lengthMs = 0;
    std::atomic<int> m_atMs = 0;
    std::atomic<bool> m_isOver = false;
    std::mutex m_lock;
    std::condition_variable m_taken;
    std::deque<Piece> m_pieces;
    bool m_isRead = false;
    bool m_isLeft = false;
    std::thread m_reader;
};

} // namespace heddle::phone
