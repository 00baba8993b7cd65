#pragma once

#include "app/phone/sip/reptr.h"
#include "app/phone/sip/retimer.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <functional>
#include <memory>
#include <optional>

struct dnsc;
struct icem;
struct sa;
struct sdp_media;
struct sdp_session;
struct stun_dns;
struct stun_keepalive;

namespace heddle::phone {

/// How the sound of one call finds its way where addresses are translated: a STUN server tells how
/// we look from outside (RFC 8489), and both ends try which of their addresses reach each other
/// (ICE, RFC 8445). Whoever does without is spoken to at the address in their description.
///
/// Thread: the SIP thread.
class IcePath {
public:
    /// A call's two sockets, for sound and for reports, and the address they are bound to.
    struct Sockets {
        std::array<void*, 2> both{};
        const sa* local = nullptr;
    };
    struct Wish {
        QString stun; ///< "host:port"; empty: our own addresses only
        bool tries = false;
        bool offers = false; ///< we call
        dnsc* names = nullptr;
    };
    struct Listener {
        std::function<void()> ready; ///< once: all is known that can be told the far end
        /// A way for sound, and for reports where there is one yet; again when there is a better one.
        std::function<void(const sa& sound, const sa* reports)> found;
    };
    static Result<std::unique_ptr<IcePath>> open(const Sockets& sockets, const Wish& wish,
                                                 Listener listener);
    ~IcePath();
    IcePath(const IcePath&) = delete;
    IcePath& operator=(const IcePath&) = delete;

    bool isReady() const { return m_isReady; }
    /// Writes into our description where we can be reached.
    enum class As { Offer, Answer };
    void describe(sdp_media* media, As as) const;
    /// Reads theirs.
    void read(sdp_session* session, sdp_media* media);
    /// Begins to try; both have each other's description. Once: further calls do nothing.
    void start();
    /// Whether the far end named this as one of its addresses, or tried from there.
    bool isTheirs(const sa& from) const;

private:
    struct Callbacks;
    IcePath(const Sockets& sockets, Listener listener);
    Done prepare(const Wish& wish);
    Done askServer(const Wish& wish);
    void asked(const sa* server);
    void mapped(std::size_t component, const sa* address);
    void gathered();
    void checked(int error);
    void look();
    bool theyTry() const;

    Sockets m_sockets;
    Listener m_listener;
    QByteArray m_name; ///< by which they ask, and the password with it
    QByteArray m_password;
    RePtr<icem> m_ice;
    RePtr<stun_dns> m_query;
    std::array<RePtr<stun_keepalive>, 2> m_servers;
    std::array<std::unique_ptr<sa>, 2> m_seen; ///< from outside; none while not known
    ReTimer m_patience;
    ReTimer m_look;
    std::array<std::unique_ptr<sa>, 2> m_told; ///< the way that was told last
    bool m_isReady = false;
    bool m_isStarted = false;
};

} // namespace heddle::phone
