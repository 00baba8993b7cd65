#include "core/channel/email/imap/imapsession.h"

#include "core/base/log.h"
#include "core/channel/email/imap/foldername.h"

namespace heddle::email {

namespace {

constexpr Duration connectLimit = 30s;
// RFC 2177 asks for less than 29 minutes; a line that died silently is noticed no later than this.
constexpr Duration idleSpell = 9min;

} // namespace

ImapSession::ImapSession(std::unique_ptr<Transport> transport, Clock& clock, QObject* parent)
    : QObject(parent), m_line(std::move(transport), clock), m_limit(clock, this, [this] {
          if (m_state == State::Idle)
              renewIdle();
          else
              fail(ErrorCode::Timeout, QStringLiteral("IMAP: no connection in time"));
      })
{
    connect(&m_line, &ImapLine::greeted, this, &ImapSession::greet);
    connect(&m_line, &ImapLine::challenged, this, &ImapSession::answerChallenge);
    connect(&m_line, &ImapLine::fetched, this, &ImapSession::fetched);
    connect(&m_line, &ImapLine::existsChanged, this, &ImapSession::existsChanged);
    connect(&m_line, &ImapLine::failed, this, [this](const Error& error) {
        enter(State::Closed);
        Q_EMIT failed(error);
    });
    connect(&m_line.transport(), &Transport::opened, this, [this] {
        enter(State::Greeting);
        m_line.waitForGreeting();
    });
    connect(&m_line.transport(), &Transport::secured, this, [this] { askCapabilities(); });
}

void ImapSession::enter(State state)
{
    m_state = state;
    if (state == State::Connecting || state == State::Securing)
        m_limit.set(connectLimit);
    else if (state == State::Idle)
        m_limit.set(idleSpell);
    else
        m_limit.lift();
}

void ImapSession::open(const Endpoint& server, const Login& login)
{
    m_server = server;
    m_login = login;
    enter(State::Connecting);
    m_line.transport().open(server);
}

Async<ImapReply> ImapSession::run(const QByteArray& command,
                                  const std::optional<QByteArray>& literal)
{
    if (m_state == State::Idle) {
        enter(State::Ready);
        m_line.goOn("DONE");
    }
    return m_line.run(command, literal);
}

void ImapSession::idle()
{
    const auto ended = m_line.runOpen("IDLE");
    // No answer is due until we say DONE; then the next command's limit covers both.
    m_line.endWait();
    enter(State::Idle);
    whenDone(ended, this, [this](const Result<ImapReply>& reply) {
        if (m_state != State::Idle)
            return;
        if (reply)
            fail(ErrorCode::Offline, QStringLiteral("IMAP: the server ended IDLE by itself"));
        else
            fail(reply.error().code, reply.error().detail);
    });
}

void ImapSession::renewIdle()
{
    whenDone(run("NOOP"), this, [this](const Result<ImapReply>&) {
        if (m_state == State::Ready && !m_line.isWaiting())
            idle();
    });
}

void ImapSession::close()
{
    enter(State::Closed);
    m_line.close();
}

void ImapSession::fail(ErrorCode code, const QString& detail)
{
    m_line.fail({code, detail});
}

void ImapSession::greet(const ImapResponse& greeting)
{
    const bool mustSecure = m_server.encryption == Encryption::StartTls;
    if (greeting.status == ImapStatus::PreAuth && !mustSecure) {
        enter(State::Ready);
        Q_EMIT ready();
        return;
    }
    if (greeting.status == ImapStatus::Bye)
        return fail(ErrorCode::Offline,
                    QStringLiteral("IMAP: ") + QString::fromUtf8(greeting.words));
    if (greeting.status == ImapStatus::PreAuth)
        return fail(
            ErrorCode::Refused,
            QStringLiteral("IMAP: the server skips STARTTLS; the line would stay readable"));
    if (greeting.status != ImapStatus::Ok || greeting.tag != "*")
        return fail(ErrorCode::BadInput, QStringLiteral("IMAP: this is no IMAP server"));
    if (m_line.capabilities().isEmpty())
        askCapabilities();
    else
        goOnAfterCapabilities();
}

void ImapSession::askCapabilities()
{
    enter(State::Asking);
    whenDone(m_line.run("CAPABILITY"), this, [this](const Result<ImapReply>& reply) {
        if (reply)
            goOnAfterCapabilities();
        else
            fail(reply.error().code, reply.error().detail);
    });
}

void ImapSession::goOnAfterCapabilities()
{
    const bool mustSecure =
        m_server.encryption == Encryption::StartTls && !m_line.transport().isEncrypted();
    if (!mustSecure)
        return signIn();
    if (!m_line.can("STARTTLS"))
        return fail(ErrorCode::Refused, QStringLiteral("IMAP: the server does not offer STARTTLS"));
    enter(State::Asking);
    whenDone(m_line.run("STARTTLS"), this, [this](const Result<ImapReply>& reply) {
        if (!reply)
            return fail(reply.error().code, reply.error().detail);
        enter(State::Securing);
        m_line.startTls();
    });
}

void ImapSession::signIn()
{
    enter(State::SigningIn);
    QSet<QByteArray> offered;
    for (const auto& capability : m_line.capabilities()) {
        if (capability.startsWith("AUTH="))
            offered.insert(capability.mid(5));
    }
    const auto mechanism = chooseMechanism(m_login.signIn, offered);
    if (!mechanism)
        return signInPlainly();
    m_mechanism = *mechanism;
    m_round = 0;
    const QByteArray first = saslFirst(m_mechanism, m_login, m_server).toBase64();
    const QByteArray command = "AUTHENTICATE " + saslName(m_mechanism);
    const bool sendsAlong = m_line.can("SASL-IR") && !first.isEmpty();
    m_firstAnswer.reset();
    if (!sendsAlong && !first.isEmpty())
        m_firstAnswer = first;
    whenDone(m_line.run(sendsAlong ? command + ' ' + first : command), this,
             [this](const Result<ImapReply>& reply) { finishSignIn(reply); });
}

void ImapSession::signInPlainly()
{
    if (m_login.signIn == SignIn::OAuth)
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("IMAP: the server takes no OAuth token"));
    if (m_line.can("LOGINDISABLED"))
        return fail(ErrorCode::Refused,
                    QStringLiteral("IMAP: the server takes no password on this line"));
    whenDone(m_line.run("LOGIN " + quoted(m_login.user.toUtf8()) + ' '
                        + quoted(m_login.secret.toUtf8())),
             this, [this](const Result<ImapReply>& reply) { finishSignIn(reply); });
}

void ImapSession::answerChallenge()
{
    if (m_state != State::SigningIn)
        return;
    if (const auto first = std::exchange(m_firstAnswer, std::nullopt))
        m_line.goOn(*first);
    else
        m_line.goOn(saslNext(m_mechanism, m_login, m_round++).toBase64());
}

void ImapSession::finishSignIn(const Result<ImapReply>& reply)
{
    m_login.secret.clear();
    if (!reply) {
        // A plain NO to a sign-in is a refusal of who we are, with or without its code.
        const auto code =
            reply.error().code == ErrorCode::Refused ? ErrorCode::AuthFailed : reply.error().code;
        return fail(code, QStringLiteral("IMAP sign-in: ") + reply.error().detail);
    }
    const bool toldCapabilities = reply->end.code == "CAPABILITY";
    if (toldCapabilities) {
        enter(State::Ready);
        Q_EMIT ready();
        return;
    }
    whenDone(m_line.run("CAPABILITY"), this, [this](const Result<ImapReply>& asked) {
        if (!asked)
            return fail(asked.error().code, asked.error().detail);
        enter(State::Ready);
        Q_EMIT ready();
    });
}

} // namespace heddle::email
