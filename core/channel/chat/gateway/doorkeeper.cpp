#include "core/channel/chat/gateway/doorkeeper.h"

#include <algorithm>

namespace heddle::chat {

namespace {

constexpr auto tidyInterval = std::chrono::minutes(1);

/// ::ffff:192.0.2.1 is 192.0.2.1, and of an IPv6 address a site gets 2^64: those count as one.
QHostAddress countedAs(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4);
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(bytes.c + 8, bytes.c + 16, quint8(0));
    return QHostAddress(bytes);
}

} // namespace

bool Pace::admit(const Allowance& allowed, Timestamp now)
{
    const Duration each = Duration(std::chrono::minutes(1)) / std::max(1, allowed.perMinute);
    const Timestamp rest = std::max(m_rest, now) + each;
    if (rest - now > each * allowed.burst)
        return false;
    m_rest = rest;
    return true;
}

Doorkeeper::Doorkeeper(const GatewaySettings& settings)
    : m_origins(settings.origins), m_limits(settings.limits)
{
    for (const QString& text : settings.proxies) {
        const auto network = QHostAddress::parseSubnet(text);
        if (network.first.isNull())
            m_unreadable += text;
        else
            m_proxies += network;
    }
}

bool Doorkeeper::allowsOrigin(const QByteArray& origin) const
{
    if (m_origins.contains(QStringLiteral("*")))
        return true;
    return !origin.isEmpty()
           && m_origins.contains(QString::fromLatin1(origin), Qt::CaseInsensitive);
}

bool Doorkeeper::isProxy(const QHostAddress& peer) const
{
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4);
    const QHostAddress plain = isIpv4 ? QHostAddress(ipv4) : peer;
    return std::any_of(m_proxies.begin(), m_proxies.end(),
                       [&](const auto& network) { return plain.isInSubnet(network); });
}

QHostAddress Doorkeeper::visitorBehind(const QHostAddress& peer,
                                       const QByteArray& forwardedFor) const
{
    QHostAddress nearest = peer;
    const QList<QByteArray> hops = forwardedFor.split(',');
    // The right end was written by our own proxy; what stands left of it anybody may have made up.
    for (auto hop = hops.rbegin(); hop != hops.rend() && isProxy(nearest); ++hop) {
        const QHostAddress address(QString::fromLatin1(hop->trimmed()));
        if (address.isNull())
            break;
        nearest = address;
    }
    return nearest;
}

bool Doorkeeper::enter(const QHostAddress& address, Timestamp now)
{
    forgetResting(now);
    Guest& guest = m_guests[countedAs(address)];
    if (guest.inside >= m_limits.connectionsPerAddress
        || !guest.pace.admit(m_limits.newPerAddress, now))
        return false;
    ++guest.inside;
    return true;
}

void Doorkeeper::leave(const QHostAddress& address, Timestamp now)
{
    const auto guest = m_guests.find(countedAs(address));
    if (guest == m_guests.end())
        return;
    --guest->inside;
    forgetResting(now);
}

void Doorkeeper::forgetResting(Timestamp now)
{
    if (now - m_lastTidied < tidyInterval)
        return;
    m_lastTidied = now;
    m_guests.removeIf([now](const auto& guest) {
        return guest.value().inside == 0 && guest.value().pace.isAtRest(now);
    });
}

} // namespace heddle::chat
