#pragma once

#include "app/phone/codec/codec.h"
#include "app/phone/media/digits.h"
#include "app/phone/media/jitterbuffer.h"

#include <functional>
#include <mutex>

namespace heddle::phone {

/// How the sound of a call is carried, as both ends agreed.
struct AudioFormat {
    QString codec;
    std::uint8_t payloadType = 0;
    int digitsType = -1; ///< payload type of telephone events; -1: the far end takes none
    bool isSending = true;
    bool isReceiving = true;

    bool operator==(const AudioFormat&) const = default;
};

/// A packet to send: `elapsed` ticks have gone by since the one before.
struct OutPacket {
    std::uint8_t payloadType = 0;
    std::uint32_t timestamp = 0;
    bool marker = false;
    QByteArray payload;
};

/// The sound of one call between packets and samples.
///
/// Thread: receive() and the settings in the SIP thread, hear() and say() in the audio thread.
class CallAudio {
public:
    using Send = std::function<void(const OutPacket&)>;
    /// \param send called in the audio thread, once a frame
    explicit CallAudio(Send send) : m_send(std::move(send)) {}

    void setFormat(const AudioFormat& format);
    void sendDigits(const QString& keys);
    /// Answers with a key that the far end pressed, if this packet told of one.
    std::optional<QChar> receive(Packet packet);

    /// The next 20 ms from the far end; silence while nothing comes.
    Frame hear();
    void say(const Frame& frame);

    /// The average delay of the jitter buffer, and packets that came too late for it.
    int bufferedMs() const;
    int late() const;

private:
    void decodeNext();

    Send m_send;
    mutable std::mutex m_lock;
    AudioFormat m_format;
    std::unique_ptr<Codec> m_codec;
    std::uint32_t m_ticksPerFrame = 160;
    JitterBuffer m_buffer;
    DigitSender m_digits;
    DigitReader m_pressed;
    std::deque<std::int16_t> m_heard; ///< decoded, not yet listened to
    std::uint32_t m_timestamp = 0;
    std::uint32_t m_digitStart = 0;
    bool m_isFirst = true;
};

} // namespace heddle::phone
