#include "app/phone/line/invitegate.h"
#include "app/phone/sip/caller.h"
#include "app/phone/srtp/srtpkeys.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::phone;

TEST_CASE("An encryption line is read as it was written, and nothing else is", "[phone]")
{
    const SrtpKey key{.tag = 3, .suite = SrtpSuite::Aes128Sha32, .key = QByteArray(30, 'k')};
    const QString written = toAttribute(key);
    CHECK(srtpKeyFrom(written) == key);
    CHECK(srtpKeyFrom(written + QStringLiteral("|2^31")) == key);
    CHECK_FALSE(srtpKeyFrom(written + QStringLiteral("|1:4")));
    CHECK_FALSE(srtpKeyFrom(QStringLiteral("1 F8_128_HMAC_SHA1_80 inline:")
                            + written.section(QLatin1Char(':'), 1)));
    for (int cut = 0; cut < written.size() - 1; ++cut)
        CHECK_FALSE(srtpKeyFrom(written.left(cut)));
}

TEST_CASE("A flood of calls from one source is held back, other sources are not", "[phone]")
{
    InviteGate gate;
    Timestamp now{1'000'000'000};
    int through = 0;
    for (int i = 0; i < 1'000; ++i)
        through += gate.lets(QStringLiteral("10.0.0.1"), now) ? 1 : 0;
    CHECK(through == 10);
    CHECK(gate.lets(QStringLiteral("10.0.0.2"), now));
    now = now + 2s;
    CHECK(gate.lets(QStringLiteral("10.0.0.1"), now));
    CHECK_FALSE(gate.lets(QStringLiteral("10.0.0.1"), now));
    for (int i = 0; i < 5'000; ++i)
        gate.lets(QString::number(i), now);
    CHECK(gate.refused() == 991);
}

TEST_CASE("A referral names whom to call and which call to take over there", "[phone]")
{
    const auto blind = referralIn("<sip:1002@pbx.example>");
    REQUIRE(blind);
    CHECK(blind->target == QStringLiteral("sip:1002@pbx.example"));
    CHECK(blind->replaces.isEmpty());
    const auto attended =
        referralIn("<sip:cleo@127.0.0.1:5070?Replaces=a%40b%3Bto-tag%3Dt%3Bfrom-tag%3Df>");
    REQUIRE(attended);
    CHECK(attended->target == QStringLiteral("sip:cleo@127.0.0.1:5070"));
    const auto dialog = replacedDialogIn(attended->replaces);
    REQUIRE(dialog);
    CHECK(*dialog == ReplacedDialog{"a@b", "t", "f"});
    CHECK_FALSE(referralIn("nonsense"));
    CHECK_FALSE(referralIn("<sip:x@h?Replaces=a%0D%0AEvil%3A%201>"));
    CHECK_FALSE(replacedDialogIn("a;to-tag=t"));
}

TEST_CASE("Keys in INFO and the status of a transfer are read from their bodies", "[phone]")
{
    CHECK(digitIn("Signal=5\r\nDuration=160\r\n") == QChar(u'5'));
    CHECK(digitIn("signal= d\r\n") == QChar(u'D'));
    CHECK(digitIn("#") == QChar(u'#'));
    CHECK_FALSE(digitIn("Signal=55"));
    CHECK_FALSE(digitIn(QByteArray(10'000, '1')));
    CHECK(statusIn("SIP/2.0 200 OK\r\n") == 200);
    CHECK_FALSE(statusIn("SIP/2.0 2"));
    CHECK_FALSE(statusIn("HTTP/1.1 200 OK"));
}

TEST_CASE("Outside text becomes one bounded line", "[phone]")
{
    CHECK(cleaned("Ann\r\nEvil: x\x01\xE2\x80\xAE", 100) == QStringLiteral("Ann Evil: x"));
    CHECK(cleaned(QByteArray(10'000, 'a'), 64).size() == 64);
    CHECK_FALSE(cleaned("\xff\xfe", 10).contains(QChar(u'\0')));
}
