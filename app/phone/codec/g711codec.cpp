#include "app/phone/codec/g711codec.h"

#include "app/phone/libre.h"

// The whole of spandsp and librem do not go together: both have a goertzel.
#include <spandsp/telephony.h>
// after telephony.h
#include <spandsp/plc.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace heddle::phone {

namespace {

constexpr std::size_t narrowSamples = frameSamples / 2;
constexpr qsizetype longestPayload = 1'600; // 200 ms
constexpr std::size_t taps = 63;

// A sinc in a Hamming window: up to 3.5 kHz passes as it is, from 4.5 kHz on nothing does.
std::array<double, taps> halfBand()
{
    std::array<double, taps> filter{};
    double sum = 0;
    for (std::size_t i = 0; i < taps; ++i) {
        const double x = (static_cast<double>(i) - (taps - 1) / 2.0) * std::numbers::pi / 2;
        const double window =
            0.54 - 0.46 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / (taps - 1));
        filter[i] = window * (x == 0 ? 1 : std::sin(x) / x);
        sum += filter[i];
    }
    for (double& tap : filter)
        tap /= sum;
    return filter;
}

/// Lets through, of sound at the rate of the mix, what a line of half that rate can carry. The
/// resampler of librem is not for these rates: it takes away all above 1 kHz.
class LowPass {
public:
    double next(double sample)
    {
        static const std::array<double, taps> filter = halfBand();
        m_at = (m_at + 1) % taps;
        m_last[m_at] = sample;
        double sum = 0;
        for (std::size_t i = 0; i < taps; ++i)
            sum += filter[i] * m_last[(m_at + taps - i) % taps];
        return sum;
    }

private:
    std::array<double, taps> m_last{};
    std::size_t m_at = 0;
};

std::int16_t toSample(double value)
{
    return static_cast<std::int16_t>(std::clamp(std::round(value), -32'768.0, 32'767.0));
}

} // namespace

/// The filters of both rates and the memory of what was heard last.
struct G711Codec::State {
    LowPass up;
    LowPass down;
    plc_state_t* fill = plc_init(nullptr);

    ~State() { plc_free(fill); }

    std::array<std::int16_t, narrowSamples> narrowed(const Frame& wide)
    {
        std::array<std::int16_t, narrowSamples> narrow{};
        for (std::size_t i = 0; i < narrowSamples; ++i) {
            narrow[i] = toSample(down.next(wide[2 * i]));
            down.next(wide[2 * i + 1]);
        }
        return narrow;
    }
    std::vector<std::int16_t> widened(const std::vector<std::int16_t>& narrow)
    {
        std::vector<std::int16_t> wide;
        wide.reserve(narrow.size() * 2);
        for (const std::int16_t sample : narrow) {
            wide.push_back(toSample(up.next(2.0 * sample)));
            wide.push_back(toSample(up.next(0)));
        }
        return wide;
    }
};

G711Codec::G711Codec(Law law) : m_law(law), m_state(std::make_unique<State>()) {}

G711Codec::~G711Codec() = default;

QByteArray G711Codec::encode(const Frame& frame)
{
    const auto narrow = m_state->narrowed(frame);
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
