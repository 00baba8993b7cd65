#pragma once

#include "app/phone/sip/reptr.h"
#include "app/phone/sip/retimer.h"

#include <QByteArray>

#include <functional>
#include <memory>

struct mbuf;
struct sa;
struct sip;
struct sip_auth;
struct sip_dialog;
struct sip_keepalive;
struct sip_msg;
struct sip_request;

namespace heddle::phone {

class Line;

/// Where a line is reached, as its registrar knows it (RFC 3261, section 10): asked for, renewed
/// and given up.
///
/// libre's own registration says goodbye whenever it is given up for another try, and a goodbye
/// that comes in late takes the line away from the try that succeeded. This one goes on trying
/// under one Call-ID, and says goodbye only when the line goes. libre shares it: it lives until the
/// goodbye was heard.
///
/// Thread: the SIP thread.
class Registration {
public:
    /// \param error of the connection, ETIMEDOUT for a server that says nothing; else 0 with the
    /// last `answer`. Comes for each ask(), each renewal, and when the connection broke.
    using Told = std::function<void(int error, const sip_msg* answer)>;
    static RePtr<Registration> of(const Line& line, Told told);

    /// Asks for it now; an answer that is still awaited is not awaited any longer. The error is
    /// libre's.
    int ask();
    /// The line goes: nothing is told any more, and a registrar that has us is told goodbye.
    void end();

private:
    struct Callbacks;
    Registration(const Line& line, Told told);
    ~Registration();
    int send();
    void renew();
    void brokeOff();
    void answered(int error, const sip_msg* answer);
    bool canAnswer(const sip_msg& challenge);
    void keep(const sip_msg& answer);
    std::uint32_t secondsGranted(const sip_msg& answer) const;
    void forgetRequest();

    RePtr<struct sip> m_stack;
    QByteArray m_user;
    std::uint32_t m_seconds; ///< that we ask for; 0: goodbye
    Told m_told;
    RePtr<sip_dialog> m_dialog;
    RePtr<sip_auth> m_auth;
    std::unique_ptr<sa> m_source;            ///< that our last request named
    struct sip_request* m_request = nullptr; ///< owned by the stack, which makes it null
    sip_keepalive* m_connection = nullptr;   ///< tells that it broke; null by the stack then
    ReTimer m_patience;
    ReTimer m_renewal;
    Duration m_pause{};   ///< after the last connection that broke before it was time to renew
    int m_challenges = 0; ///< answered in this try
    bool m_isBound = false;
    bool m_isEnding = false;
};

} // namespace heddle::phone
