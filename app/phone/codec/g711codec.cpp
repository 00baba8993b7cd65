#include "app/phone/codec/g711codec.h"

#include "app/phone/libre.h"

// The whole of spandsp and librem do not go together: both have a goertzel.
#include <spandsp/telephony.h>
// after telephony.h
#include <spandsp/plc.h>

namespace heddle::phone {

namespace {

constexpr std::uint32_t rate = 8'000;
constexpr std::size_t narrowSamples = frameSamples / 2;
constexpr qsizetype longestPayload = 1'600; // 200 ms

} // namespace

/// Resamplers and the memory of what was heard last.
struct G711Codec::State {
    struct auresamp up;
    struct auresamp down;
    plc_state_t* fill = plc_init(nullptr);

    State()
    {
        auresamp_init(&up);
        auresamp_init(&down);
        auresamp_setup(&up, rate, 1, mixRate, 1);
        auresamp_setup(&down, mixRate, 1, rate, 1);
    }
    ~State() { plc_free(fill); }

    std::vector<std::int16_t> widened(const std::vector<std::int16_t>& narrow)
    {
        std::vector<std::int16_t> wide(narrow.size() * 2);
        std::size_t count = wide.size();
        if (auresamp(&up, wide.data(), &count, narrow.data(), narrow.size()) != 0)
            return {};
        wide.resize(count);
        return wide;
    }
};

G711Codec::G711Codec(Law law) : m_law(law), m_state(std::make_unique<State>()) {}

G711Codec::~G711Codec() = default;

QByteArray G711Codec::encode(const Frame& frame)
{
    std::array<std::int16_t, frameSamples> narrow{};
    std::size_t count = narrow.size();
    auresamp(&m_state->down, narrow.data(), &count, frame.data(), frame.size());
    QByteArray payload(static_cast<qsizetype>(narrowSamples), Qt::Uninitialized);
    for (std::size_t i = 0; i < narrowSamples; ++i) {
        payload[static_cast<qsizetype>(i)] = static_cast<char>(
            m_law == Law::A ? g711_pcm2alaw(narrow[i]) : g711_pcm2ulaw(narrow[i]));
    }
    return payload;
}

std::vector<std::int16_t> G711Codec::decode(const QByteArray& payload)
{
    if (payload.isEmpty() || payload.size() > longestPayload)
        return {};
    std::vector<std::int16_t> narrow;
    narrow.reserve(static_cast<std::size_t>(payload.size()));
    for (const char byte : payload) {
        const auto code = static_cast<std::uint8_t>(byte);
        narrow.push_back(m_law == Law::A ? g711_alaw2pcm(code) : g711_ulaw2pcm(code));
    }
    plc_rx(m_state->fill, narrow.data(), static_cast<int>(narrow.size()));
    return m_state->widened(narrow);
}

std::vector<std::int16_t> G711Codec::conceal(const QByteArray&)
{
    std::vector<std::int16_t> narrow(narrowSamples);
    plc_fillin(m_state->fill, narrow.data(), static_cast<int>(narrow.size()));
    return m_state->widened(narrow);
}

} // namespace heddle::phone
