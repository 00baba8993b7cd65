#include "app/phone/line/registration.h"

#include "app/phone/libre.h"
#include "app/phone/line/line.h"

#include <algorithm>
#include <new>

namespace heddle::phone {

namespace {

constexpr Duration patience = 4s; // SIP itself would wait for 32 s
// A server that was away for a moment may have forgotten us, and over UDP nobody says so.
constexpr Duration longestUntilRenewal = 30s;
constexpr Duration shortestUntilRenewal = 1s;
constexpr Duration afterBreak = 200ms;
constexpr int mostChallenges = 3;                   // a proxy's, the registrar's, a stale one
constexpr std::uint32_t mostSeconds = 24 * 60 * 60; // that a registrar may demand
constexpr std::uint32_t noProbes = 1'000'000;       // seconds: the connection's end is all we want

} // namespace

/// What libre calls.
struct Registration::Callbacks {
    static int addContact(sip_transp transport, const sa* source, const sa*, mbuf* request,
                          void* registration)
    {
        auto* own = static_cast<Registration*>(registration);
        *own->m_source = *source;
        return mbuf_printf(request, "Contact: <sip:%s@%J%s>;expires=%u\r\n",
                           own->m_user.constData(), source, sip_transp_param(transport),
                           own->m_seconds);
    }
    static void answered(int error, const sip_msg* answer, void* registration)
    {
        static_cast<Registration*>(registration)->answered(error, answer);
    }
    static void brokeOff(int, void* registration)
    {
        static_cast<Registration*>(registration)->brokeOff();
    }
    static bool findSeconds(const sip_hdr* contact, const sip_msg* answer, void* to);
};

Registration::Registration(const Line& line, Told told)
    : m_stack(static_cast<struct sip*>(mem_ref(line.stack()))), m_user(line.contactUser()),
      m_seconds(static_cast<std::uint32_t>(line.settings().expires)), m_told(std::move(told)),
      m_source(std::make_unique<sa>())
{
    const QByteArray registrar = "sip:" + line.settings().domain.toUtf8();
    const QByteArray own = line.ownAddress();
    const QByteArray first = line.route();
    const char* routes[] = {first.constData()};
    sip_dialog_alloc(into(m_dialog), registrar.constData(), own.constData(), nullptr,
                     own.constData(), routes, first.isEmpty() ? 0 : 1);
    sip_auth_alloc(into(m_auth), Credentials::answer, line.credentials(), true);
}

Registration::~Registration()
{
    forgetRequest();
    mem_deref(m_connection);
}

RePtr<Registration> Registration::of(const Line& line, Told told)
{
    void* place = mem_zalloc(sizeof(Registration),
                             [](void* gone) { static_cast<Registration*>(gone)->~Registration(); });
    return place ? RePtr<Registration>(new (place) Registration(line, std::move(told))) : nullptr;
}

int Registration::ask()
{
    if (!m_dialog || !m_auth)
        return ENOMEM;
    m_challenges = 0;
    return send();
}

int Registration::send()
{
    forgetRequest();
    m_renewal.stop();
    const int error = sip_drequestf(&m_request, m_stack.get(), true, "REGISTER", m_dialog.get(), 0,
                                    m_auth.get(), Callbacks::addContact, Callbacks::answered, this,
                                    "Content-Length: 0\r\n\r\n");
    if (!error && !m_isEnding)
        m_patience.start(patience, [this] {
            forgetRequest();
            answered(ETIMEDOUT, nullptr);
        });
    return error;
}

void Registration::renew()
{
    if (const int error = ask())
        answered(error, nullptr);
}

// A registrar may close each connection once it has answered: longer from time to time.
void Registration::brokeOff()
{
    m_pause = std::clamp(m_pause * 2, afterBreak, longestUntilRenewal);
    m_renewal.start(m_pause, [this] { renew(); });
}

// Whoever is let go of before its answer came calls nobody any more.
void Registration::forgetRequest()
{
    m_patience.stop();
    mem_deref(m_request);
}

void Registration::end()
{
    m_told = {};
    m_isEnding = true;
    m_renewal.stop();
    mem_deref(m_connection);
    forgetRequest();
    m_seconds = 0;
    if (m_isBound && ask() == 0)
        mem_ref(this);
}

void Registration::answered(int error, const sip_msg* answer)
{
    if (answer && answer->scode < 200)
        return;
    m_patience.stop();
    if (answer && canAnswer(*answer) && (error = send()) == 0)
        return;
    m_isBound = answer && answer->scode < 300;
    if (m_isEnding) {
        mem_deref(this);
        return;
    }
    if (m_isBound)
        keep(*answer);
    if (m_told)
        m_told(error, answer);
}

bool Registration::canAnswer(const sip_msg& challenge)
{
    switch (challenge.scode) {
    case 401:
    case 407:
        // The first one may be about words that were good last time.
        if (m_challenges++ == 0)
            sip_auth_reset(m_auth.get());
        return m_challenges <= mostChallenges
               && sip_auth_authenticate(m_auth.get(), &challenge) == 0;
    case 423: {
        const sip_hdr* least = sip_msg_hdr(&challenge, SIP_HDR_MIN_EXPIRES);
        const std::uint32_t seconds = least ? pl_u32(&least->val) : 0;
        if (m_seconds == 0 || seconds <= m_seconds || seconds > mostSeconds)
            return false;
        m_seconds = seconds;
        return true;
    }
    default: return false;
    }
}

void Registration::keep(const sip_msg& answer)
{
    const std::chrono::milliseconds granted(std::int64_t(secondsGranted(answer)) * 1'000);
    m_renewal.start(
        std::clamp<Duration>(granted * 9 / 10, shortestUntilRenewal, longestUntilRenewal), [this] {
            m_pause = {};
            renew();
        });
    if (answer.tp != SIP_TRANSP_UDP && !m_connection)
        sip_keepalive_start(&m_connection, m_stack.get(), &answer, noProbes, Callbacks::brokeOff,
                            this);
}

// A registrar names all who are registered by this name: ours is at our address.
bool Registration::Callbacks::findSeconds(const sip_hdr* contact, const sip_msg*, void* to)
{
    auto* search = static_cast<std::pair<const Registration*, std::uint32_t>*>(to);
    sip_addr named{};
    sa host{};
    pl seconds{};
    if (sip_addr_decode(&named, &contact->val) != 0
        || pl_strcmp(&named.uri.user, search->first->m_user.constData()) != 0
        || sa_set(&host, &named.uri.host, named.uri.port) != 0
        || !sa_cmp(&host, search->first->m_source.get(), SA_ALL)
        || msg_param_decode(&named.params, "expires", &seconds) != 0)
        return false;
    search->second = pl_u32(&seconds);
    return true;
}

std::uint32_t Registration::secondsGranted(const sip_msg& answer) const
{
    std::pair<const Registration*, std::uint32_t> search{
        this, pl_isset(&answer.expires) ? pl_u32(&answer.expires) : m_seconds};
    sip_msg_hdr_apply(&answer, true, SIP_HDR_CONTACT, Callbacks::findSeconds, &search);
    return search.second;
}

} // namespace heddle::phone
