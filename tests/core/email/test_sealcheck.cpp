#include "core/channel/email/mime/parts/sealcheck.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTimeZone>

using namespace heddle;
using namespace heddle::email;

namespace {

const QString folder = QStringLiteral(HEDDLE_TEST_DATA "/seals/");
const QString authority = folder + QStringLiteral("ca.pem");

QByteArray mail(const char* name)
{
    QFile file(folder + QLatin1String(name) + QStringLiteral(".eml"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Timestamp onDay(int year, int month, int day)
{
    const QDateTime noon(QDate(year, month, day), QTime(12, 0), QTimeZone::utc());
    return Timestamp{noon.toMSecsSinceEpoch() * 1000};
}

const Timestamp arrived = onDay(2026, 12, 1);

MailSeal::Kind kindOf(const char* name)
{
    return checkSeal(mail(name), arrived, authority).kind;
}

} // namespace

TEST_CASE("A signature is checked against words, sender and authority", "[email]")
{
    using Kind = MailSeal::Kind;
    const MailSeal good = checkSeal(mail("good"), arrived, authority);
    CHECK(good.kind == Kind::Good);
    CHECK(good.signer == QStringLiteral("ann@example.org"));
    CHECK(good.authority == QStringLiteral("Rig Mail Authority"));
    CHECK(checkSeal(mail("opaque"), arrived, authority) == good);
    CHECK(checkSeal(mail("lineends"), arrived, authority) == good);

    CHECK(kindOf("changed") == Kind::Changed);
    CHECK(kindOf("unknown") == Kind::Unknown);
    CHECK(kindOf("unreadable") == Kind::Unreadable);
    const MailSeal other = checkSeal(mail("othersender"), arrived, authority);
    CHECK(other.kind == Kind::OtherSender);
    CHECK(other.signer == QStringLiteral("eve@example.net"));
}

TEST_CASE("Who signed is the one it is shown to come from, not another behind them", "[email]")
{
    const auto from = [](const char* senders) {
        return checkSeal(mail("good").replace("From: Ann <ann@example.org>", senders), arrived,
                         authority);
    };
    CHECK(from("From: Ann <Ann@Example.org>, Bo <bo@example.net>").kind == MailSeal::Kind::Good);
    CHECK(from("From: Bo <bo@example.net>, Ann <ann@example.org>").kind
          == MailSeal::Kind::OtherSender);
    CHECK(from("From: Bo <bo@example.net>\r\nFrom: Ann <ann@example.org>").kind
          == MailSeal::Kind::OtherSender);
    CHECK(from("From: ,").kind == MailSeal::Kind::OtherSender);
}

TEST_CASE("A certificate counts as of the day the mail came", "[email]")
{
    CHECK(checkSeal(mail("good"), onDay(2020, 1, 1), authority).kind == MailSeal::Kind::OutOfDate);
    CHECK(checkSeal(mail("good"), onDay(2200, 1, 1), authority).kind == MailSeal::Kind::OutOfDate);
}

TEST_CASE("What stands beside a signed part is nobody's word", "[email]")
{
    CHECK(kindOf("partly") == MailSeal::Kind::Partly);
    CHECK(checkSeal(mail("partly"), arrived).kind == MailSeal::Kind::Partly);
}

TEST_CASE("Without an authority that vouches for it a signature is nobody's", "[email]")
{
    const MailSeal seal = checkSeal(mail("good"), arrived);
    CHECK(seal.kind == MailSeal::Kind::Unknown);
    CHECK(seal.signer == QStringLiteral("ann@example.org"));
}

TEST_CASE("A signature by a digest that can be forged is nobody's word", "[email]")
{
    const MailSeal seal = checkSeal(mail("weak"), arrived, authority);
    CHECK(seal.kind == MailSeal::Kind::WeakMethod);
    CHECK(checkSeal(mail("weak").replace("100 euros", "900 euros"), arrived, authority).kind
          == MailSeal::Kind::Changed);
}

TEST_CASE("Where the authorities cannot be read, that is said instead of a judgement", "[email]")
{
    using Kind = MailSeal::Kind;
    CHECK(checkSeal(mail("good"), arrived, folder + QStringLiteral("none.pem")).kind
          == Kind::NoAuthority);
    CHECK(checkSeal(mail("good"), arrived, folder + QStringLiteral("good.eml")).kind
          == Kind::NoAuthority);
    CHECK(checkSeal(mail("changed"), arrived, folder + QStringLiteral("none.pem")).kind
          == Kind::Changed);
}

TEST_CASE("No mail that is cut, spoilt or unsigned has a good signature", "[email]")
{
    CHECK(checkSeal({}, arrived, authority) == MailSeal());
    CHECK(checkSeal("From: a@example.org\n\nhello", arrived, authority) == MailSeal());
    for (const char* name : {"good", "opaque"}) {
        const QByteArray whole = mail(name);
        const qsizetype words = whole.indexOf("\r\n\r\n");
        for (qsizetype size = 0; size < whole.size(); size += 37) {
            const MailSeal cut = checkSeal(whole.left(size), arrived, authority);
            CHECK((cut.kind != MailSeal::Kind::Good || size > words));
        }
        for (qsizetype at = words; at < whole.size(); at += 11) {
            QByteArray spoilt = whole;
            spoilt[at] = static_cast<char>(spoilt[at] ^ 0x15);
            const MailSeal seal = checkSeal(spoilt, arrived, authority);
            if (seal.kind == MailSeal::Kind::Good)
                CHECK(seal.signer == QStringLiteral("ann@example.org"));
        }
    }
}
