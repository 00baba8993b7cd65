#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>

namespace heddle::phone {

/// Everything is mixed at 16 kHz, mono, in steps of 20 ms: what G.722 and wideband Opus carry.
constexpr int mixRate = 16'000;
constexpr int frameMs = 20;
constexpr std::size_t frameSamples = 320;

using Frame = std::array<std::int16_t, frameSamples>;

/// `a + b`, as loud as a sample can be at most.
constexpr std::int16_t added(std::int16_t a, std::int16_t b)
{
    const int sum = a + b;
    return static_cast<std::int16_t>(sum > 32'767 ? 32'767 : sum < -32'768 ? -32'768 : sum);
}

constexpr void addTo(Frame& sum, const Frame& more)
{
    for (std::size_t i = 0; i < frameSamples; ++i)
        sum[i] = added(sum[i], more[i]);
}

/// An RTP packet as it came (RFC 3550), without its header.
struct Packet {
    std::uint16_t sequence = 0;
    std::uint32_t timestamp = 0;
    std::uint8_t payloadType = 0;
    QByteArray payload;

    bool operator==(const Packet&) const = default;
};

} // namespace heddle::phone
