#pragma once

#include "core/base/async.h"
#include "core/channel/email/deadline.h"
#include "core/channel/email/sasl.h"
#include "core/channel/email/smtp/smtpenvelope.h"
#include "core/channel/email/smtp/smtpreply.h"
#include "core/channel/email/transport.h"
#include "core/model/traffic.h"

namespace heddle::email {

/// One connection to a submission server: signs in, sends one mail, leaves.
///
/// Used once. The answer to send() tells apart what may be tried again (Deferred), what may not
/// (Refused) and what nobody can know: the line dropped after the final dot (Unsure).
class SmtpSession : public QObject {
    Q_OBJECT
public:
    enum class State {
        Fresh,
        Connecting,
        Banner,
        Hello,
        StartTls,
        Securing,
        SigningIn,
        Ready,
        Sender,
        Recipients,
        Data,
        Body,
        Closed
    };

    SmtpSession(std::unique_ptr<Transport> transport, Clock& clock, QObject* parent = nullptr);

    /// Connects and signs in (not where the server asks for none and the login is empty).
    /// Failures: Offline, Timeout, Refused (certificate, no STARTTLS), AuthFailed, Unsupported,
    /// BadInput (it does not speak SMTP).
    Async<void> open(const Endpoint& server, const Login& login);
    /// Sends once; only after open() succeeded.
    Async<Delivery> send(const SmtpEnvelope& envelope);
    void close();
    /// Drops the line in the middle of things; what was asked for is answered as when it breaks.
    void abandon() { lose({ErrorCode::Cancelled, QStringLiteral("stopped")}); }

    State state() const { return m_state; }

private:
    void enter(State state);
    void write(const QByteArray& line);
    void read();
    void take(const SmtpReply& reply);
    void hello();
    void takeOffers(const SmtpReply& reply);
    void signIn();
    void takeSignIn(const SmtpReply& reply);
    void openFailed(ErrorCode code, const QString& detail);
    void opened();

    void sendEnvelope();
    void takeSender(const SmtpReply& reply);
    void takeRecipient(const SmtpReply& reply);
    void recipientsDone();
    void refuse(const QString& recipient, const QString& words);
    void takeBodyReply(const SmtpReply& reply);
    void finish(DeliveryOutcome outcome, int code, const QString& words);
    void lose(const Error& error);

    std::unique_ptr<Transport> m_transport;
    Deadline m_limit;
    SmtpReader m_reader;
    State m_state = State::Fresh;
    Endpoint m_server;
    Login m_login;
    SmtpOffers m_offers;
    SaslMechanism m_mechanism = SaslMechanism::Plain;
    int m_round = 0;
    Answer<void> m_opened;
    Answer<Delivery> m_sent;
    SmtpEnvelope m_envelope;
    Delivery m_delivery;
    QStringList m_asked; ///< recipients the server was told of, in order
    qsizetype m_answered = 0;
    qsizetype m_accepted = 0; ///< our own copy not counted
    int m_lastCode = 0;       ///< and words, of the last recipient refused
    QString m_lastWords;
    bool m_hasDeferral = false;
};

} // namespace heddle::email
