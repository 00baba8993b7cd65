#include "app/phone/path/icepath.h"

#include "app/phone/libre.h"
#include "app/phone/sip/phonelog.h"

namespace heddle::phone {

namespace {

constexpr Duration patience = 1s; // with a STUN server that does not answer
constexpr int layer = 0;          // below encryption
constexpr int serverLayer = -10;  // its answers are not for ICE
constexpr std::uint32_t keepAliveSeconds = 15;
constexpr std::uint16_t usualPort = 3'478;
constexpr std::uint16_t ownPreference = 65'535;
// libre tries one pair of addresses after the other: a dead one is given up after 1.2 s, not 2.3 s.
constexpr ice_conf pace{.rto = 50, .rc = 4, .debug = false};
// It tells the way once all pairs were tried; the first that works is good enough until then.
constexpr Duration lookEvery = 50ms;
constexpr Duration lookAgainEvery = 1s;

QByteArray randomText(int length)
{
    QByteArray text(length + 1, '\0');
    rand_str(text.data(), static_cast<std::size_t>(text.size()));
    text.chop(1);
    return text;
}

} // namespace

/// What libre calls.
struct IcePath::Callbacks {
    static void asked(int error, const sa* server, void* path)
    {
        static_cast<IcePath*>(path)->asked(error ? nullptr : server);
    }
    template<std::size_t component>
    static void mapped(int error, const sa* address, void* path)
    {
        static_cast<IcePath*>(path)->mapped(component, error ? nullptr : address);
    }
    static void checked(int error, bool, void* path)
    {
        static_cast<IcePath*>(path)->checked(error);
    }
    static bool takeAttribute(const char* name, const char* value, void* ice)
    {
        icem_sdp_decode(static_cast<icem*>(ice), name, value);
        return false;
    }
};

IcePath::IcePath(const Sockets& sockets, Listener listener)
    : m_sockets(sockets), m_listener(std::move(listener)), m_name(randomText(8)),
      m_password(randomText(24))
{}

IcePath::~IcePath() = default;

Result<std::unique_ptr<IcePath>> IcePath::open(const Sockets& sockets, const Wish& wish,
                                               Listener listener)
{
    std::unique_ptr<IcePath> path(new IcePath(sockets, std::move(listener)));
    if (const Done done = path->prepare(wish); !done)
        return passOn(done);
    return path;
}

Done IcePath::prepare(const Wish& wish)
{
    if (wish.tries) {
        int error = icem_alloc(into(m_ice), ICE_MODE_FULL,
                               wish.offers ? ICE_ROLE_CONTROLLING : ICE_ROLE_CONTROLLED,
                               IPPROTO_UDP, layer, rand_u64(), m_name.constData(),
                               m_password.constData(), Callbacks::checked, this);
        icem_set_conf(m_ice.get(), &pace);
        for (unsigned part = 0; !error && part < 2; ++part) {
            error = icem_comp_add(m_ice.get(), part + 1, m_sockets.both.at(part));
            if (!error)
                error = icem_cand_add(m_ice.get(), part + 1, ownPreference, "own", m_sockets.local);
        }
        if (error)
            return failure(ErrorCode::Internal, QStringLiteral("ice %1").arg(error));
    }
    if (!wish.stun.isEmpty())
        return askServer(wish);
    gathered();
    return {};
}

Done IcePath::askServer(const Wish& wish)
{
    const QByteArray host = wish.stun.section(QLatin1Char(':'), 0, 0).toLatin1();
    const int port = wish.stun.section(QLatin1Char(':'), 1).toInt();
    m_patience.start(patience, [this] { gathered(); });
    sa server{};
    if (sa_set_str(&server, host.constData(),
                   port > 0 ? static_cast<std::uint16_t>(port) : usualPort)
        == 0) {
        asked(&server);
        return {};
    }
    const int error = stun_server_discover(
        into(m_query), wish.names, stun_usage_binding, stun_proto_udp, AF_INET, host.constData(),
        static_cast<std::uint16_t>(port), Callbacks::asked, this);
    if (error)
        gathered();
    return {};
}

void IcePath::asked(const sa* server)
{
    if (!server)
        return gathered();
    constexpr std::array<stun_mapped_addr_h*, 2> told{Callbacks::mapped<0>, Callbacks::mapped<1>};
    for (std::size_t part = 0; part < 2; ++part) {
        if (stun_keepalive_alloc(into(m_servers.at(part)), IPPROTO_UDP, m_sockets.both.at(part),
                                 serverLayer, server, nullptr, told.at(part), this)
            == 0)
            stun_keepalive_enable(m_servers.at(part).get(), keepAliveSeconds);
    }
}

void IcePath::mapped(std::size_t component, const sa* address)
{
    if (!address || m_isReady)
        return;
    m_seen.at(component) = std::make_unique<sa>(*address);
    ice_cand* own = m_ice ? icem_cand_find(icem_lcandl(m_ice.get()),
                                           static_cast<unsigned>(component) + 1, nullptr)
                          : nullptr;
    if (own)
        icem_lcand_add(m_ice.get(), icem_lcand_base(own), ICE_CAND_TYPE_SRFLX, address);
    if (m_seen.at(0) && m_seen.at(1))
        gathered();
}

void IcePath::gathered()
{
    if (std::exchange(m_isReady, true))
        return;
    m_patience.stop();
    if (m_ice) {
        icem_cand_redund_elim(m_ice.get());
        icem_comps_set_default_cand(m_ice.get());
    }
    if (m_listener.ready)
        m_listener.ready();
}

bool IcePath::theyTry() const
{
    return m_ice && list_head(icem_rcandl(m_ice.get())) != nullptr;
}

void IcePath::describe(sdp_media* media, As as) const
{
    if (m_seen.at(0))
        sdp_media_set_laddr(media, m_seen.at(0).get());
    if (m_seen.at(1))
        sdp_media_set_laddr_rtcp(media, m_seen.at(1).get());
    if (!m_ice || (as == As::Answer && !theyTry()))
        return;
    sdp_media_set_lattr(media, true, ice_attr_ufrag, "%s", m_name.constData());
    sdp_media_set_lattr(media, true, ice_attr_pwd, "%s", m_password.constData());
    sdp_media_del_lattr(media, ice_attr_cand);
    for (const le* item = list_head(icem_lcandl(m_ice.get())); item; item = item->next)
        sdp_media_set_lattr(media, false, ice_attr_cand, "%H", ice_cand_encode, item->data);
}

void IcePath::read(sdp_session* session, sdp_media* media)
{
    if (!m_ice || m_isStarted)
        return;
    sdp_session_rattr_apply(session, nullptr, Callbacks::takeAttribute, m_ice.get());
    sdp_media_rattr_apply(media, nullptr, Callbacks::takeAttribute, m_ice.get());
}

void IcePath::start()
{
    if (!theyTry() || std::exchange(m_isStarted, true))
        return;
    if (const int error = icem_conncheck_start(m_ice.get())) {
        qCInfo(logPhone) << "ice does not start" << error;
        return;
    }
    ice_candpair_set_states(m_ice.get());
    look();
}

bool IcePath::isTheirs(const sa& from) const
{
    return m_ice && icem_cand_find(icem_rcandl(m_ice.get()), 1, &from);
}

void IcePath::checked(int error)
{
    qCInfo(logPhone) << "ice tried all" << error;
    look();
}

void IcePath::look()
{
    bool isNew = false;
    for (unsigned part = 0; part < 2; ++part) {
        const sa* way = icem_lcand_addr(icem_selected_rcand(m_ice.get(), part + 1));
        if (!way || (m_told.at(part) && sa_cmp(way, m_told.at(part).get(), SA_ALL)))
            continue;
        m_told.at(part) = std::make_unique<sa>(*way);
        isNew = true;
    }
    m_look.start(m_told.at(0) && m_told.at(1) ? lookAgainEvery : lookEvery, [this] { look(); });
    if (isNew && m_told.at(0)) {
        qCInfo(logPhone) << "ice found a way";
        m_listener.found(*m_told.at(0), m_told.at(1).get());
    }
}

} // namespace heddle::phone
