#include "app/phone/media/callaudio.h"
#include "app/phone/sip/caller.h"
#include "app/phone/srtp/srtpkeys.h"
#include "core/channel/phone/protocol/linesettings.h"
#include "core/channel/phone/protocol/wire.h"

using namespace heddle::phone;

namespace {

/// What a window or an engine may say to the other.
void readProtocol(const QByteArray& bytes)
{
    if (const auto request = requestFrom(bytes))
        (void)lineSettingsFrom(request->with);
    if (const auto said = fromEngine(bytes); said && said->body) {
        (void)liveCallFrom(*said->body);
        (void)channelStateFrom(*said->body);
    }
}

/// What stands in headers and bodies of SIP, apart from what libre reads.
void readSip(const QByteArray& bytes)
{
    (void)srtpKeyFrom(QString::fromLatin1(bytes));
    (void)referralIn(bytes);
    (void)replacedDialogIn(bytes);
    (void)digitIn(bytes);
    (void)statusIn(bytes);
    (void)cleaned(bytes, 64);
}

/// Packets as they come: two bytes of sequence, one of type, one of length, sound.
void hearPackets(const QByteArray& bytes)
{
    CallAudio audio([](const OutPacket&) {});
    audio.setFormat({.codec = QStringLiteral("opus"), .payloadType = 96, .digitsType = 101});
    for (qsizetype at = 0; at + 4 < bytes.size();) {
        const auto byte = [&](qsizetype place) {
            return static_cast<std::uint8_t>(bytes.at(at + place));
        };
        const qsizetype length = byte(3);
        audio.receive({.sequence = static_cast<std::uint16_t>(byte(0) << 8 | byte(1)),
                       .timestamp = byte(1),
                       .payloadType = static_cast<std::uint8_t>(byte(2) & 1 ? 96 : 101),
                       .payload = bytes.mid(at + 4, length)});
        (void)audio.hear();
        at += 4 + length;
    }
}

} // namespace

/// Everything of the telephone that reads what others write.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size)
{
    const QByteArray input(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    readProtocol(input);
    readSip(input);
    hearPackets(input);
    return 0;
}
