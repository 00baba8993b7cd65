#pragma once

#include "core/channel/chat/gateway/gateway.h"
#include "core/channel/chat/protocol/clientframe.h"
#include "core/channel/chat/protocol/serverframe.h"

#include <QSet>

#include <optional>

namespace heddle::chat {

/// What of a conversation survives a restart: a line of the channel's cursor.
struct Ticket {
    QString conversation;
    QString visitor;  ///< the address it is bound to
    QByteArray token; ///< the hash of what resumes it
    QString name;     ///< of the visitor, as they gave it
    Timestamp began;

    bool operator==(const Ticket&) const = default;
};

/// The cursor's text. An empty one is of a conversation that is over.
QString toCursor(const Ticket& ticket);
std::optional<Ticket> ticketFrom(const QString& conversation, const QString& cursor);

/// One visitor's conversation: its lines in order, and who listens.
///
/// Lines are numbered from 1 within an epoch; a new epoch begins when it is loaded again, so that a
/// browser knows whether its count still holds.
class Conversation {
public:
    enum class State {
        Fresh,  ///< nothing is stored of it yet
        Stored, ///< known from its ticket alone
        Live,
        Ended,
    };

    Conversation(const Ticket& ticket, State state);

    const Ticket& ticket() const { return m_ticket; }
    const QString& id() const { return m_ticket.conversation; }
    const QString& epoch() const { return m_epoch; }
    const QList<Line>& lines() const { return m_lines; }

    /// Takes in what the store has; what came since is kept.
    void load(const QList<Line>& stored);

    /// Numbers a line and keeps it; answers with nothing when one with its id is there already.
    std::optional<Line> add(Line line);
    std::optional<Line> withId(const QString& id) const;
    QList<Line> after(qint64 seq) const;
    /// The agents' newest line with a number up to `seq`.
    QString agentLineUpTo(qint64 seq) const;
    std::optional<LineFile> file(const QString& id) const;
    /// Whether somebody of the centre said something.
    bool isAnswered() const { return !agentLineUpTo(m_lines.size()).isEmpty(); }

    State state = State::Fresh;
    bool isOver = false; ///< an agent closed it, though it may still be Stored
    QString page;        ///< it began on
    QList<FormAnswer> answers;
    QStringList agents; ///< who takes part, as the visitor sees them
    QSet<SocketId> sockets;
    std::optional<QueuePlace> place;
    qint64 readByAgent = 0;
    qint64 received = 0; ///< the visitor's browser has agents' lines up to this one
    qint64 read = 0;     ///< and showed them up to this one
    bool isRated = false;
    bool isForgotten = false; ///< its visitor wished it
    int mails = 0;            ///< its visitor asked for

private:
    Ticket m_ticket;
    QString m_epoch;
    QList<Line> m_lines;
};

} // namespace heddle::chat
