#include "core/channel/chat/conversation.h"

#include "core/channel/chat/secrets.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace heddle::chat {

QString toCursor(const Ticket& ticket)
{
    const QJsonObject object{{QStringLiteral("visitor"), ticket.visitor},
                             {QStringLiteral("token"), QString::fromLatin1(ticket.token)},
                             {QStringLiteral("name"), ticket.name},
                             {QStringLiteral("began"), ticket.began.micros}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Ticket> ticketFrom(const QString& conversation, const QString& cursor)
{
    const QJsonObject object = QJsonDocument::fromJson(cursor.toUtf8()).object();
    if (object.isEmpty())
        return {};
    return Ticket{.conversation = conversation,
                  .visitor = object.value(QLatin1String("visitor")).toString(),
                  .token = object.value(QLatin1String("token")).toString().toLatin1(),
                  .name = object.value(QLatin1String("name")).toString(),
                  .began = {object.value(QLatin1String("began")).toInteger()}};
}

Conversation::Conversation(const Ticket& ticket, State initial)
    : state(initial), m_ticket(ticket), m_epoch(newSecret().left(16))
{}

void Conversation::load(const QList<Line>& stored)
{
    const QList<Line> since = std::exchange(m_lines, {});
    m_epoch = newSecret().left(16);
    for (const Line& line : stored)
        add(line);
    for (const Line& line : since)
        add(line);
}

std::optional<Line> Conversation::add(Line line)
{
    if (withId(line.id))
        return {};
    line.seq = m_lines.size() + 1;
    m_lines += line;
    return line;
}

std::optional<Line> Conversation::withId(const QString& id) const
{
    const auto found = std::find_if(m_lines.rbegin(), m_lines.rend(),
                                    [&](const Line& line) { return line.id == id; });
    return found == m_lines.rend() ? std::nullopt : std::optional(*found);
}

QList<Line> Conversation::after(qint64 seq) const
{
    return m_lines.mid(std::clamp<qint64>(seq, 0, m_lines.size()));
}

QString Conversation::agentLineUpTo(qint64 seq) const
{
    for (qint64 at = std::min<qint64>(seq, m_lines.size()); at > 0; --at) {
        if (m_lines.at(at - 1).from == Line::From::Agent)
            return m_lines.at(at - 1).id;
    }
    return {};
}

std::optional<LineFile> Conversation::file(const QString& id) const
{
    for (const Line& line : m_lines) {
        for (const LineFile& each : line.files) {
            if (each.id == id)
                return each;
        }
    }
    return {};
}

} // namespace heddle::chat
