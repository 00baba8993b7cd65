#pragma once

#include "core/base/async.h"
#include "core/channel/email/deadline.h"
#include "core/channel/email/imap/imapresponse.h"
#include "core/channel/email/transport.h"

#include <QSet>

#include <deque>
#include <memory>

namespace heddle::email {

/// A command's outcome: its tagged OK and what the server said on the way, mails apart.
struct ImapReply {
    ImapResponse end;
    QList<ImapResponse> notes;  ///< untagged OK: "[UIDVALIDITY 17]", "[COPYUID ...]"
    QList<RawResponse> answers; ///< untagged data: LIST, SEARCH, STATUS

    /// The arguments of a response code, from the notes or the end.
    std::optional<QByteArray> argument(QByteArrayView code) const;
};

/// Commands and answers over one transport: tags, literals, go-aheads and the time limit on each
/// answer. Knows nothing of what the commands mean.
class ImapLine : public QObject {
    Q_OBJECT
public:
    ImapLine(std::unique_ptr<Transport> transport, Clock& clock, QObject* parent = nullptr);

    Transport& transport() { return *m_transport; }

    /// Sends a command, after those before it without waiting for their answers. `literal` follows
    /// it ("APPEND x {n}" is completed here). Fails with what the server or the line failed with:
    /// Refused or NotFound (NO), AuthFailed, Unsupported (BAD), Offline, Timeout, BadInput (the
    /// server does not speak IMAP).
    Async<ImapReply> run(const QByteArray& command, const std::optional<QByteArray>& literal = {});
    /// Sends a command that goes on after the server's go-ahead with `line`: IDLE and its DONE.
    Async<ImapReply> runOpen(const QByteArray& command);
    void goOn(const QByteArray& line);

    bool isWaiting() const { return !m_pending.empty(); }
    bool can(QByteArrayView capability) const
    {
        return m_capabilities.contains(capability.toByteArray());
    }
    const QSet<QByteArray>& capabilities() const { return m_capabilities; }
    void forgetCapabilities() { m_capabilities.clear(); }

    /// Lets bytes wait at the server until resumed: its mails come faster than they are taken.
    void pauseReading();
    void resumeReading();
    /// How long an answer may take; without pending commands nothing is waited for.
    void setTimeLimit(Duration limit) { m_limit = limit; }
    void waitForGreeting() { m_deadline.set(m_limit); }
    /// Nothing is due from the server until the next command.
    void endWait() { m_deadline.lift(); }
    void startTls();
    void close();
    /// Ends with `error`: every pending command fails with it, then failed() is signalled.
    void fail(const Error& error);

Q_SIGNALS:
    void greeted(const heddle::email::ImapResponse& greeting);
    /// The server asks for the next step of signing in.
    void challenged();
    void fetched(const heddle::email::FetchedMail& mail);
    /// The number of mails in the selected folder changed to `count`.
    void existsChanged(quint32 count);
    void failed(const heddle::Error& error);

private:
    struct Pending {
        QByteArray tag;
        Answer<ImapReply> answer;
        ImapReply reply;
    };
    struct Chunk {
        QByteArray tag;
        QByteArray bytes;
        bool needsGoAhead = false; ///< before what comes after it
    };

    QByteArray begin(Answer<ImapReply> answer);
    void flush();
    void read();
    void drain();
    void take(RawResponse raw);
    void takeTagged(const ImapResponse& response);
    void takeUntagged(RawResponse raw, const ImapResponse& response);
    void noteCapabilities(QByteArrayView words);

    std::unique_ptr<Transport> m_transport;
    ImapReader m_reader;
    Deadline m_deadline;
    Duration m_limit = 60s;
    std::deque<Pending> m_pending;
    std::deque<Chunk> m_chunks;
    QSet<QByteArray> m_capabilities;
    int m_tagCount = 0;
    bool m_wasGreeted = false;
    bool m_awaitsGoAhead = false;
    bool m_isPaused = false;
    bool m_wasTimed = false; ///< an answer was due when reading was paused
    bool m_isClosed = false;
};

} // namespace heddle::email
