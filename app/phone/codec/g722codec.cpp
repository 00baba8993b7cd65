#include "app/phone/codec/g722codec.h"

#include <spandsp.h>

namespace heddle::phone {

namespace {

constexpr int bitRate = 64'000;
constexpr qsizetype longestPayload = 1'600; // 200 ms

} // namespace

/// spandsp's coders and the memory of what was heard last.
struct G722Codec::State {
    g722_encode_state_t* encoder = g722_encode_init(nullptr, bitRate, 0);
    g722_decode_state_t* decoder = g722_decode_init(nullptr, bitRate, 0);
    plc_state_t* fill = plc_init(nullptr);

    ~State()
    {
        g722_encode_free(encoder);
        g722_decode_free(decoder);
        plc_free(fill);
    }
};

G722Codec::G722Codec() : m_state(std::make_unique<State>()) {}

G722Codec::~G722Codec() = default;

QByteArray G722Codec::encode(const Frame& frame)
{
    std::array<std::uint8_t, frameSamples> bytes{};
    const int count =
        g722_encode(m_state->encoder, bytes.data(), frame.data(), static_cast<int>(frame.size()));
    return {reinterpret_cast<const char*>(bytes.data()), count};
}

std::vector<std::int16_t> G722Codec::decode(const QByteArray& payload)
{
    if (payload.isEmpty() || payload.size() > longestPayload)
        return {};
    std::vector<std::int16_t> samples(static_cast<std::size_t>(payload.size()) * 2);
    const int count = g722_decode(m_state->decoder, samples.data(),
                                  reinterpret_cast<const std::uint8_t*>(payload.constData()),
                                  static_cast<int>(payload.size()));
    samples.resize(static_cast<std::size_t>(std::max(count, 0)));
    plc_rx(m_state->fill, samples.data(), static_cast<int>(samples.size()));
    return samples;
}

std::vector<std::int16_t> G722Codec::conceal(const QByteArray&)
{
    std::vector<std::int16_t> samples(frameSamples);
    plc_fillin(m_state->fill, samples.data(), static_cast<int>(samples.size()));
    return samples;
}

} // namespace heddle::phone
