#pragma once

#include "core/channel/email/transport.h"

#include <QPointer>

namespace heddle::test {

/// A mail server's end of a line, played by the test.
class ScriptedTransport final : public email::Transport {
    Q_OBJECT
public:
    void open(const email::Endpoint& endpoint) override;
    void startTls() override;
    bool isEncrypted() const override { return m_isEncrypted; }
    void write(const QByteArray& bytes) override { m_heard += bytes; }
    QByteArray read(qint64 most) override;
    void close() override { m_isClosed = true; }

    // What the server does. Each lets the client work until it rests.
    void accept();
    void finishTls();
    void say(const QByteArray& bytes);
    void drop(const Error& error = {ErrorCode::Offline, QStringLiteral("line dropped")});
    /// What the client said since the last call.
    QByteArray heard();
    /// Whether the client said this since heard() was called last.
    bool wasHeard(QByteArrayView words) const { return m_heard.contains(words); }

    bool wasAskedForTls() const { return m_wasAskedForTls; }
    bool isClosed() const { return m_isClosed; }
    qsizetype unread() const { return m_said.size(); }
    email::Endpoint endpoint() const { return m_endpoint; }

private:
    email::Endpoint m_endpoint;
    QByteArray m_said;
    QByteArray m_heard;
    bool m_isEncrypted = false;
    bool m_wasAskedForTls = false;
    bool m_isClosed = false;
};

/// Hands out ScriptedTransports and keeps sight of the latest.
class ScriptedServer {
public:
    email::TransportFactory factory();
    /// The line opened last.
    ScriptedTransport& line() const;
    bool hasOpenLine() const;
    int lines() const { return m_lines; }

    // On the latest line.
    void say(const QByteArray& bytes) const { line().say(bytes); }
    QByteArray heard() const { return line().heard(); }
    /// Greets as an IMAP server and lets the client sign in. `tag` counts on from A1.
    void welcome(const QByteArray& capabilities = "IMAP4rev1 IDLE MOVE UIDPLUS ESEARCH LITERAL+");

private:
    QPointer<ScriptedTransport> m_line;
    int m_lines = 0;
};

/// Delivers every event that waits, those they cause too.
void rest();

} // namespace heddle::test
