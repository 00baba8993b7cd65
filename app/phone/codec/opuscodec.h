#pragma once

#include "app/phone/codec/codec.h"

struct OpusEncoder;
struct OpusDecoder;

namespace heddle::phone {

/// Opus for speech at 24 kbit/s, with forward error correction (RFC 6716, RFC 7587).
class OpusCodec final : public Codec {
public:
    /// None when the library has no memory for it.
    static std::unique_ptr<OpusCodec> make();
    ~OpusCodec() override;

    QByteArray encode(const Frame& frame) override;
    std::vector<std::int16_t> decode(const QByteArray& payload) override;
    std::vector<std::int16_t> conceal(const QByteArray& next) override;

private:
    OpusCodec() = default;

    OpusEncoder* m_encoder = nullptr;
    OpusDecoder* m_decoder = nullptr;
};

} // namespace heddle::phone
