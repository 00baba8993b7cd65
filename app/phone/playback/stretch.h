#pragma once

#include "app/phone/media/frame.h"

#include <optional>
#include <vector>

namespace heddle::phone {

/// Makes speech faster or slower without changing its pitch: pieces of 20 ms are laid over each
/// other where they fit best (WSOLA: Verhelst and Roelands, ICASSP 1993).
class Stretch {
public:
    /// \param speed percent, 50 to 200; 100 gives back what came
    explicit Stretch(int speed);

    void add(const Frame& frame);
    /// The next 20 ms; nothing until more is added.
    std::optional<Frame> take();

private:
    std::size_t bestFit(std::size_t wanted) const;

    std::vector<std::int16_t> m_in;
    std::size_t m_hop;      ///< samples of the input for 20 ms of the output
    std::size_t m_last = 0; ///< where the piece began that was laid last
    std::size_t m_wanted = 0;
};

} // namespace heddle::phone
