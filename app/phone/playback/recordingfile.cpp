#include "app/phone/playback/recordingfile.h"

#include <FLAC/stream_decoder.h>
#include <QFile>

#include <deque>

namespace heddle::phone {

/// libFLAC's decoder with what it decoded and nobody took yet.
struct RecordingFile::Decoder {
    FLAC__StreamDecoder* flac = FLAC__stream_decoder_new();
    std::deque<std::int16_t> customer;
    std::deque<std::int16_t> agent;

    ~Decoder() { FLAC__stream_decoder_delete(flac); }

    static FLAC__StreamDecoderWriteStatus write(const FLAC__StreamDecoder*,
                                                const FLAC__Frame* frame,
                                                const FLAC__int32* const channels[], void* self)
    {
        auto* decoder = static_cast<Decoder*>(self);
        if (frame->header.channels != 2)
            return FLAC__STREAM_DECODER_WRITE_STATUS_ABORT;
        for (unsigned i = 0; i < frame->header.blocksize; ++i) {
            decoder->customer.push_back(static_cast<std::int16_t>(channels[0][i]));
            decoder->agent.push_back(static_cast<std::int16_t>(channels[1][i]));
        }
        return FLAC__STREAM_DECODER_WRITE_STATUS_CONTINUE;
    }
    static void error(const FLAC__StreamDecoder*, FLAC__StreamDecoderErrorStatus, void*) {}

    bool begin(const QString& path)
    {
        const bool isOpen =
            FLAC__stream_decoder_init_file(flac, QFile::encodeName(path).constData(), write,
                                           nullptr, error, this)
            == FLAC__STREAM_DECODER_INIT_STATUS_OK;
        // The first sound with the facts before it: how many channels there are, and how fast.
        return isOpen && FLAC__stream_decoder_process_until_end_of_metadata(flac) != 0 && more()
               && FLAC__stream_decoder_get_sample_rate(flac) == mixRate
               && FLAC__stream_decoder_get_bits_per_sample(flac) == 16;
    }
    bool more()
    {
        const std::size_t before = customer.size();
        while (customer.size() == before) {
            if (FLAC__stream_decoder_process_single(flac) == 0
                || FLAC__stream_decoder_get_state(flac) >= FLAC__STREAM_DECODER_END_OF_STREAM)
                break;
        }
        return customer.size() > before;
    }
    static void take(std::deque<std::int16_t>& from, Frame& to)
    {
        const auto count = static_cast<std::ptrdiff_t>(std::min(from.size(), to.size()));
        std::copy_n(from.begin(), count, to.begin());
        from.erase(from.begin(), from.begin() + count);
    }
};

Result<std::unique_ptr<RecordingFile>> RecordingFile::open(const QString& path)
{
    if (!QFile::exists(path))
        return failure(ErrorCode::NotFound, path);
    auto decoder = std::make_unique<Decoder>();
    if (!decoder->begin(path))
        return failure(ErrorCode::Unsupported, path);
    return std::unique_ptr<RecordingFile>(new RecordingFile(std::move(decoder)));
}

RecordingFile::RecordingFile(std::unique_ptr<Decoder> decoder) : m_decoder(std::move(decoder)) {}

RecordingFile::~RecordingFile() = default;

qint64 RecordingFile::moments() const
{
    const auto samples =
        static_cast<qint64>(FLAC__stream_decoder_get_total_samples(m_decoder->flac));
    return (samples + qint64(frameSamples) - 1) / qint64(frameSamples);
}

void RecordingFile::seek(qint64 moment)
{
    m_decoder->customer.clear();
    m_decoder->agent.clear();
    const auto sample = static_cast<FLAC__uint64>(std::max<qint64>(0, moment)) * frameSamples;
    if (FLAC__stream_decoder_seek_absolute(m_decoder->flac, sample) == 0
        && FLAC__stream_decoder_get_state(m_decoder->flac) == FLAC__STREAM_DECODER_SEEK_ERROR)
        FLAC__stream_decoder_flush(m_decoder->flac);
}

std::optional<RecordingFile::Moment> RecordingFile::next()
{
    while (m_decoder->customer.size() < frameSamples && m_decoder->more()) {
    }
    if (m_decoder->customer.empty())
        return std::nullopt;
    Moment moment;
    Decoder::take(m_decoder->customer, moment.customer);
    Decoder::take(m_decoder->agent, moment.agent);
    return moment;
}

} // namespace heddle::phone
