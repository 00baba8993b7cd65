#include "core/channel/chat/gateway/doorkeeper.h"

#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::chat;

namespace {

const Timestamp noon{1'700'000'000'000'000};

QHostAddress address(const char* text)
{
    return QHostAddress(QString::fromLatin1(text));
}

} // namespace

TEST_CASE("Only the sites of the centre may open a chat", "[chat]")
{
    GatewaySettings settings;
    settings.origins = {QStringLiteral("https://www.shop.example"),
                        QStringLiteral("http://127.0.0.1:8080")};
    const Doorkeeper doorkeeper(settings);
    CHECK(doorkeeper.allowsOrigin("https://www.shop.example"));
    CHECK(doorkeeper.allowsOrigin("https://WWW.shop.example"));
    CHECK(doorkeeper.allowsOrigin("http://127.0.0.1:8080"));
    CHECK_FALSE(doorkeeper.allowsOrigin("http://www.shop.example"));
    CHECK_FALSE(doorkeeper.allowsOrigin("https://www.shop.example.evil.test"));
    CHECK_FALSE(doorkeeper.allowsOrigin("https://www.shop.example:444"));
    CHECK_FALSE(doorkeeper.allowsOrigin("null"));
    CHECK_FALSE(doorkeeper.allowsOrigin(""));
    settings.origins = {QStringLiteral("*")};
    CHECK(Doorkeeper(settings).allowsOrigin(""));
}

TEST_CASE("X-Forwarded-For counts from our own proxies only", "[chat]")
{
    GatewaySettings settings;
    settings.proxies = {QStringLiteral("10.0.0.0/8"), QStringLiteral("127.0.0.1")};
    const Doorkeeper doorkeeper(settings);
    REQUIRE(doorkeeper.unreadable().isEmpty());

    SECTION("a stranger is who it is")
    {
        CHECK(doorkeeper.visitorBehind(address("192.0.2.7"), "203.0.113.9")
              == address("192.0.2.7"));
    }
    SECTION("behind a proxy it is the last one that the proxy saw")
    {
        CHECK(doorkeeper.visitorBehind(address("127.0.0.1"), "203.0.113.9")
              == address("203.0.113.9"));
        CHECK(doorkeeper.visitorBehind(address("::ffff:127.0.0.1"), "203.0.113.9")
              == address("203.0.113.9"));
    }
    SECTION("what a visitor writes in front is not believed")
    {
        CHECK(doorkeeper.visitorBehind(address("127.0.0.1"), "1.1.1.1, 203.0.113.9, 10.1.2.3")
              == address("203.0.113.9"));
    }
    SECTION("garbage leaves it at the proxy")
    {
        CHECK(doorkeeper.visitorBehind(address("127.0.0.1"), "") == address("127.0.0.1"));
        CHECK(doorkeeper.visitorBehind(address("127.0.0.1"), "1.1.1.1, <script>")
              == address("127.0.0.1"));
    }
    SECTION("a proxy that is no address is told")
    {
        settings.proxies = {QStringLiteral("proxy.internal")};
        CHECK(Doorkeeper(settings).unreadable() == settings.proxies);
    }
}

TEST_CASE("One address gets so many connections and no more", "[chat]")
{
    GatewaySettings settings;
    settings.limits.connectionsPerAddress = 2;
    settings.limits.newPerAddress = {.perMinute = 60, .burst = 3};
    Doorkeeper doorkeeper(settings);
    const QHostAddress one = address("192.0.2.7");
    const QHostAddress other = address("192.0.2.8");

    CHECK(doorkeeper.enter(one, noon));
    CHECK(doorkeeper.enter(one, noon));
    CHECK_FALSE(doorkeeper.enter(one, noon));
    CHECK(doorkeeper.enter(other, noon));

    SECTION("room comes back when one leaves")
    {
        doorkeeper.leave(one, noon);
        CHECK(doorkeeper.enter(one, noon));
    }
    SECTION("coming and going is counted too")
    {
        doorkeeper.leave(one, noon);
        CHECK(doorkeeper.enter(one, noon));
        doorkeeper.leave(one, noon);
        CHECK_FALSE(doorkeeper.enter(one, noon));
        CHECK(doorkeeper.enter(one, noon + std::chrono::seconds(1)));
    }
    SECTION("addresses of one IPv6 site count together")
    {
        CHECK(doorkeeper.enter(address("2001:db8:1:2::1"), noon));
        CHECK(doorkeeper.enter(address("2001:db8:1:2::2"), noon));
        CHECK_FALSE(doorkeeper.enter(address("2001:db8:1:2:ffff::3"), noon));
        CHECK(doorkeeper.enter(address("2001:db8:1:3::1"), noon));
    }
}
