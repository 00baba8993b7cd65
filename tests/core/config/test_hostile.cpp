#include "core/service/config/centrefile.h"
#include "core/service/config/text/holidays.h"
#include "core/service/config/text/yamlreader.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace heddle;
using namespace heddle::service;

namespace {

Result<QByteArray> nothingBeside(const QString&)
{
    return failure(ErrorCode::NotFound, {});
}

QByteArray sample(const char* name)
{
    QFile file(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/centres/") + QLatin1String(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The one complaint about a text.
QString wrongWith(const QByteArray& yaml)
{
    const CentreReading read = readCentre(yaml, nothingBeside);
    REQUIRE(read.complaints.size() == 1);
    return read.complaints[0].what;
}

} // namespace

TEST_CASE("A centre file cut at any byte is read or refused, never a crash", "[config]")
{
    const QByteArray yaml = sample("shop.yaml");
    REQUIRE(readCentre(yaml, nothingBeside).isFit());
    int fit = 0;
    for (qsizetype end = 0; end < yaml.size(); ++end)
        fit += readCentre(yaml.left(end), nothingBeside).isFit() ? 1 : 0;
    // Fit only where a cut falls behind the last thing that must be there.
    CHECK(fit > 0);
    CHECK(fit < yaml.size() / 2);
}

TEST_CASE("A centre file with any byte changed is read or refused, never a crash", "[config]")
{
    const QByteArray yaml = sample("shop.yaml");
    for (qsizetype at = 0; at < yaml.size(); ++at) {
        for (const char bits : {'\x01', '\x20', '\x80'}) {
            QByteArray flipped = yaml;
            flipped[at] = static_cast<char>(flipped[at] ^ bits);
            const CentreReading read = readCentre(flipped, nothingBeside);
            if (read.isFit())
                CHECK_FALSE(read.plan.queues.isEmpty());
        }
    }
}

TEST_CASE("Holidays cut or changed anywhere are read or refused, never a crash", "[config]")
{
    const QByteArray ics = sample("holidays-england.ics");
    CHECK(holidaysIn(ics).value().size() == 17);
    for (qsizetype at = 0; at < ics.size(); ++at) {
        for (const QByteArray& hurt :
             {ics.left(at), QByteArray(ics).replace(at, 1, "\x00", 1),
              QByteArray(ics).replace(at, 1, "9"), QByteArray(ics).replace(at, 1, "\xff")}) {
            if (const auto days = holidaysIn(hurt))
                CHECK(days->size() <= 5'000);
        }
    }
    CHECK_FALSE(holidaysIn(QByteArray(2'000'000, 'x')));
    const QByteArray endless = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\n"
                               "DTEND;VALUE=DATE:99991231\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:x\r\n"
                               "END:VEVENT\r\nEND:VCALENDAR\r\n";
    CHECK(holidaysIn(endless).value().size() <= 600);
}

TEST_CASE("A file of 10 MB is refused with a sentence", "[config]")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("big.yaml")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("queues: [");
    for (int i = 0; i < 10; ++i)
        file.write(QByteArray(1024 * 1024, 'a'));
    file.close();
    const CentreReading read = readCentreFile(file.fileName());
    REQUIRE(read.complaints.size() == 1);
    CHECK(read.complaints[0].what.startsWith(QStringLiteral("the file is larger than the 4 MB")));
    CHECK_FALSE(readCentreFile(folder.filePath(QStringLiteral("none.yaml"))).isFit());
}

TEST_CASE("What is no plain text is refused where it stands, with the cure", "[config]")
{
    const auto refused = [](const QByteArray& yaml, Place place, const char* what) {
        const CentreReading read = readCentre(yaml, nothingBeside);
        INFO(what);
        CHECK(read.complaints.contains(Complaint{place, QString::fromUtf8(what)}));
        CHECK_FALSE(read.isFit());
    };
    refused("centre: A\nagents: [{login: i, name: In\xeas}]\n", {2, 29},
            "this is no UTF-8; save the file in that encoding");
    refused("centre: \"A\\u202eB\"\n", {1, 9},
            "a text with a control sign (U+202e) in it; leave it out");
    refused("agents:\n\t- {login: a}\n", {2, 2}, "a tab stands in this line; indent with blanks");
    refused("agents: [a, b\n", {2, 1}, "a list that begins with [ is not closed by ] up to here");
}

TEST_CASE("A file that swells, or goes too deep, is refused", "[config]")
{
    QByteArray bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name < 'j'; ++name)
        bomb += QByteArray(1, name) + ": &" + name + " ["
                + QByteArray("*x, ").replace('x', static_cast<char>(name - 1)).repeated(9) + "*"
                + static_cast<char>(name - 1) + "]\n";
    CHECK(wrongWith(bomb) == QStringLiteral("more than 200000 values, aliases counted"));
    // Each level keeps what is in it once more.
    QByteArray nested = "a: ";
    for (int level = 0; level < 20; ++level)
        nested += "&n" + QByteArray::number(level) + " [";
    nested += QByteArray("x, ").repeated(20'000) + "x" + QByteArray("]").repeated(20) + "\n";
    CHECK(wrongWith(nested) == QStringLiteral("more than 200000 values, aliases counted"));
    CHECK(wrongWith(QByteArray(100'000, '[')) == QStringLiteral("nested more than 30 deep"));
    CHECK(wrongWith("{" + QByteArray("a: {").repeated(100'000))
              .startsWith(QStringLiteral("nested more than")));
    CHECK(wrongWith("- " + QByteArray("- ").repeated(50'000))
              .startsWith(QStringLiteral("nested more than")));
    const auto many = readCentre("agents: [{login: 'a{1..999999}', name: A, role: administrator}]\n"
                                 "queues: [{name: Q}]\n",
                                 nothingBeside);
    CHECK(many.complaints.at(0).what == QStringLiteral("a range counts up, to at most 2000"));
    CHECK(many.complaints.at(0).place == Place{1, 20});
}
