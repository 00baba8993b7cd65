#include "core/channel/email/smtp/smtpsession.h"

#include <QSysInfo>

#include <utility>

namespace heddle::email {

namespace {

constexpr Duration connectLimit = 30s;
// RFC 5321 §4.5.3.2 allows minutes; the body's reply may rightly take ten.
constexpr Duration replyLimit = 2min;
constexpr Duration bodyReplyLimit = 10min;

/// Our name in EHLO: an address literal says nothing about the site and is always well-formed.
constexpr auto ourName = "[127.0.0.1]";

} // namespace

SmtpSession::SmtpSession(std::unique_ptr<Transport> transport, Clock& clock, QObject* parent)
    : QObject(parent), m_transport(std::move(transport)), m_limit(clock, this, [this] {
          lose({ErrorCode::Timeout, QStringLiteral("SMTP: no answer in time")});
      })
{
    connect(m_transport.get(), &Transport::opened, this, [this] { enter(State::Banner); });
    connect(m_transport.get(), &Transport::secured, this, &SmtpSession::hello);
    connect(m_transport.get(), &Transport::readable, this, &SmtpSession::read);
    connect(m_transport.get(), &Transport::failed, this, &SmtpSession::lose);
}

void SmtpSession::enter(State state)
{
    m_state = state;
    switch (state) {
    case State::Connecting:
    case State::Securing: m_limit.set(connectLimit); break;
    case State::Body: m_limit.set(bodyReplyLimit); break;
    case State::Ready:
    case State::Fresh:
    case State::Closed: m_limit.lift(); break;
    default: m_limit.set(replyLimit);
    }
}

void SmtpSession::write(const QByteArray& line)
{
    m_transport->write(line + "\r\n");
}

Async<void> SmtpSession::open(const Endpoint& server, const Login& login)
{
    m_server = server;
    m_login = login;
    enter(State::Connecting);
    m_transport->open(server);
    return m_opened.future();
}

void SmtpSession::close()
{
    enter(State::Closed);
    m_transport->close();
}

void SmtpSession::read()
{
    while (m_state != State::Closed) {
        const QByteArray bytes = m_transport->read(64 * 1024);
        if (bytes.isEmpty())
            return;
        const auto fed = m_reader.feed(bytes);
        // What came before the nonsense counts: it decides how far the mail got.
        while (m_state != State::Closed) {
            const auto reply = m_reader.take();
            if (!reply)
                break;
            take(*reply);
        }
        if (!fed)
            return lose(fed.error());
    }
}

void SmtpSession::take(const SmtpReply& reply)
{
    if (m_limit.isSet())
        enter(m_state); // a sign of life
    switch (m_state) {
    case State::Banner:
        if (reply.code != 220)
            return openFailed(reply.isTransient() ? ErrorCode::Offline : ErrorCode::Refused,
                              reply.words());
        return hello();
    case State::Hello: return takeOffers(reply);
    case State::StartTls:
        if (reply.code != 220)
            return openFailed(ErrorCode::Refused, QStringLiteral("STARTTLS: ") + reply.words());
        m_reader = {};
        enter(State::Securing);
        return m_transport->startTls();
    case State::SigningIn: return takeSignIn(reply);
    case State::Sender: return takeSender(reply);
    case State::Recipients: return takeRecipient(reply);
    case State::Data:
        if (reply.code != 354)
            return finish(reply.isTransient() ? DeliveryOutcome::Deferred
                                              : DeliveryOutcome::Refused,
                          reply.code, reply.words());
        enter(State::Body);
        return m_transport->write(dotStuffed(m_envelope.message));
    case State::Body: return takeBodyReply(reply);
    case State::Ready: // "421 closing"
        return lose({ErrorCode::Offline, reply.words()});
    case State::Fresh:
    case State::Connecting:
    case State::Securing:
    case State::Closed: return;
    }
}

void SmtpSession::hello()
{
    enter(State::Hello);
    write(QByteArray("EHLO ") + ourName);
}

void SmtpSession::takeOffers(const SmtpReply& reply)
{
    if (!reply.isPositive())
        return openFailed(reply.isTransient() ? ErrorCode::Offline : ErrorCode::Refused,
                          reply.words());
    m_offers.clear();
    for (const auto& line : reply.lines.mid(1)) {
        const qsizetype space = line.indexOf(' ');
        const auto keyword = (space < 0 ? line : line.left(space)).toUpper();
        m_offers.insert(keyword, space < 0 ? QByteArray() : line.mid(space + 1));
    }
    const bool mustSecure =
        m_server.encryption == Encryption::StartTls && !m_transport->isEncrypted();
    if (!mustSecure)
        return signIn();
    if (!m_offers.contains("STARTTLS"))
        return openFailed(ErrorCode::Refused,
                          QStringLiteral("SMTP: the server does not offer STARTTLS"));
    enter(State::StartTls);
    write("STARTTLS");
}

void SmtpSession::signIn()
{
    if (m_login.user.isEmpty())
        return opened();
    const auto words = m_offers.value("AUTH").toUpper().split(' ');
    const auto mechanism =
        chooseMechanism(m_login.signIn, QSet<QByteArray>(words.begin(), words.end()));
    if (!mechanism)
        return openFailed(ErrorCode::Unsupported,
                          QStringLiteral("SMTP: no way of signing in that both sides know"));
    m_mechanism = *mechanism;
    m_round = 0;
    enter(State::SigningIn);
    const QByteArray first = saslFirst(m_mechanism, m_login, m_server).toBase64();
    write("AUTH " + saslName(m_mechanism) + (first.isEmpty() ? QByteArray() : ' ' + first));
}

void SmtpSession::takeSignIn(const SmtpReply& reply)
{
    if (reply.code == 334) {
        if (m_round > 4)
            return openFailed(ErrorCode::BadInput, QStringLiteral("SMTP: sign-in without end"));
        return write(saslNext(m_mechanism, m_login, m_round++).toBase64());
    }
    if (reply.isPositive())
        return opened();
    openFailed(reply.isTransient() ? ErrorCode::Offline : ErrorCode::AuthFailed,
               QStringLiteral("SMTP sign-in: ") + reply.words());
}

void SmtpSession::opened()
{
    m_login.secret.clear();
    enter(State::Ready);
    m_opened.give({});
}

void SmtpSession::openFailed(ErrorCode code, const QString& detail)
{
    lose({code, detail});
}

Async<Delivery> SmtpSession::send(const SmtpEnvelope& envelope)
{
    m_envelope = envelope;
    if (m_state != State::Ready)
        finish(DeliveryOutcome::Deferred, 0, QStringLiteral("SMTP: the line is closed"));
    else if (const auto checked = checkEnvelope(envelope); !checked)
        finish(DeliveryOutcome::Refused, 0, checked.error().detail);
    else
        sendEnvelope();
    return m_sent.future();
}

} // namespace heddle::email
