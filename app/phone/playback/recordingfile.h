#pragma once

#include "app/phone/media/frame.h"
#include "core/base/result.h"

#include <QString>

#include <memory>
#include <optional>

namespace heddle::phone {

/// A recording of a call as Recorder writes it, read moment by moment.
class RecordingFile {
public:
    struct Moment {
        Frame customer{};
        Frame agent{};
    };

    /// NotFound; Unsupported for what is no FLAC file of two channels at 16 kHz.
    static Result<std::unique_ptr<RecordingFile>> open(const QString& path);
    ~RecordingFile();

    /// How many moments of 20 ms it has.
    qint64 moments() const;
    /// Goes there; at the end where there is no such moment.
    void seek(qint64 moment);
    /// The next one; nothing at the end, and where the file is broken.
    std::optional<Moment> next();

private:
    struct Decoder;
    explicit RecordingFile(std::unique_ptr<Decoder> decoder);

    std::unique_ptr<Decoder> m_decoder;
};

} // namespace heddle::phone
