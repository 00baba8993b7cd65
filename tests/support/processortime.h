#pragma once

#include <QtGlobal>

#include <ctime>

namespace heddle::test {

/// How long this program has worked since it was made: unlike the time on the wall, a full machine
/// does not lengthen it.
class ProcessorTime {
public:
    /// In milliseconds.
    qint64 spent() const { return qint64(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

} // namespace heddle::test
