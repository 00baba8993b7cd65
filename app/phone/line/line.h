#pragma once

#include "app/phone/line/credentials.h"
#include "app/phone/line/invitegate.h"
#include "app/phone/line/partings.h"
#include "app/phone/line/registration.h"
#include "app/phone/sip/reptr.h"
#include "app/phone/sip/retimer.h"
#include "core/channel/phone/protocol/linesettings.h"
#include "core/model/traffic.h"

#include <QByteArray>

#include <functional>

struct dnsc;
struct sa;
struct sip;
struct sip_dialog;
struct sip_msg;
struct sip_request;
struct sipevent_sock;
struct sipsess_sock;
struct tls;

namespace heddle::phone {

/// One SIP account with a stack of its own, so that what reaches one line never reaches another.
/// It registers, stays registered and says how it is doing; calls are made by Telephone.
///
/// A password that was refused is not tried again. Everything else is tried again after 1 s, 2 s
/// and so on up to 30 s; a changed network address at once.
///
/// Thread: the SIP thread.
class Line {
public:
    struct Listener {
        std::function<void(Line&)> stateChanged;
        std::function<void(Line&, const sip_msg*)> invited;
    };

    /// `partings` must outlive it.
    Line(const LineSettings& settings, const Clock& clock, Partings& partings, Listener listener);
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void start();

    const LineSettings& settings() const { return m_settings; }
    const ChannelState& state() const { return m_state; }
    struct sip* stack() const { return m_sip.get(); }
    sipsess_sock* sessions() const { return m_sessions.get(); }
    sipevent_sock* events() const { return m_events.get(); }
    dnsc* names() const { return m_names.get(); }
    /// Where sound is received.
    sa localAddress() const;
    /// "sip:1001@pbx.example"
    QByteArray ownAddress() const;
    QByteArray contactUser() const { return m_settings.user.toUtf8(); }
    /// Where every request goes first; empty: where its address says.
    QByteArray route() const;
    /// What is dialled, as an address at this line's domain; empty for what cannot be one.
    QByteArray addressOf(const QString& target) const;
    /// For Credentials::answer().
    Credentials* credentials() const { return m_credentials.get(); }
    /// Whether the call just cancelled was taken by another phone.
    bool wasTakenElsewhere(const QByteArray& callId) const { return m_takenElsewhere == callId; }

private:
    struct Callbacks;
    Done open();
    Done openTls();
    Done listen(std::uint16_t port);
    bool renewConnections();
    void close();
    void registerNow();
    void registered(int error, const sip_msg* answer);
    void retryLater(ErrorCode cause, const QString& detail);
    void retry();
    void setState(ChannelHealth health, ErrorCode cause = {}, const QString& detail = {});
    void watch();
    void ping();
    void forgetPing();
    bool isAddressGone() const;
    QByteArray findLocalAddress() const;

    LineSettings m_settings;
    const Clock& m_clock;
    Partings& m_partings;
    Listener m_listener;
    RePtr<Credentials> m_credentials;
    ChannelState m_state;
    InviteGate m_gate;
    QByteArray m_takenElsewhere; ///< Call-ID of the newest CANCEL that said so
    QByteArray m_local;          ///< address that we listen at, without port
    Duration m_backoff{};
    RePtr<dnsc> m_names;
    RePtr<struct tls> m_tls;
    RePtr<struct sip> m_sip;
    RePtr<sipsess_sock> m_sessions;
    RePtr<sipevent_sock> m_events;
    RePtr<Registration> m_registration;
    RePtr<sip_dialog> m_pingDialog;
    struct sip_request* m_ping = nullptr; ///< owned by the stack; null once answered
    ReTimer m_retry;
    ReTimer m_patience; ///< with a server that is asked whether it is there
    ReTimer m_watch;
    int m_watches = 0;
    int m_refusalsBorne = 0;  ///< how many more are tried again; none before it was ever let in
    bool m_isUnheard = false; ///< the server said nothing to what it was asked last
};

} // namespace heddle::phone
