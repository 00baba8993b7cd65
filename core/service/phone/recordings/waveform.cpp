#include "core/service/phone/recordings/waveform.h"

#include <FLAC/stream_decoder.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace heddle::service {

namespace {

/// What libFLAC reads from, and what has been found.
struct Reading {
    const QByteArray& flac;
    qsizetype at = 0;
    Waveform waveform;
    quint64 samples = 0; ///< in the whole file
    quint64 done = 0;

    void take(quint64 index, FLAC__int32 left, FLAC__int32 right)
    {
        const auto parts = static_cast<quint64>(waveform.customer.size());
        const auto part = static_cast<qsizetype>(
            std::min(index * parts / std::max<quint64>(samples, 1), parts - 1));
        const auto loud = [](FLAC__int32 sample) {
            return static_cast<quint8>(std::min(255, std::abs(sample) / 128));
        };
        waveform.customer[part] = std::max(waveform.customer.at(part), loud(left));
        waveform.agent[part] = std::max(waveform.agent.at(part), loud(right));
    }
};

FLAC__StreamDecoderReadStatus readSome(const FLAC__StreamDecoder*, FLAC__byte buffer[],
                                       size_t* bytes, void* client)
{
    auto& reading = *static_cast<Reading*>(client);
    const auto left = static_cast<size_t>(reading.flac.size() - reading.at);
    *bytes = std::min(*bytes, left);
    std::memcpy(buffer, reading.flac.constData() + reading.at, *bytes);
    reading.at += static_cast<qsizetype>(*bytes);
    return *bytes == 0 ? FLAC__STREAM_DECODER_READ_STATUS_END_OF_STREAM
                       : FLAC__STREAM_DECODER_READ_STATUS_CONTINUE;
}

FLAC__StreamDecoderWriteStatus takeFrame(const FLAC__StreamDecoder* decoder,
                                         const FLAC__Frame* frame,
                                         const FLAC__int32* const channels[], void* client)
{
    auto& reading = *static_cast<Reading*>(client);
    reading.samples = FLAC__stream_decoder_get_total_samples(decoder);
    const bool isOurs = frame->header.channels == 2 && frame->header.bits_per_sample == 16;
    if (!isOurs || reading.samples == 0)
        return FLAC__STREAM_DECODER_WRITE_STATUS_ABORT;
    for (unsigned i = 0; i < frame->header.blocksize; ++i)
        reading.take(reading.done++, channels[0][i], channels[1][i]);
    return FLAC__STREAM_DECODER_WRITE_STATUS_CONTINUE;
}

void letBe(const FLAC__StreamDecoder*, FLAC__StreamDecoderErrorStatus, void*) {}

} // namespace

Result<Waveform> waveformOf(const QByteArray& flac, int parts)
{
    const std::unique_ptr<FLAC__StreamDecoder, decltype(&FLAC__stream_decoder_delete)> decoder(
        FLAC__stream_decoder_new(), &FLAC__stream_decoder_delete);
    Reading reading{.flac = flac, .waveform = {}};
    reading.waveform.customer = QList<quint8>(std::max(1, parts), 0);
    reading.waveform.agent = reading.waveform.customer;
    FLAC__stream_decoder_init_stream(decoder.get(), readSome, nullptr, nullptr, nullptr, nullptr,
                                     takeFrame, nullptr, letBe, &reading);
    const bool isRead = FLAC__stream_decoder_process_until_end_of_stream(decoder.get()) != 0;
    const unsigned rate = FLAC__stream_decoder_get_sample_rate(decoder.get());
    if (!isRead || reading.done == 0 || rate == 0)
        return failure(ErrorCode::Unsupported, QStringLiteral("no recorded call"));
    reading.waveform.length =
        Duration(std::chrono::milliseconds(static_cast<qint64>(reading.samples * 1'000 / rate)));
    return reading.waveform;
}

} // namespace heddle::service
