#pragma once

#include "app/phone/media/frame.h"

#include <map>
#include <optional>

namespace heddle::phone {

/// Puts packets in order and evens out their arrival. It waits for as few as it can: two at
/// first, more after each time it ran dry, fewer again once it was too full for two seconds.
///
/// Pure: no clock; one take() per packet's time. Whatever comes in, it holds at most `most`.
class JitterBuffer {
public:
    static constexpr int most = 50;

    struct Taken {
        enum class Is { Packet, Lost, Nothing } is = Is::Nothing;
        Packet packet; ///< for Lost: the one after it, for its forward error correction, if there
        bool hasNext = false;
    };

    void put(Packet packet);
    Taken take();
    /// Starts anew, as after hold or with another sender.
    void clear();

    int waiting() const { return static_cast<int>(m_packets.size()); }
    int target() const { return m_target; }
    int late() const { return m_late; }

private:
    std::int64_t extended(std::uint16_t sequence) const;
    void easeOff();

    std::map<std::int64_t, Packet> m_packets;
    std::optional<std::int64_t> m_next; ///< the sequence to play
    std::int64_t m_newest = 0;
    bool m_isFilling = true;
    int m_target = 2;
    int m_tooFull = 0; ///< takes in a row with more than the target waiting
    int m_dry = 0;     ///< takes in a row that found nothing
    int m_late = 0;    ///< packets that came after their turn
};

} // namespace heddle::phone
