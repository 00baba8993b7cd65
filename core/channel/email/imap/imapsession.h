#pragma once

#include "core/channel/email/imap/imapline.h"
#include "core/channel/email/sasl.h"

namespace heddle::email {

/// One connection to an IMAP server, from the first byte to signed in, then ready for commands.
///
/// Used once. Ends with failed(): Offline, Timeout, AuthFailed, Refused (certificate, no STARTTLS),
/// Unsupported (no way of signing in that both know), BadInput (it does not speak IMAP).
class ImapSession : public QObject {
    Q_OBJECT
public:
    enum class State {
        Fresh,
        Connecting,
        Greeting,
        Asking,
        Securing,
        SigningIn,
        Ready,
        Idle,
        Closed
    };

    ImapSession(std::unique_ptr<Transport> transport, Clock& clock, QObject* parent = nullptr);

    void open(const Endpoint& server, const Login& login);
    /// A command; leaves Idle first.
    Async<ImapReply> run(const QByteArray& command, const std::optional<QByteArray>& literal = {});
    /// Lets the server push. Only in Ready, with nothing pending, where the server can("IDLE").
    void idle();
    void close();

    State state() const { return m_state; }
    bool can(QByteArrayView capability) const { return m_line.can(capability); }
    bool isBusy() const { return m_state != State::Ready || m_line.isWaiting(); }
    void pauseReading() { m_line.pauseReading(); }
    void resumeReading() { m_line.resumeReading(); }

Q_SIGNALS:
    void ready();
    void fetched(const heddle::email::FetchedMail& mail);
    void existsChanged(quint32 count);
    void failed(const heddle::Error& error);

private:
    void enter(State state);
    void fail(ErrorCode code, const QString& detail);
    void greet(const ImapResponse& greeting);
    void askCapabilities();
    void goOnAfterCapabilities();
    void signIn();
    void signInPlainly();
    void answerChallenge();
    void renewIdle();
    void finishSignIn(const Result<ImapReply>& reply);

    ImapLine m_line;
    Deadline m_limit; ///< on connecting and securing, and on one spell of IDLE
    State m_state = State::Fresh;
    Endpoint m_server;
    Login m_login;
    SaslMechanism m_mechanism = SaslMechanism::Plain;
    std::optional<QByteArray> m_firstAnswer; ///< for the first challenge, when not sent along
    int m_round = 0;
};

} // namespace heddle::email
