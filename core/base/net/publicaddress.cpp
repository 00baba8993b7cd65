#include "core/base/net/publicaddress.h"

#include <QPair>

#include <array>

namespace heddle {

namespace {

struct Block {
    const char* base;
    int bits;
};

// RFC 6890 and its updates: everything that is not for the whole world.
constexpr std::array kClosed4{
    Block{"0.0.0.0", 8},      Block{"10.0.0.0", 8},     Block{"100.64.0.0", 10},
    Block{"127.0.0.0", 8},    Block{"169.254.0.0", 16}, Block{"172.16.0.0", 12},
    Block{"192.0.0.0", 24},   Block{"192.0.2.0", 24},   Block{"192.88.99.0", 24},
    Block{"192.168.0.0", 16}, Block{"198.18.0.0", 15},  Block{"198.51.100.0", 24},
    Block{"203.0.113.0", 24}, Block{"224.0.0.0", 4},    Block{"240.0.0.0", 4},
};
// Only 2000::/3 is given out; within it these are not.
constexpr std::array kClosed6{Block{"2001::", 23}, Block{"2001:db8::", 32}};

template<size_t size>
bool isIn(const QHostAddress& address, const std::array<Block, size>& blocks)
{
    for (const Block& block : blocks) {
        if (address.isInSubnet(QHostAddress(QLatin1String(block.base)), block.bits))
            return true;
    }
    return false;
}

QHostAddress embedded4(const Q_IPV6ADDR& bytes, int at)
{
    quint32 address = 0;
    for (int i = 0; i < 4; ++i)
        address = address << 8 | bytes[at + i];
    return QHostAddress(address);
}

} // namespace

bool isPublic(const QHostAddress& address)
{
    bool wrapped = false;
    const quint32 plain = address.toIPv4Address(&wrapped);
    if (wrapped)
        return !isIn(QHostAddress(plain), kClosed4);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return false;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    if (address.isInSubnet(QHostAddress(QStringLiteral("64:ff9b::")), 96))
        return isPublic(embedded4(bytes, 12)); // NAT64, RFC 6052
    if (address.isInSubnet(QHostAddress(QStringLiteral("2002::")), 16))
        return isPublic(embedded4(bytes, 2)); // 6to4, RFC 3056
    return address.isInSubnet(QHostAddress(QStringLiteral("2000::")), 3)
           && !isIn(address, kClosed6);
}

} // namespace heddle
