#include "core/insight/learning/shuffling.h"

#include <cstdlib>

namespace heddle::insight {

namespace {

thread_local Shuffling* current = nullptr;

} // namespace

Shuffling::Shuffling(quint64 seed) : m_random(seed, u"learning"), m_outer(current)
{
    current = this;
}

Shuffling::~Shuffling()
{
    current = m_outer;
}

int Shuffling::next()
{
    return static_cast<int>(m_random.next() % (static_cast<quint64>(RAND_MAX) + 1));
}

} // namespace heddle::insight

// The linker brings the calls of what is linked statically here (core/insight/CMakeLists.txt).
// NOLINTNEXTLINE(bugprone-reserved-identifier): the linker's name for it
extern "C" int __wrap_rand();
// NOLINTNEXTLINE(bugprone-reserved-identifier)
extern "C" int __wrap_rand()
{
    return heddle::insight::current ? heddle::insight::current->next() : 0;
}
