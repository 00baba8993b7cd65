#pragma once

#include <QByteArray>
#include <QList>

namespace heddle::social {

/// Something a server said on a stream of events.
struct ServerEvent {
    QByteArray name; ///< empty: "message"
    QByteArray text;

    bool operator==(const ServerEvent&) const = default;
};

/// Reads a stream of server-sent events (WHATWG HTML §9.2), however it is cut. An event longer than
/// `longest` is left out.
class EventReader {
public:
    QList<ServerEvent> read(const QByteArray& bytes);

    static constexpr qsizetype longest = 1024 * 1024;

private:
    void takeLine(const QByteArray& line, QList<ServerEvent>& events);

    QByteArray m_line;
    bool m_endedWithReturn = false; ///< a line feed that follows belongs to it
    bool m_isTooLong = false;
    bool m_hasText = false;
    ServerEvent m_event;
};

} // namespace heddle::social
