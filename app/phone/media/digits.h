#pragma once

#include "app/phone/media/frame.h"

#include <QString>

#include <deque>
#include <optional>

namespace heddle::phone {

/// Whether a key may be pressed in a call: 0-9, *, #, A-D.
bool isDigit(QChar key);

/// Sends keys as telephone events (RFC 4733), a packet every 20 ms: 100 ms for each key with its
/// end told three times, and 60 ms between keys. Pure: one next() per frame.
class DigitSender {
public:
    struct Event {
        QByteArray payload;
        bool isFirst = false;      ///< carries the marker bit and a new timestamp
        std::uint32_t elapsed = 0; ///< clock ticks since the key went down
    };

    void add(const QString& keys);
    bool isBusy() const { return !m_keys.empty() || m_pause > 0; }
    /// What to send instead of sound now; none in the pauses.
    std::optional<Event> next(std::uint32_t ticksPerFrame);

private:
    std::deque<char> m_keys;
    int m_step = 0;
    int m_pause = 0;
};

/// Reads keys out of telephone events; each key once, however often it is told.
class DigitReader {
public:
    std::optional<QChar> read(const Packet& packet);

private:
    std::optional<std::uint32_t> m_last; ///< timestamp of the key told last
};

} // namespace heddle::phone
