#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace heddle::service {

/// How loud each side of a recorded call was over its time.
struct Waveform {
    Duration length{};
    QList<quint8> customer; ///< the loudest moment of each equal part, of 255
    QList<quint8> agent;

    bool operator==(const Waveform&) const = default;
};

/// Reads a recording (FLAC, two channels: the customer left) into so many parts. Pure, and takes
/// about a second for an hour's call: for a pool. Unsupported for anything else.
Result<Waveform> waveformOf(const QByteArray& flac, int parts);

/// Whether a file of an entry is a recorded call: its type.
inline bool isRecordingType(const QString& type)
{
    return type == QLatin1String("audio/flac");
}

} // namespace heddle::service
