#include "core/channel/social/web/eventreader.h"

#include <utility>

namespace heddle::social {

QList<ServerEvent> EventReader::read(const QByteArray& bytes)
{
    QList<ServerEvent> events;
    for (const char c : bytes) {
        const bool isRestOfEnd = c == '\n' && m_endedWithReturn;
        m_endedWithReturn = c == '\r';
        if (isRestOfEnd)
            continue;
        if (c == '\n' || c == '\r')
            takeLine(std::exchange(m_line, {}), events);
        else if (m_line.size() + m_event.text.size() < longest)
            m_line += c;
        else
            m_isTooLong = true;
    }
    return events;
}

void EventReader::takeLine(const QByteArray& line, QList<ServerEvent>& events)
{
    if (line.isEmpty()) {
        if (std::exchange(m_hasText, false) && !m_isTooLong)
            events.append(m_event);
        m_event = {};
        m_isTooLong = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray field = line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "event") {
        m_event.name = value;
    } else if (field == "data") {
        if (m_hasText)
            m_event.text += '\n';
        m_event.text += value;
        m_hasText = true;
    }
}

} // namespace heddle::social
