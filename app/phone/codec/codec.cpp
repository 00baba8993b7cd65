#include "app/phone/codec/codec.h"

#include "app/phone/codec/g711codec.h"
#include "app/phone/codec/g722codec.h"
#include "app/phone/codec/opuscodec.h"

namespace heddle::phone {

const std::vector<CodecFacts>& knownCodecs()
{
    static const std::vector<CodecFacts> codecs = {
        {.name = QStringLiteral("opus"),
         .clock = 48'000,
         .channels = 2,
         .parameters = QStringLiteral("useinbandfec=1;maxplaybackrate=16000;stereo=0")},
        // RFC 3551 gives G.722 a clock of 8,000 by an old mistake, though it samples at 16,000.
        {.name = QStringLiteral("G722"), .payloadType = 9, .clock = 8'000},
        {.name = QStringLiteral("PCMA"), .payloadType = 8},
        {.name = QStringLiteral("PCMU"), .payloadType = 0},
    };
    return codecs;
}

const CodecFacts* factsOf(const QString& name)
{
    for (const CodecFacts& codec : knownCodecs()) {
        if (codec.name.compare(name, Qt::CaseInsensitive) == 0)
            return &codec;
    }
    return nullptr;
}

std::unique_ptr<Codec> codecFor(const QString& name)
{
    const CodecFacts* facts = factsOf(name);
    if (!facts)
        return nullptr;
    if (facts->name == QLatin1String("opus"))
        return OpusCodec::make();
    if (facts->name == QLatin1String("G722"))
        return std::make_unique<G722Codec>();
    return std::make_unique<G711Codec>(facts->name == QLatin1String("PCMA") ? G711Codec::Law::A
                                                                            : G711Codec::Law::Mu);
}

} // namespace heddle::phone
