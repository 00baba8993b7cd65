#include "app/ctl/mboxfile.h"
#include "tests/support/catch.h"

#include <QBuffer>

using heddle::ctl::asMboxMessage;
using heddle::ctl::MboxFile;

namespace {

QByteArrayList mailsIn(QByteArray content)
{
    QBuffer buffer(&content);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    MboxFile file(buffer);
    QByteArrayList mails;
    while (const auto mail = file.next())
        mails.append(*mail);
    return mails;
}

const QByteArray separator = "From amira@example.com Sat Nov 21 09:41:03 2026\n";

} // namespace

TEST_CASE("An mbox file gives its mails one by one", "[ctl]")
{
    const auto mails =
        mailsIn(separator + "Subject: one\n\nfirst\n\n" + separator + "Subject: two\n\nsecond\n");
    REQUIRE(mails.size() == 2);
    CHECK(mails[0] == "Subject: one\n\nfirst\n");
    CHECK(mails[1] == "Subject: two\n\nsecond\n");
}

TEST_CASE("A body line that begins with From is not taken for a new mail", "[ctl]")
{
    SECTION("in the middle of a paragraph, even with a time in it")
    {
        const auto mails =
            mailsIn(separator + "Subject: s\n\nThe shop is open\n" + "From 9:00 on, since 1998\n");
        REQUIRE(mails.size() == 1);
    }
    SECTION("after an empty line, without time and year")
    {
        const auto mails = mailsIn(separator + "Subject: s\n\nHello\n\nFrom now on I wait.\n");
        REQUIRE(mails.size() == 1);
        CHECK(mails[0].endsWith("\n\nFrom now on I wait.\n"));
    }
    SECTION("quoted by the writer of the file")
    {
        const auto mails = mailsIn(separator + "Subject: s\n\n>From here\n>>From there\n> From\n");
        REQUIRE(mails.size() == 1);
        CHECK(mails[0] == "Subject: s\n\nFrom here\n>From there\n> From\n");
    }
}

TEST_CASE("What is no mbox file gives no mails", "[ctl]")
{
    CHECK(mailsIn({}).isEmpty());
    CHECK(mailsIn("Subject: a mail of its own\n\nhello\n").isEmpty());
    CHECK(mailsIn(QByteArray(100'000, '\0')).isEmpty());
}

TEST_CASE("An mbox file with Windows line ends is read as well", "[ctl]")
{
    QByteArray content =
        separator + "Subject: one\n\nfirst\n\n" + separator + "Subject: two\n\nsecond\n";
    content.replace("\n", "\r\n");
    const auto mails = mailsIn(content);
    REQUIRE(mails.size() == 2);
    CHECK(mails[0] == "Subject: one\r\n\r\nfirst\r\n");
}

TEST_CASE("What is written as mbox is read back line by line", "[ctl]")
{
    const QByteArrayList bodies{"plain\n",
                                "From the start\n",
                                ">From a quote\n>>From deeper\n",
                                "ends without a line end",
                                "\n\nempty lines\n\n\n",
                                "From amira@example.com Sat Nov 21 09:41:03 2026\n",
                                ""};
    QByteArray file;
    for (const QByteArray& body : bodies)
        file += asMboxMessage("Subject: s\r\n\r\n" + body, "Sat Nov 21 09:41:03 2026");
    const auto mails = mailsIn(file);
    REQUIRE(mails.size() == bodies.size());
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        QByteArray expected = "Subject: s\n\n" + bodies[i];
        if (!expected.endsWith('\n'))
            expected += '\n';
        CHECK(mails[i] == expected);
    }
}

TEST_CASE("An mbox file cut anywhere gives no more mails than the whole", "[ctl]")
{
    const QByteArray whole =
        separator + "Subject: one\n\nfirst\n\n" + separator + "Subject: two\n\n>From\n";
    for (qsizetype length = 0; length <= whole.size(); ++length)
        CHECK(mailsIn(whole.left(length)).size() <= 2);
}
