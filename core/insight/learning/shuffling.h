#pragma once

#include "core/base/random.h"

namespace heddle::insight {

/// Where LIBLINEAR's rand() comes from while this lives, in this thread: the same seed gives the
/// same order of steps, whatever other threads do. Without one rand() is always 0.
class Shuffling {
public:
    explicit Shuffling(quint64 seed);
    ~Shuffling();
    Shuffling(const Shuffling&) = delete;
    Shuffling& operator=(const Shuffling&) = delete;

    int next();

private:
    Random m_random;
    Shuffling* m_outer;
};

} // namespace heddle::insight
