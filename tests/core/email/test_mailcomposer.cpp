#include "core/channel/email/mime/mailcomposer.h"
#include "core/channel/email/mime/mailparser.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace heddle;
using email::composeMail;

namespace {

MailAddress person(const char* name, const char* address)
{
    return {QString::fromUtf8(name), QString::fromUtf8(address)};
}

Outbound letter()
{
    Outbound out;
    out.messageId = QStringLiteral("case42.1@northwind.example");
    out.inReplyTo = QStringLiteral("b@example.org");
    out.references = {QStringLiteral("a@example.org"), QStringLiteral("b@example.org")};
    out.from = person("Müller, Jörg — Support", "desk@northwind.example");
    out.to = {person("Søren \"Q\" Jensen", "soren@example.org"), person("", "two@example.org")};
    out.cc = {person("", "boss@example.org")};
    out.bcc = {person("", "secret@example.org")};
    out.subject = QStringLiteral("Re: Rückfrage zu Ihrer Bestellung №42, sehr lang, damit sie über "
                                 "mehrere Zeilen gefaltet werden muss 🚀");
    out.text = QStringLiteral("Guten Tag,\n\nGrüße\n.\nFrom here\n");
    out.written = {1'700'000'000'000'000};
    return out;
}

QByteArray composed(const Outbound& outbound)
{
    const auto bytes = composeMail(outbound);
    REQUIRE(bytes.has_value());
    return *bytes;
}

Mail readBack(const QByteArray& bytes)
{
    const auto mail = email::parseMail(bytes);
    REQUIRE(mail.has_value());
    CHECK(mail->warnings.isEmpty());
    return *mail;
}

void checkTransportable(const QByteArray& bytes)
{
    qsizetype line = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const bool isBare = bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r');
        const bool isLone = bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n');
        REQUIRE_FALSE((isBare || isLone));
        REQUIRE(static_cast<signed char>(bytes[i]) >= 0);
        line = bytes[i] == '\n' ? 0 : line + 1;
        REQUIRE(line <= 999);
    }
}

QString fileWith(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return path;
}

} // namespace

TEST_CASE("A reply goes out with all it needs and comes back the same", "[email]")
{
    const QByteArray bytes = composed(letter());
    checkTransportable(bytes);
    const Mail mail = readBack(bytes);
    CHECK(mail.messageId == letter().messageId);
    CHECK(mail.inReplyTo == letter().inReplyTo);
    CHECK(mail.references == letter().references);
    CHECK(mail.from == QList<MailAddress>{letter().from});
    CHECK(mail.to == letter().to);
    CHECK(mail.cc == letter().cc);
    CHECK(mail.subject == letter().subject);
    CHECK(mail.text == letter().text);
    REQUIRE(mail.date.has_value());
    CHECK(mail.date->toSecsSinceEpoch() == 1'700'000'000);
    CHECK(bytes.contains("MIME-Version: 1.0\r\n"));
    CHECK(bytes.contains("User-Agent: Heddle/"));
    CHECK_FALSE(bytes.contains("Auto-Submitted"));
}

TEST_CASE("A blind copy is nowhere in the bytes", "[email]")
{
    CHECK_FALSE(composed(letter()).contains("secret"));
    CHECK_FALSE(composed(letter()).toLower().contains("\nbcc"));
    Outbound blind = letter();
    blind.to.clear();
    blind.cc.clear();
    CHECK(composed(blind).contains("undisclosed-recipients"));
}

TEST_CASE("An automatic answer says that it is one", "[email]")
{
    Outbound out = letter();
    out.automatic = true;
    CHECK(composed(out).contains("\r\nAuto-Submitted: auto-replied\r\n"));
}

TEST_CASE("The same outbound gives the same bytes", "[email]")
{
    Outbound out = letter();
    out.html = QStringLiteral("<p>Guten Tag</p>");
    CHECK(composed(out) == composed(out));
    Outbound other = out;
    other.messageId = QStringLiteral("other@northwind.example");
    CHECK(composed(out) != composed(other));
}

TEST_CASE("Text, HTML, a picture in it and files beside it come back in their places", "[email]")
{
    const QTemporaryDir folder;
    QByteArray binary;
    for (int i = 0; i < 5'000; ++i)
        binary += static_cast<char>(i * 31);
    Outbound out = letter();
    out.html = QStringLiteral("<p>Grüße <img src=\"cid:logo@nw\"></p>\n");
    out.files = {
        {QStringLiteral("logo.png"), QStringLiteral("image/png"),
         fileWith(folder, "a", "\x89PNG picture"), QStringLiteral("logo@nw")},
        {QStringLiteral("Rechnung für März №7 (endgültig) mit sehr langem Namen, der umbricht.pdf"),
         QStringLiteral("application/pdf"),
         fileWith(folder, "b", binary),
         {}},
        {QStringLiteral("empty \"quoted\".txt"),
         QStringLiteral("text/plain"),
         fileWith(folder, "c", {}),
         {}},
    };
    const QByteArray bytes = composed(out);
    checkTransportable(bytes);
    CHECK(bytes.contains("multipart/mixed"));
    CHECK(bytes.contains("multipart/alternative"));
    CHECK(bytes.contains("multipart/related"));
    const Mail mail = readBack(bytes);
    CHECK(mail.text == out.text);
    CHECK(mail.html == out.html);
    REQUIRE(mail.attachments.size() == 3);
    CHECK(mail.attachments[0]
          == MailPart{QStringLiteral("logo.png"), QStringLiteral("image/png"), "\x89PNG picture",
                      true, QStringLiteral("logo@nw")});
    CHECK(mail.attachments[1].name == out.files[1].name);
    CHECK(mail.attachments[1].content == binary);
    CHECK_FALSE(mail.attachments[1].isInline);
    CHECK(mail.attachments[2].name == out.files[2].name);
}

TEST_CASE("Any text survives the way out and back", "[email]")
{
    for (const QString& text : QStringList{
             QStringLiteral("plain\n"), QStringLiteral("\n"), QStringLiteral("no end of line"),
             QString(20'000, QLatin1Char('x')) + QLatin1Char('\n'),
             QString(3'000, QChar(0x4e16)) + QLatin1Char('\n'),
             QStringLiteral("trailing blanks   \nt\t\n"), QStringLiteral("=3D = =\n--=_x\n..\n.\n"),
             QStringLiteral("Grüße, Ελληνικά, 日本語 🚀\n"),
             QStringLiteral("windows\r\nlines\r\n")}) {
        Outbound out = letter();
        out.text = text;
        const QByteArray bytes = composed(out);
        checkTransportable(bytes);
        QString expected = text;
        expected.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        if (!expected.endsWith(QLatin1Char('\n')))
            expected += QLatin1Char('\n');
        CHECK(readBack(bytes).text == expected);
    }
}

TEST_CASE("A line break in any header value is refused", "[email]")
{
    const QString evil = QStringLiteral("x\r\nBcc: all@example.org");
    QList<Outbound> attempts(10, letter());
    attempts[0].subject = evil;
    attempts[1].from.name = evil;
    attempts[2].from.address = evil + QStringLiteral("@example.org");
    attempts[3].to.first().name = evil;
    attempts[4].cc.first().address = QStringLiteral("a@example.org\nBcc: b@c.d");
    attempts[5].messageId = evil;
    attempts[6].inReplyTo = evil;
    attempts[7].references.append(evil);
    attempts[8].files = {{evil, QStringLiteral("text/plain"), QStringLiteral("/dev/null"), {}}};
    attempts[9].files = {
        {QStringLiteral("a"), QStringLiteral("text/plain"), QStringLiteral("/dev/null"), evil}};
    for (const auto& attempt : attempts) {
        const auto bytes = composeMail(attempt);
        REQUIRE_FALSE(bytes.has_value());
        CHECK(bytes.error().code == ErrorCode::BadInput);
    }
}

TEST_CASE("No sender, no recipient's domain and no file are told apart", "[email]")
{
    Outbound out = letter();
    out.from.address.clear();
    CHECK(composeMail(out).error().code == ErrorCode::BadInput);
    out = letter();
    out.to.first().address = QStringLiteral("nobody");
    CHECK(composeMail(out).error().code == ErrorCode::BadInput);
    out = letter();
    out.files = {{QStringLiteral("a"), {}, QStringLiteral("/nowhere/a"), {}}};
    CHECK(composeMail(out).error().code == ErrorCode::NotFound);
}

TEST_CASE("Odd ids of the customer's program do not stop an answer", "[email]")
{
    Outbound out = letter();
    out.inReplyTo = QStringLiteral("with blank@example.org");
    out.references = {QStringLiteral("ümlaut@example.org"), QStringLiteral("good@example.org")};
    for (int i = 0; i < 100; ++i)
        out.references.append(QStringLiteral("id-%1@example.org").arg(i));
    const QByteArray bytes = composed(out);
    checkTransportable(bytes);
    const Mail mail = readBack(bytes);
    CHECK(mail.inReplyTo.isEmpty());
    CHECK(mail.references.size() == 20);
    CHECK(mail.references.first() == QStringLiteral("good@example.org"));
    CHECK(mail.references.last() == QStringLiteral("id-99@example.org"));
}
