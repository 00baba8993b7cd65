#include "tests/core/chat/chatfixture.h"

using namespace heddle;
using namespace heddle::chat;
using Fixture = heddle::chat::test::ChatFixture;

TEST_CASE("A site's word makes a visitor known, a made-up one does not", "[chat]")
{
    ChatSettings settings;
    settings.signingKey = "shared-secret";
    Fixture f(settings);
    const auto proof = [](const QByteArray& signature) -> QByteArray {
        return R"(,"proof":{"id":"C-4711","expires":1790000000,"signature":")" + signature
               + R"("})";
    };
    const auto sender = [&](const QByteArray& signature) {
        const SocketId socket = f.come(proof(signature));
        f.gateway->hear(socket, R"({"type":"begin"})");
        f.say(socket, "m1", "x");
        return f.arrived.constLast().senderAddress;
    };
    CHECK(sender("7091881353690144bd2d86e86330858829a35941e72c5f900ed32bbff3008003")
          == QStringLiteral("site:C-4711"));
    CHECK_FALSE(sender(QByteArray(64, '0')).startsWith(QStringLiteral("site:")));
}

TEST_CASE("A page that was open longer than its site's word goes on with its conversation",
          "[chat]")
{
    ChatSettings settings;
    settings.signingKey = "shared-secret";
    Fixture f(settings);
    const auto proof = [](const QByteArray& signature) -> QByteArray {
        return R"(,"proof":{"id":"C-4711","expires":1790000000,"signature":")" + signature
               + R"("})";
    };
    const QByteArray right = "7091881353690144bd2d86e86330858829a35941e72c5f900ed32bbff3008003";
    f.clock.advance(Timestamp{1'789'999'000'000'000} - f.clock.now());
    const SocketId ana = f.come(proof(right));
    f.gateway->frames(ana);
    f.gateway->hear(ana, R"({"type":"begin"})");
    f.token = f.only(ana, "begun").value(QLatin1String("token")).toString();
    f.say(ana, "m1", "one");
    f.acknowledgeAll();
    f.gateway->lose(ana);
    f.clock.advance(Timestamp{1'790'000'001'000'000} - f.clock.now());
    const QByteArray token = R"(,"token":")" + f.token.toLatin1() + R"(")";

    SECTION("as who it was")
    {
        const SocketId again = f.come(proof(right) + token);
        const auto frames = f.gateway->frames(again);
        REQUIRE(frames.size() == 2);
        CHECK(frames.first().value(QLatin1String("resumed")).toBool());
        CHECK_FALSE(frames.first().contains(QLatin1String("visitor")));
        f.say(again, "m2", "two");
        CHECK(f.arrived.constLast().senderAddress == QStringLiteral("site:C-4711"));
    }
    SECTION("not without the token")
    {
        const QJsonObject welcome = f.only(f.come(proof(right)), "welcome");
        CHECK_FALSE(welcome.value(QLatin1String("resumed")).toBool());
        CHECK(welcome.contains(QLatin1String("visitor")));
    }
    SECTION("not with a signature that somebody made up")
    {
        const SocketId thief = f.come(proof(QByteArray(64, '0')) + token);
        CHECK_FALSE(f.only(thief, "welcome").value(QLatin1String("resumed")).toBool());
    }
}
