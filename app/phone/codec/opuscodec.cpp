#include "app/phone/codec/opuscodec.h"

#include <opus/opus.h>

namespace heddle::phone {

namespace {

constexpr int bitRate = 24'000;
constexpr int expectedLoss = 10; // per cent: what the forward error correction is made for
constexpr int effort = 5;        // of 10
constexpr std::size_t mostSamples = frameSamples * 6; // 120 ms, the longest packet there is

const unsigned char* bytesOf(const QByteArray& payload)
{
    return reinterpret_cast<const unsigned char*>(payload.constData());
}

} // namespace

std::unique_ptr<OpusCodec> OpusCodec::make()
{
    std::unique_ptr<OpusCodec> codec(new OpusCodec);
    int error = OPUS_OK;
    codec->m_encoder = opus_encoder_create(mixRate, 1, OPUS_APPLICATION_VOIP, &error);
    codec->m_decoder = opus_decoder_create(mixRate, 1, &error);
    if (!codec->m_encoder || !codec->m_decoder)
        return nullptr;
    opus_encoder_ctl(codec->m_encoder, OPUS_SET_BITRATE(bitRate));
    opus_encoder_ctl(codec->m_encoder, OPUS_SET_COMPLEXITY(effort));
    opus_encoder_ctl(codec->m_encoder, OPUS_SET_INBAND_FEC(1));
    opus_encoder_ctl(codec->m_encoder, OPUS_SET_PACKET_LOSS_PERC(expectedLoss));
    return codec;
}

OpusCodec::~OpusCodec()
{
    opus_encoder_destroy(m_encoder);
    opus_decoder_destroy(m_decoder);
}

QByteArray OpusCodec::encode(const Frame& frame)
{
    std::array<unsigned char, 400> bytes{};
    const int count = opus_encode(m_encoder, frame.data(), static_cast<int>(frame.size()),
                                  bytes.data(), static_cast<opus_int32>(bytes.size()));
    return count > 0 ? QByteArray(reinterpret_cast<const char*>(bytes.data()), count)
                     : QByteArray();
}

std::vector<std::int16_t> OpusCodec::decode(const QByteArray& payload)
{
    if (payload.isEmpty())
        return {};
    std::vector<std::int16_t> samples(mostSamples);
    const int count =
        opus_decode(m_decoder, bytesOf(payload), static_cast<opus_int32>(payload.size()),
                    samples.data(), static_cast<int>(samples.size()), 0);
    samples.resize(static_cast<std::size_t>(std::max(count, 0)));
    return samples;
}

std::vector<std::int16_t> OpusCodec::conceal(const QByteArray& next)
{
    std::vector<std::int16_t> samples(frameSamples);
    const int count =
        next.isEmpty() ? opus_decode(m_decoder, nullptr, 0, samples.data(),
                                     static_cast<int>(samples.size()), 0)
                       : opus_decode(m_decoder, bytesOf(next), static_cast<opus_int32>(next.size()),
                                     samples.data(), static_cast<int>(samples.size()), 1);
    samples.resize(static_cast<std::size_t>(std::max(count, 0)));
    return samples;
}

} // namespace heddle::phone
