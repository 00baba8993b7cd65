#pragma once

#include "app/phone/codec/codec.h"

namespace heddle::phone {

/// G.711: 8 kHz, a byte a sample. Losses are filled by spandsp.
class G711Codec final : public Codec {
public:
    enum class Law { A, Mu };
    explicit G711Codec(Law law);
    ~G711Codec() override;

    QByteArray encode(const Frame& frame) override;
    std::vector<std::int16_t> decode(const QByteArray& payload) override;
    std::vector<std::int16_t> conceal(const QByteArray& next) override;

private:
    struct State;

    Law m_law;
    std::unique_ptr<State> m_state;
};

} // namespace heddle::phone
