#pragma once

#include "app/phone/media/frame.h"
#include "core/base/result.h"

#include <QFile>

#include <vector>

namespace heddle::phone {

/// The samples of a WAV file (16 bit, one or two channels) as 16 kHz mono, five minutes at most.
/// NotFound, or BadInput for another format.
Result<std::vector<std::int16_t>> readWav(const QString& path);

/// Writes such a file; its header is true after each frame, so that it can be read at any time.
class WavWriter {
public:
    explicit WavWriter(const QString& path);

    bool isOpen() const { return m_file.isOpen(); }
    void write(const Frame& frame);

private:
    void writeHeader();

    QFile m_file;
    quint32 m_bytes = 0;
};

} // namespace heddle::phone
