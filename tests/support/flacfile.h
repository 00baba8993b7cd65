#pragma once

#include <QByteArray>

#include <vector>

namespace heddle::test {

/// A recorded call as heddle-phone writes it: FLAC at 16 kHz, the customer left, the agent right.
QByteArray flacOf(const std::vector<qint16>& customer, const std::vector<qint16>& agent);

} // namespace heddle::test
