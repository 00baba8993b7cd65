#include "core/channel/email/mime/mailparser.h"
#include "tests/support/catch.h"
#include "tests/support/processortime.h"

using namespace heddle;
using email::parseMail;

namespace {

const QByteArray head = "From: Jo <jo@example.org>\nSubject: Hello\n";

bool warns(const Mail& mail, const char* words)
{
    return !mail.warnings.filter(QString::fromLatin1(words)).isEmpty();
}

/// Far above what a linear reader takes, far below what a quadratic one does.
class TimeLimit {
public:
    TimeLimit() = default;
    ~TimeLimit() { CHECK(m_time.spent() < 10'000); }
    Q_DISABLE_COPY_MOVE(TimeLimit)

private:
    const test::ProcessorTime m_time;
};

} // namespace

TEST_CASE("What is no mail at all is refused", "[email]")
{
    for (const QByteArray& raw :
         {QByteArray(), QByteArray("\n\n\n"), QByteArray("Just a sentence."), QByteArray(500, '\0'),
          QByteArray("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<\n/Length 3\n>>\n")}) {
        const auto mail = parseMail(raw);
        REQUIRE_FALSE(mail.has_value());
        CHECK(mail.error().code == ErrorCode::BadInput);
    }
}

TEST_CASE("A mail of 10,000 parts is read up to the limit and says so", "[email]")
{
    const TimeLimit limit;
    QByteArray raw = head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nwords\n";
    for (int i = 0; i < 10'000; ++i)
        raw += "--b\nContent-Type: image/gif; name=a.gif\n\nx\n";
    const auto mail = parseMail(raw + "--b--\n");
    REQUIRE(mail.has_value());
    CHECK(mail->text == QStringLiteral("words"));
    CHECK(mail->attachments.size() < 1'000);
    CHECK(warns(*mail, "too many parts"));
}

TEST_CASE("Parts nested 5,000 deep do not exhaust anything", "[email]")
{
    const TimeLimit limit;
    QByteArray raw = head;
    for (int i = 0; i < 5'000; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        raw += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + '\n';
    }
    const auto mail = parseMail(raw + "\nwords\n");
    REQUIRE(mail.has_value());
    CHECK(warns(*mail, "nested too deep"));
}

TEST_CASE("Mails that are nothing but a mail, 12,000 deep, do not exhaust anything", "[email]")
{
    const TimeLimit limit;
    const auto mail =
        parseMail(head + QByteArray("Content-Type: message/rfc822\n\n").repeated(12'000)
                  + "Subject: x\n\nhi\n");
    REQUIRE(mail.has_value());
    CHECK(mail->attachments.size() == 1);
}

TEST_CASE("Parts of the same boundary within each other do not multiply", "[email]")
{
    const TimeLimit limit;
    QByteArray raw = head;
    for (int i = 0; i < 20'000; ++i)
        raw += "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
    REQUIRE(parseMail(raw).has_value());
}

TEST_CASE("A mail of 50 MB is read in a moment", "[email]")
{
    const TimeLimit limit;
    const QByteArray line = QByteArray(76, 'A') + '\n';
    const QByteArray raw =
        head
        + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nwords\n--b\n"
          "Content-Type: video/mp4; name=v.mp4\nContent-Transfer-Encoding: base64\n\n"
        + line.repeated(50 * 1024 * 1024 / 77) + "--b--\n";
    const auto mail = parseMail(raw);
    REQUIRE(mail.has_value());
    REQUIRE(mail->attachments.size() == 1);
    CHECK(mail->attachments.first().content.size() == 50 * 1024 * 1024 / 77 * 57);
}

TEST_CASE("A text beyond the limit is cut and says so", "[email]")
{
    email::ParseLimits limits;
    limits.textBytes = 1'000;
    const auto mail = parseMail(head + '\n' + QByteArray(5'000, 'x'), limits);
    REQUIRE(mail.has_value());
    CHECK(mail->text.size() == 1'000);
    CHECK(warns(*mail, "too large"));
}

TEST_CASE("Attachments beyond the limit are cut together", "[email]")
{
    email::ParseLimits limits;
    limits.decodedBytes = 100;
    QByteArray raw = head + "Content-Type: multipart/mixed; boundary=b\n\n";
    for (int i = 0; i < 3; ++i)
        raw += "--b\nContent-Type: image/gif; name=a.gif\n\n" + QByteArray(60, 'x') + '\n';
    const auto mail = parseMail(raw + "--b--\n", limits);
    REQUIRE(mail.has_value());
    REQUIRE(mail->attachments.size() == 3);
    CHECK(mail->attachments[0].content.size() == 60);
    CHECK(mail->attachments[1].content.size() == 40);
    CHECK(mail->attachments[2].content.isEmpty());
    CHECK(warns(*mail, "too large"));
}

TEST_CASE("Hostile heads take neither time nor stack", "[email]")
{
    const TimeLimit limit;
    const qsizetype much = 2'000'000;
    for (const QByteArray& piece :
         {QByteArray("a:"), QByteArray("("), QByteArray("<"), QByteArray("\""), QByteArray("=?"),
          QByteArray("=?utf-8?Q?"), QByteArray(","), QByteArray("<a@b,"), QByteArray("\\"),
          QByteArray("a@b, "), QByteArray("\n ")}) {
        const QByteArray value = piece.repeated(much / piece.size());
        for (const char* name : {"From: ", "Subject: ", "Content-Type: text/plain; ",
                                 "References: ", "Content-Disposition: attachment; filename="}) {
            const auto mail = parseMail("To: a@b.c\n" + QByteArray(name) + value + "\n\nx\n");
            CHECK(mail.has_value());
        }
    }
}

TEST_CASE("A head of a million fields is cut and the body is found", "[email]")
{
    const TimeLimit limit;
    const auto mail = parseMail(head + QByteArray("X-A: b\n").repeated(1'000'000) + "\nwords\n");
    REQUIRE(mail.has_value());
    CHECK(mail->text == QStringLiteral("words\n"));
    CHECK(warns(*mail, "head is too long"));
}

TEST_CASE("The facts that tell automatic mail are kept", "[email]")
{
    const auto mail =
        parseMail("Return-Path: <>\nAuto-Submitted: auto-replied\nList-Id: <l.example>\n"
                  "X-Private: no\nFrom: jo@example.org\n\nx\n");
    REQUIRE(mail.has_value());
    REQUIRE(mail->returnPath.has_value());
    CHECK(mail->returnPath->isEmpty());
    QStringList names;
    for (const auto& header : mail->headers)
        names.append(header.name);
    CHECK(names == QStringList{QStringLiteral("Auto-Submitted"), QStringLiteral("List-Id")});
    const auto plain = parseMail(head + "\nx\n");
    REQUIRE(plain.has_value());
    CHECK_FALSE(plain->returnPath.has_value());
}

TEST_CASE("A delivery report names each recipient", "[email]")
{
    const auto mail = parseMail(
        head
        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nNo.\n"
          "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n"
          "Final-Recipient: rfc822; a@example.org\nAction: Failed\nStatus: 5.1.1 (gone)\n\n"
          "Original-Recipient: rfc822;<b@example.org>\nAction: delayed\nStatus: 4.2.2\n"
          "Diagnostic-Code: smtp; 452 full\n--b--\n");
    REQUIRE(mail.has_value());
    CHECK(mail->reportType == QStringLiteral("delivery-status"));
    REQUIRE(mail->reports.size() == 2);
    CHECK(mail->reports[0]
          == DeliveryReport{QStringLiteral("a@example.org"),
                            QStringLiteral("failed"),
                            QStringLiteral("5.1.1"),
                            {}});
    CHECK(mail->reports[1].recipient == QStringLiteral("b@example.org"));
    CHECK(mail->reports[1].diagnostic == QStringLiteral("452 full"));
}

TEST_CASE("Words around a base64 body are not decoded with it", "[email]")
{
    const QByteArray coded = "Content-Type: text/plain; charset=utf-8\n"
                             "Content-Transfer-Encoding: base64\n\n"
                             "V2hlcmUgaXMgbXkg\n";
    const char* rest = GENERATE("cGFyY2VsPyBB\n", "~cGFy!Y2Vs\x01PyBB\n", "cGFy Y2Vs PyBB\n");
    const char* footer =
        GENERATE("",
                 "_______________________________________________\nShop mailing list\n"
                 "Shop@lists.example\nhttps://lists.example/listinfo/shop\n",
                 "-- \nTo leave this list write to the owner\n");
    const auto mail = parseMail(head + coded + rest + footer);
    REQUIRE(mail.has_value());
    CHECK(mail->text.trimmed() == QStringLiteral("Where is my parcel? A"));
}
