#pragma once

#include "app/phone/media/frame.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace heddle::phone {

/// Turns sound into packets and back, with its own memory of what went before. Not thread-safe.
class Codec {
public:
    virtual ~Codec() = default;

    /// 20 ms of sound as a payload.
    virtual QByteArray encode(const Frame& frame) = 0;
    /// Sound at mixRate; empty for a payload that is none.
    virtual std::vector<std::int16_t> decode(const QByteArray& payload) = 0;
    /// What a lost packet may have sounded like; `next` is the one after it, empty where unknown.
    virtual std::vector<std::int16_t> conceal(const QByteArray& next) = 0;
};

/// How a codec stands in a session description (RFC 3551, RFC 7587).
struct CodecFacts {
    QString name;         ///< "opus"
    int payloadType = -1; ///< the static one; -1: any of 96 and up
    std::uint32_t clock = 8'000;
    std::uint8_t channels = 1;
    QString parameters;
    int impairment = 0; ///< ITU-T G.113 Ie, for the estimate of quality

    std::uint32_t ticksPerFrame() const { return clock / 1'000 * frameMs; }
    bool operator==(const CodecFacts&) const = default;
};

/// All we have, the best first.
const std::vector<CodecFacts>& knownCodecs();

/// A codec by its name in any case; none for one that we do not have.
std::unique_ptr<Codec> codecFor(const QString& name);
const CodecFacts* factsOf(const QString& name);

} // namespace heddle::phone
