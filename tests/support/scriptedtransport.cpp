#include "tests/support/scriptedtransport.h"

#include <QCoreApplication>

namespace heddle::test {

void rest()
{
    for (int i = 0; i < 30; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void ScriptedTransport::open(const email::Endpoint& endpoint)
{
    m_endpoint = endpoint;
}

void ScriptedTransport::startTls()
{
    m_wasAskedForTls = true;
    m_said.clear();
}

QByteArray ScriptedTransport::read(qint64 most)
{
    const QByteArray part = m_said.left(most);
    m_said.remove(0, part.size());
    return part;
}

void ScriptedTransport::accept()
{
    m_isEncrypted = m_endpoint.encryption == email::Encryption::Tls;
    Q_EMIT opened();
    rest();
}

void ScriptedTransport::finishTls()
{
    m_isEncrypted = true;
    Q_EMIT secured();
    rest();
}

void ScriptedTransport::say(const QByteArray& bytes)
{
    m_said += bytes;
    if (!m_isClosed)
        Q_EMIT readable();
    rest();
}

void ScriptedTransport::drop(const Error& error)
{
    if (!m_isClosed)
        Q_EMIT failed(error);
    rest();
}

QByteArray ScriptedTransport::heard()
{
    return std::exchange(m_heard, {});
}

email::TransportFactory ScriptedServer::factory()
{
    return [this] {
        auto transport = std::make_unique<ScriptedTransport>();
        m_line = transport.get();
        ++m_lines;
        return transport;
    };
}

ScriptedTransport& ScriptedServer::line() const
{
    if (!m_line)
        qFatal("the client has no line to the server");
    return *m_line;
}

bool ScriptedServer::hasOpenLine() const
{
    return m_line != nullptr && !line().isClosed();
}

void ScriptedServer::welcome(const QByteArray& capabilities)
{
    line().accept();
    say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hello\r\n");
    heard();
    say("A1 OK [CAPABILITY " + capabilities + "] signed in\r\n");
}

} // namespace heddle::test
