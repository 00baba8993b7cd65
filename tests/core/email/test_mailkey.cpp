#include "core/channel/email/mailkey.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::email;

namespace {

const QByteArray mail = "Received: by a\r\nFrom: Ann <ann@X.test>\r\nMessage-ID: <1@x>\r\n"
                        "Subject: a\r\n  long one\r\nDate: Fri, 2 Jan 2026 10:00:00 +0200\r\n\r\n"
                        "Hello\r\n";

} // namespace

TEST_CASE("The same mail has the same key however it came", "[emailchannel]")
{
    const QString key = mailKey(mail);
    CHECK(key.startsWith(QStringLiteral("mail:1@x:")));
    SECTION("with other line ends, as in an mbox")
    {
        QByteArray unix = mail;
        unix.replace("\r\n", "\n");
        CHECK(mailKey(unix + "\n") == key);
    }
    SECTION("by another way, which adds trace fields")
    {
        CHECK(mailKey("Delivered-To: b\r\nReceived: by c\r\n" + mail) == key);
    }
    SECTION("folded otherwise on the way")
    {
        QByteArray folded = mail;
        CHECK(mailKey(folded.replace("a\r\n  long one", "a long\r\n one")) == key);
    }
}

TEST_CASE("Another mail has another key, even under a borrowed Message-ID", "[emailchannel]")
{
    const auto changed = [](const char* from, const char* to) {
        return mailKey(QByteArray(mail).replace(from, to));
    };
    const QString key = mailKey(mail);
    CHECK(changed("ann@", "eve@") != key);
    CHECK(changed("Hello", "Hello!") != key);
    CHECK(changed("long one", "long two") != key);
    CHECK(changed("10:00", "10:01") != key);
    CHECK(changed("1@x", "2@x") != key);
}

TEST_CASE("A cut copy does not stand for the whole mail, which would be lost then",
          "[emailchannel]")
{
    const QByteArray whole = mail + QByteArray(10'000, 'x') + " and the order number is 17\r\n";
    CHECK(mailKey(whole.chopped(20)) != mailKey(whole));
}

TEST_CASE("A mail without Message-ID is known by all its bytes", "[emailchannel]")
{
    const QByteArray bare = "From: a@b\n\nhi";
    CHECK(mailKey(bare) == mailKey("From: a@b\r\n\r\nhi\r\n"));
    CHECK(mailKey(bare) != mailKey("To: c\n" + bare));
    CHECK(mailKey("Message-ID:\n\nx") != mailKey("Message-ID:\n\ny"));
    // What stands in the text is no head.
    CHECK(mailKey("From: a\n\nMessage-ID: <9@x>").startsWith(QStringLiteral("mail::")));
    CHECK(mailKey("").startsWith(QStringLiteral("mail::")));
    CHECK(mailKey(QByteArray("\0\r\r\n\n:\n", 8)).startsWith(QStringLiteral("mail::")));
    CHECK(mailKey("Message-ID: <" + QByteArray(100'000, 'x') + ">\n\n").size() < 300);
}

TEST_CASE("A mail becomes an inbound with its sender and moment", "[emailchannel]")
{
    MailOrigin origin{.account = QStringLiteral("support"),
                      .received = Timestamp{5},
                      .now = Timestamp{9},
                      .wasSeen = true,
                      .cursor = ChannelCursor{QStringLiteral("support"), QStringLiteral("INBOX"),
                                              QStringLiteral("1:2")},
                      .warnings = {QStringLiteral("cut")}};
    const Inbound inbound = inboundFromRaw(mail, origin);
    CHECK(inbound.account == QStringLiteral("support"));
    CHECK(inbound.key == mailKey(mail));
    CHECK(inbound.raw == mail);
    CHECK(inbound.senderAddress == QStringLiteral("ann@x.test"));
    CHECK(inbound.senderShown == QStringLiteral("ann@X.test"));
    CHECK(inbound.senderName == QStringLiteral("Ann"));
    CHECK(inbound.mail.subject == QStringLiteral("a long one"));
    CHECK(inbound.mail.messageId == QStringLiteral("1@x"));
    CHECK(inbound.mail.warnings.contains(QStringLiteral("cut")));
    CHECK(inbound.at == Timestamp{5});
    CHECK(inbound.wasSeen);
    CHECK(inbound.cursor->value == QStringLiteral("1:2"));

    origin.received.reset();
    CHECK(inboundFromRaw(mail, origin).at.toDateTime() == QDateTime({2026, 1, 2}, {8, 0}, Qt::UTC));
    CHECK(inboundFromRaw("From: a@b\n\nhi", origin).at == Timestamp{9});
}

TEST_CASE("What is no mail is still taken, with its bytes", "[emailchannel]")
{
    for (const QByteArray& raw :
         {QByteArray(), QByteArray("\n\n\n"), QByteArray("\xff\xfe\0\x01", 4)}) {
        const Inbound inbound = inboundFromRaw(raw, {.now = Timestamp{9}});
        CHECK(inbound.raw == raw);
        CHECK_FALSE(inbound.key.isEmpty());
        CHECK(inbound.senderAddress.isEmpty());
        CHECK(inbound.at == Timestamp{9});
    }
}
