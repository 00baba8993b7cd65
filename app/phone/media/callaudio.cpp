#include "app/phone/media/callaudio.h"

namespace heddle::phone {

void CallAudio::setFormat(const AudioFormat& format)
{
    const std::lock_guard guard(m_lock);
    if (format.codec != m_format.codec) {
        m_codec = codecFor(format.codec);
        const CodecFacts* facts = factsOf(format.codec);
        m_ticksPerFrame = facts ? facts->ticksPerFrame() : m_ticksPerFrame;
        m_buffer.clear();
        m_heard.clear();
    }
    if (!format.isReceiving)
        m_buffer.clear();
    m_isFirst = m_isFirst || (format.isSending && !m_format.isSending);
    m_format = format;
}

void CallAudio::sendDigits(const QString& keys)
{
    const std::lock_guard guard(m_lock);
    m_digits.add(keys);
}

std::optional<QChar> CallAudio::receive(Packet packet)
{
    const std::lock_guard guard(m_lock);
    if (packet.payloadType == m_format.digitsType)
        return m_pressed.read(packet);
    if (packet.payloadType == m_format.payloadType && m_format.isReceiving)
        m_buffer.put(std::move(packet));
    return std::nullopt;
}

Frame CallAudio::hear()
{
    const std::lock_guard guard(m_lock);
    if (m_heard.size() < frameSamples && m_codec)
        decodeNext();
    Frame frame{};
    const std::size_t count = std::min(frameSamples, m_heard.size());
    std::copy_n(m_heard.begin(), count, frame.begin());
    m_heard.erase(m_heard.begin(), m_heard.begin() + static_cast<std::ptrdiff_t>(count));
    return frame;
}

void CallAudio::decodeNext()
{
    const JitterBuffer::Taken taken = m_buffer.take();
    std::vector<std::int16_t> samples;
    if (taken.is == JitterBuffer::Taken::Is::Packet)
        samples = m_codec->decode(taken.packet.payload);
    else if (taken.is == JitterBuffer::Taken::Is::Lost)
        samples = m_codec->conceal(taken.hasNext ? taken.packet.payload : QByteArray());
    m_heard.insert(m_heard.end(), samples.begin(), samples.end());
}

void CallAudio::say(const Frame& frame)
{
    std::unique_lock guard(m_lock);
    m_timestamp += m_ticksPerFrame;
    if (!m_codec || !m_format.isSending)
        return;
    OutPacket out{.payloadType = m_format.payloadType, .timestamp = m_timestamp};
    const auto digit = m_format.digitsType >= 0 && m_digits.isBusy()
                           ? m_digits.next(m_ticksPerFrame)
                           : std::nullopt;
    if (digit) {
        if (digit->isFirst)
            m_digitStart = m_timestamp;
        out.payloadType = static_cast<std::uint8_t>(m_format.digitsType);
        out.timestamp = m_digitStart;
        out.marker = digit->isFirst;
        out.payload = digit->payload;
        m_isFirst = true;
    } else {
        out.payload = m_codec->encode(frame);
        out.marker = std::exchange(m_isFirst, false);
    }
    guard.unlock();
    m_send(out);
}

int CallAudio::bufferedMs() const
{
    const std::lock_guard guard(m_lock);
    return m_buffer.target() * frameMs;
}

int CallAudio::late() const
{
    const std::lock_guard guard(m_lock);
    return m_buffer.late();
}

} // namespace heddle::phone
