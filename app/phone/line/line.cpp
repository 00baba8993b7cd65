#include "app/phone/line/line.h"

#include "app/phone/libre.h"
#include "app/phone/line/soundness.h"
#include "app/phone/line/takenelsewhere.h"
#include "app/phone/line/trust.h"
#include "app/phone/sip/phonelog.h"

#include <cstring>

namespace heddle::phone {

namespace {

constexpr Duration firstBackoff = 1s;
constexpr Duration longestBackoff = 30s;
// A server that starts anew may not know those yet whom it let in before.
constexpr int mostRefusals = 5;
constexpr Duration watchEvery = 2s;
constexpr Duration pingPatience = 4s;
constexpr int pingEvery = 8; // watches: 16 s
constexpr char systemCertificates[] = "/etc/ssl/certs/ca-certificates.crt";
constexpr char software[] = "Heddle/" HEDDLE_VERSION;

sip_transp protocolOf(Transport transport)
{
    switch (transport) {
    case Transport::Udp: return SIP_TRANSP_UDP;
    case Transport::Tcp: return SIP_TRANSP_TCP;
    case Transport::Tls: return SIP_TRANSP_TLS;
    }
    return SIP_TRANSP_UDP;
}

QString hostOf(const LineSettings& line)
{
    const QString server = line.server.isEmpty() ? line.domain : line.server;
    return server.section(QLatin1Char(':'), 0, 0);
}

/// An address that this machine has towards `to`; nothing is sent.
QByteArray localTowards(const sa& to)
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sa local{};
    local.len = sizeof(local.u);
    QByteArray address;
    if (::connect(socket, &to.u.sa, to.len) == 0
        && ::getsockname(socket, &local.u.sa, &local.len) == 0) {
        char text[64] = {};
        sa_ntop(&local, text, sizeof(text));
        address = text;
    }
    ::close(socket);
    return address;
}

bool hasAddress(const QByteArray& address)
{
    struct Search {
        sa wanted{};
        bool isFound = false;
    } search;
    sa_set_str(&search.wanted, address.constData(), 0);
    net_if_apply(
        [](const char*, const sa* own, void* to) {
            auto* wanted = static_cast<Search*>(to);
            wanted->isFound = sa_cmp(own, &wanted->wanted, SA_ADDR);
            return wanted->isFound;
        },
        &search);
    return search.isFound;
}

} // namespace

/// What libre calls.
struct Line::Callbacks {
    static void invited(const sip_msg* message, void* to)
    {
        auto* line = static_cast<Line*>(to);
        if (refuseUnsound(line->m_sip.get(), *message))
            return;
        char source[64] = {};
        sa_ntop(&message->src, source, sizeof(source));
        if (!line->m_gate.lets(QString::fromLatin1(source), line->m_clock.now())) {
            sip_replyf(line->m_sip.get(), message, 503, "Too Many Calls",
                       "Retry-After: 5\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        line->m_listener.invited(*line, message);
    }
    // The stack itself says of a CANCEL no more than that it came.
    static void passed(bool isOurs, sip_transp, const sa*, const sa*, const std::uint8_t* packet,
                       std::size_t size, void* to)
    {
        if (isOurs || size < 6 || std::memcmp(packet, "CANCEL", 6) != 0)
            return;
        static_cast<Line*>(to)->m_takenElsewhere =
            takenElsewhere({reinterpret_cast<const char*>(packet), static_cast<qsizetype>(size)});
    }
    static void pinged(int error, const sip_msg*, void* to)
    {
        auto* line = static_cast<Line*>(to);
        line->m_patience.stop();
        if (error && line->m_state.health == ChannelHealth::Working)
            line->registerNow();
    }
};

Line::Line(const LineSettings& settings, const Clock& clock, Partings& partings, Listener listener)
    : m_settings(settings), m_clock(clock), m_partings(partings), m_listener(std::move(listener)),
      m_credentials(Credentials::of(settings))
{}

Line::~Line()
{
    close();
}

void Line::start()
{
    setState(ChannelHealth::Connecting);
    if (const Done done = open(); !done) {
        close();
        if (done.error().code == ErrorCode::BadInput) {
            setState(ChannelHealth::Failed, done.error().code, done.error().detail);
            return;
        }
        retryLater(done.error().code, done.error().detail);
    } else if (m_settings.isRegistering) {
        registerNow();
    } else {
        setState(ChannelHealth::Working);
    }
    m_watch.start(watchEvery, [this] { watch(); });
}

QByteArray Line::findLocalAddress() const
{
    if (!m_settings.localAddress.isEmpty())
        return m_settings.localAddress.toLatin1();
    sa server{};
    if (sa_set_str(&server, hostOf(m_settings).toLatin1().constData(), 5060) == 0)
        return localTowards(server);
    if (hostOf(m_settings) == QLatin1String("localhost"))
        return "127.0.0.1";
    // A name is looked up by the stack; whatever leaves the machine leaves it by this address.
    char text[64] = {};
    if (net_default_source_addr_get(AF_INET, &server) != 0)
        return {};
    sa_ntop(&server, text, sizeof(text));
    return text;
}

Done Line::open()
{
    m_local = findLocalAddress();
    if (m_local.isEmpty())
        return failure(ErrorCode::Offline, QStringLiteral("no network"));
    sa servers[8] = {};
    std::uint32_t count = 8;
    if (dns_srv_get(nullptr, 0, servers, &count) == 0)
        dnsc_alloc(into(m_names), nullptr, servers, count);
    int error = sip_alloc(into(m_sip), m_names.get(), 32, 32, 32, software, nullptr, this);
    if (error)
        return failure(ErrorCode::Internal, QStringLiteral("sip_alloc %1").arg(error));
    sip_set_trace_handler(m_sip.get(), Callbacks::passed);
    if (const Done done = listen(static_cast<std::uint16_t>(m_settings.localPort)); !done)
        return done;
    error = sipsess_listen(into(m_sessions), m_sip.get(), 32, Callbacks::invited, this);
    if (!error)
        error = sipevent_listen(into(m_events), m_sip.get(), 32, 32, nullptr, nullptr);
    if (error)
        return failure(ErrorCode::Internal, QStringLiteral("listen %1").arg(error));
    return {};
}

Done Line::listen(std::uint16_t port)
{
    sa local{};
    if (sa_set_str(&local, m_local.constData(), port) != 0)
        return failure(ErrorCode::Offline, QStringLiteral("no network"));
    if (m_settings.transport == Transport::Tls && !m_tls) {
        if (const Done done = openTls(); !done)
            return done;
    }
    const int error =
        sip_transp_add(m_sip.get(), protocolOf(m_settings.transport), &local, m_tls.get());
    return error
               ? Done(failure(ErrorCode::Conflict, QStringLiteral("cannot listen: %1").arg(error)))
               : Done();
}

// A connection that swallows what it is given (a router that forgot it) would be used for good.
bool Line::renewConnections()
{
    const sa where = localAddress();
    sa local{};
    if (sip_transp_laddr(m_sip.get(), &local, protocolOf(m_settings.transport), &where) != 0)
        return false;
    sip_transp_flush(m_sip.get());
    return listen(sa_port(&local)).has_value();
}

Done Line::openTls()
{
    if (tls_alloc(into(m_tls), TLS_METHOD_SSLV23, nullptr, nullptr) != 0)
        return failure(ErrorCode::Internal, QStringLiteral("tls"));
    return trustOnly(m_tls.get(), hostOf(m_settings),
                     m_settings.caFile.isEmpty() ? QString::fromLatin1(systemCertificates)
                                                 : m_settings.caFile);
}

void Line::close()
{
    m_retry.stop();
    m_patience.stop();
    m_watch.stop();
    forgetPing();
    if (m_registration)
        m_registration->end();
    m_registration.reset();
    if (m_sessions)
        sipsess_close_all(m_sessions.get());
    m_events.reset();
    m_sessions.reset();
    // What was still to be said (BYE, the end of the registration) leaves in the background.
    if (m_sip)
        m_partings.hold(std::move(m_sip));
    m_tls.reset();
}

QByteArray Line::ownAddress() const
{
    return "sip:" + m_settings.user.toUtf8().toPercentEncoding("+*#") + '@'
           + m_settings.domain.toUtf8();
}

QByteArray Line::route() const
{
    if (m_settings.server.isEmpty() && m_settings.transport == Transport::Udp)
        return {};
    QString server = m_settings.server.isEmpty() ? m_settings.domain : m_settings.server;
    if (hostOf(m_settings) == QLatin1String("localhost"))
        server.replace(0, 9, QStringLiteral("127.0.0.1"));
    return "sip:" + server.toLatin1() + ";lr" + sip_transp_param(protocolOf(m_settings.transport));
}

QByteArray Line::addressOf(const QString& target) const
{
    const QByteArray asked = target.trimmed().toUtf8();
    if (asked.isEmpty() || asked.size() > 200 || asked.contains('<') || asked.contains('>'))
        return {};
    for (const char byte : asked) {
        if (static_cast<unsigned char>(byte) <= ' ' || byte == '"')
            return {};
    }
    const QByteArray address = asked.startsWith("sip:") || asked.startsWith("sips:") ? asked
                               : asked.contains('@')
                                   ? QByteArray("sip:" + asked)
                                   : QByteArray("sip:" + asked.toPercentEncoding("+*#") + '@'
                                                + m_settings.domain.toUtf8());
    pl text{};
    uri parsed{};
    pl_set_str(&text, address.constData());
    return uri_decode(&parsed, &text) == 0 && parsed.host.l > 0 ? address : QByteArray();
}

sa Line::localAddress() const
{
    sa local{};
    sa_set_str(&local, m_local.constData(), 0);
    return local;
}

void Line::registerNow()
{
    if (!m_registration)
        m_registration = Registration::of(
            *this, [this](int error, const sip_msg* answer) { registered(error, answer); });
    if (const int error = m_registration ? m_registration->ask() : ENOMEM)
        retryLater(ErrorCode::Offline, QStringLiteral("register: %1").arg(error));
}

void Line::registered(int error, const sip_msg* answer)
{
    m_isUnheard = error == ETIMEDOUT;
    const int code = answer ? answer->scode : 0;
    const QString words =
        answer ? QString::fromUtf8(answer->reason.p, static_cast<qsizetype>(answer->reason.l))
                     .left(100)
               : QString::fromLocal8Bit(strerror(error));
    qCInfo(logPhone) << "registration" << code << error;
    if (code >= 200 && code < 300) {
        m_backoff = {};
        m_retry.stop();
        m_refusalsBorne = mostRefusals;
        if (m_state.health != ChannelHealth::Working)
            setState(ChannelHealth::Working);
        return;
    }
    const QString detail = m_isUnheard ? QStringLiteral("the server does not answer")
                                       : QStringLiteral("%1 %2").arg(code).arg(words);
    if (code == 401 || code == 403 || code == 407 || code == 404) {
        const ErrorCode cause = code == 404 ? ErrorCode::NotFound : ErrorCode::AuthFailed;
        if (m_refusalsBorne-- > 0)
            return retryLater(cause, detail);
        m_refusalsBorne = 0;
        setState(ChannelHealth::Failed, cause, detail);
        return;
    }
    // To SIP a server that is not trusted is a connection that breaks off.
    const QString distrust = answer ? QString() : distrustOf(m_tls.get());
    if (distrust.isEmpty())
        retryLater(ErrorCode::Offline, detail);
    else
        retryLater(ErrorCode::Refused, QStringLiteral("certificate: ") + distrust);
}

void Line::retryLater(ErrorCode cause, const QString& detail)
{
    m_backoff = std::clamp(m_backoff * 2, firstBackoff, longestBackoff);
    m_state.nextTry = m_clock.now() + m_backoff;
    setState(ChannelHealth::Waiting, cause, detail);
    m_retry.start(m_backoff, [this] { retry(); });
}

void Line::retry()
{
    const Duration backoff = m_backoff;
    const bool isConnected = m_settings.transport != Transport::Udp;
    if (!m_sip || isAddressGone() || (isConnected && m_isUnheard && !renewConnections())) {
        close();
        start();
    } else if (m_settings.isRegistering) {
        registerNow();
    }
    m_backoff = backoff;
}

void Line::setState(ChannelHealth health, ErrorCode cause, const QString& detail)
{
    if (health != ChannelHealth::Waiting)
        m_state.nextTry.reset();
    m_state.health = health;
    m_state.cause = cause;
    m_state.detail = detail;
    m_listener.stateChanged(*this);
}

bool Line::isAddressGone() const
{
    return !hasAddress(m_local) || findLocalAddress() != m_local;
}

void Line::watch()
{
    m_watch.start(watchEvery, [this] { watch(); });
    if (m_state.health != ChannelHealth::Working)
        return;
    if (isAddressGone()) {
        m_backoff = {};
        retryLater(ErrorCode::Offline, QStringLiteral("the network address changed"));
    } else if (m_settings.isRegistering && ++m_watches % pingEvery == 0) {
        ping();
    }
}

void Line::ping()
{
    forgetPing();
    const QByteArray server = "sip:" + m_settings.domain.toUtf8();
    const QByteArray own = ownAddress();
    const QByteArray first = route();
    const char* routes[] = {first.constData()};
    if (sip_dialog_alloc(into(m_pingDialog), server.constData(), server.constData(), nullptr,
                         own.constData(), routes, first.isEmpty() ? 0 : 1)
            != 0
        || sip_drequestf(&m_ping, m_sip.get(), true, "OPTIONS", m_pingDialog.get(), 0, nullptr,
                         nullptr, Callbacks::pinged, this, "Content-Length: 0\r\n\r\n")
               != 0)
        return;
    // Some servers answer nothing but what they must: the registration decides.
    m_patience.start(pingPatience, [this] {
        forgetPing();
        registerNow();
    });
}

// Whoever is let go of before its answer came calls nobody any more.
void Line::forgetPing()
{
    m_patience.stop();
    mem_deref(m_ping);
}

} // namespace heddle::phone
