#pragma once

#include "app/phone/codec/codec.h"

namespace heddle::phone {

/// G.722 at 64 kbit/s by spandsp.
class G722Codec final : public Codec {
public:
    G722Codec();
    ~G722Codec() override;

    QByteArray encode(const Frame& frame) override;
    std::vector<std::int16_t> decode(const QByteArray& payload) override;
    std::vector<std::int16_t> conceal(const QByteArray& next) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace heddle::phone
