#include "app/ctl/contacts/vcard.h"
#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

#include <QJsonArray>

using heddle::ctl::Contact;
using heddle::ctl::readVcards;
using heddle::test::CtlRig;

namespace {

const QByteArray card =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Haddad;Amira;;;\r\nFN:Amira Had\r\n dad\r\n"
    "EMAIL;TYPE=INTERNET:Amira@Example.com\r\n"
    "item1.TEL;TYPE=\"cell:x\":+44 20 7946 0102\r\n"
    "ADR;TYPE=home:;;1 High St;Leeds;;LS1;United Kingdom\r\n"
    "CATEGORIES:vip,two\\, words\r\nEND:VCARD\r\n";

QStringList import(const char* what, const QString& file)
{
    return {QStringLiteral("import"),   QLatin1String(what),  file,
            QStringLiteral("--region"), QStringLiteral("GB"), QStringLiteral("--json")};
}

void check(const QJsonObject& counts, int added, int completed, int known, int refused)
{
    CHECK(counts.value(QLatin1String("added")).toInt(-1) == added);
    CHECK(counts.value(QLatin1String("completed")).toInt(-1) == completed);
    CHECK(counts.value(QLatin1String("known")).toInt(-1) == known);
    CHECK(counts.value(QLatin1String("refused")).toInt(-1) == refused);
}

} // namespace

TEST_CASE("A table of people becomes customers, and the same table again adds nothing", "[ctl]")
{
    const CtlRig rig;
    const QString file = rig.write(QStringLiteral("people.csv"),
                                   "Full name,E-mail,Mobile phone,City,Tags,Shoe size\n"
                                   "Amira Haddad,amira@example.com,020 7946 0102,Leeds,vip;old,38\n"
                                   "\"Becker, Tom\",tom@example.com,,,,\n");
    const auto first = rig.onStore(import("csv", file));
    CHECK(first.code == 0);
    check(first.objects().value(0), 2, 0, 0, 0);
    CHECK(first.err.contains("left out: Shoe size"));
    const auto found = rig.onStore({QStringLiteral("customers"), QStringLiteral("find"),
                                    QStringLiteral("amira"), QStringLiteral("--json")});
    CHECK(found.out.contains("+442079460102"));
    CHECK(found.out.contains("vip"));
    check(rig.onStore(import("csv", file)).objects().value(0), 0, 0, 2, 0);
    CHECK(rig.onStore({QStringLiteral("db"), QStringLiteral("rebuild"), QStringLiteral("--check")})
              .code
          == 0);
}

TEST_CASE("Somebody known is completed and keeps what they have", "[ctl]")
{
    const CtlRig rig;
    const QString one =
        rig.write(QStringLiteral("one.csv"), "name,email\nMrs Haddad,amira@example.com\n"
                                             "Tom,tom@example.com\n");
    REQUIRE(rig.onStore(import("csv", one)).code == 0);
    const QString cards = rig.write(QStringLiteral("book.vcf"), card);
    check(rig.onStore(import("vcard", cards)).objects().value(0), 0, 1, 0, 0);
    check(rig.onStore(import("vcard", cards)).objects().value(0), 0, 0, 1, 0);
    CHECK(
        rig.onStore({QStringLiteral("customers"), QStringLiteral("find"), QStringLiteral("haddad")})
            .out.contains("Mrs Haddad"));

    const QString both =
        rig.write(QStringLiteral("both.csv"), "email,email 2\namira@example.com,tom@example.com\n");
    const auto refused = rig.onStore(import("csv", both));
    CHECK(refused.code == 1);
    CHECK(refused.err.contains("both.csv, line 2: its addresses belong to customers"));
}

TEST_CASE("What cannot be a customer is named with its line, and the rest goes on", "[ctl]")
{
    const CtlRig rig;
    const QString file =
        rig.write(QStringLiteral("people.csv"), "name,email,phone\nA,not an address,\nB,,12\nC,,\n"
                                                "D,d@example.com,\n");
    const auto outcome = rig.onStore(import("csv", file));
    CHECK(outcome.code == 1);
    check(outcome.objects().value(0), 1, 0, 0, 3);
    for (const char* line :
         {"line 2: 'not an address'", "line 3: '12'", "line 4: it has no address"})
        CHECK(outcome.err.contains(line));
    const QString none = rig.write(QStringLiteral("none.csv"), "colour,size\nred,3\n");
    CHECK(rig.onStore(import("csv", none)).err.contains("no column is called email or phone"));
    const QString text = rig.write(QStringLiteral("text.vcf"), "Dear diary\n");
    CHECK(rig.onStore(import("vcard", text)).err.contains("there is no vCard in it"));
}

TEST_CASE("Cards of every version are read", "[ctl]")
{
    const auto cards = readVcards(card);
    REQUIRE(cards.size() == 1);
    CHECK(cards[0]
          == Contact{.from = {},
                     .name = QStringLiteral("Amira Haddad"),
                     .emails = {QStringLiteral("Amira@Example.com")},
                     .phones = {QStringLiteral("+44 20 7946 0102")},
                     .language = {},
                     .tier = {},
                     .place = QStringLiteral("Leeds, United Kingdom"),
                     .tags = {QStringLiteral("vip"), QStringLiteral("two, words")}});
    const auto old =
        readVcards("BEGIN:VCARD\nVERSION:2.1\n"
                   "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=\n=F6rg\n"
                   "TEL;CELL:0171 1234567\nEND:VCARD\n");
    REQUIRE(old.size() == 1);
    CHECK(old[0].name == QStringLiteral("Jörg Müller"));
    const auto latest =
        readVcards("BEGIN:VCARD\nVERSION:4.0\nFN:X\nTEL;VALUE=uri:tel:+1-201-555-0123"
                   "\nLANG:fr\nBEGIN:VCARD\nFN:Y\n");
    REQUIRE(latest.size() == 2);
    CHECK(latest[0].phones == QStringList{QStringLiteral("+1-201-555-0123")});
    CHECK(latest[0].language == QStringLiteral("fr"));
}

TEST_CASE("Any bytes are read as cards or as none", "[ctl]")
{
    for (qsizetype cut = 0; cut <= card.size(); ++cut) {
        static_cast<void>(readVcards(card.left(cut)));
        QByteArray flipped = card;
        if (cut < card.size())
            flipped[cut] = static_cast<char>(flipped[cut] ^ 0x15);
        CHECK(readVcards(flipped).size() <= 2);
    }
}
