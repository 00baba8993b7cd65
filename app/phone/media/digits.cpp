#include "app/phone/media/digits.h"

namespace heddle::phone {

namespace {

constexpr char keys[] = "0123456789*#ABCD";
constexpr int keyCount = 16;
constexpr int downFrames = 5;
constexpr int endFrames = 3;
constexpr int pauseFrames = 3;
constexpr char volume = 10; // -10 dBm0

int eventOf(char key)
{
    for (int event = 0; event < keyCount; ++event) {
        if (keys[event] == key)
            return event;
    }
    return -1;
}

} // namespace

bool isDigit(QChar key)
{
    return key.unicode() < 0x80 && eventOf(key.toUpper().toLatin1()) >= 0;
}

void DigitSender::add(const QString& pressed)
{
    for (const QChar key : pressed) {
        if (isDigit(key))
            m_keys.push_back(key.toUpper().toLatin1());
    }
}

std::optional<DigitSender::Event> DigitSender::next(std::uint32_t ticksPerFrame)
{
    if (m_pause > 0) {
        --m_pause;
        return std::nullopt;
    }
    if (m_keys.empty())
        return std::nullopt;
    const bool isEnd = m_step >= downFrames;
    const auto duration =
        static_cast<std::uint32_t>(std::min(m_step + 1, downFrames)) * ticksPerFrame;
    Event event{.payload = {}, .isFirst = m_step == 0, .elapsed = duration};
    event.payload.append(static_cast<char>(eventOf(m_keys.front())));
    event.payload.append(static_cast<char>((isEnd ? 0x80 : 0) | volume));
    event.payload.append(static_cast<char>(duration >> 8 & 0xff));
    event.payload.append(static_cast<char>(duration & 0xff));
    if (++m_step == downFrames + endFrames) {
        m_step = 0;
        m_pause = pauseFrames;
        m_keys.pop_front();
    }
    return event;
}

std::optional<QChar> DigitReader::read(const Packet& packet)
{
    if (packet.payload.size() < 4 || m_last == packet.timestamp)
        return std::nullopt;
    const auto event = static_cast<std::uint8_t>(packet.payload.at(0));
    if (event >= keyCount)
        return std::nullopt;
    m_last = packet.timestamp;
    return QLatin1Char(keys[event]);
}

} // namespace heddle::phone
