#include "tests/support/catch.h"

#include "ui/composer/recipients/addresslist.h"

using namespace heddle;
using namespace heddle::ui;

namespace {

QList<MailAddress> read(const char* typed)
{
    return addressesIn(QString::fromUtf8(typed));
}

MailAddress address(const char* name, const char* address)
{
    return {QString::fromUtf8(name), QString::fromUtf8(address)};
}

} // namespace

TEST_CASE("Recipients are read as people type them", "[composer]")
{
    CHECK(read("amira@example.com") == QList{address("", "amira@example.com")});
    CHECK(read("Amira Haddad <amira@example.com>")
          == QList{address("Amira Haddad", "amira@example.com")});
    CHECK(read("a@example.com, b@example.com; c@example.com").size() == 3);
    CHECK(read("\"Haddad, Amira\" <amira@example.com>, b@example.com")
          == QList{address("Haddad, Amira", "amira@example.com"), address("", "b@example.com")});
    CHECK(read("mailto:amira@example.com") == QList{address("", "amira@example.com")});
    CHECK(read("أميرة <amira@مثال.com>") == QList{address("أميرة", "amira@مثال.com")});
    CHECK(read("").isEmpty());
    CHECK(read(" , ;, ").isEmpty());
}

TEST_CASE("Nobody is written to twice", "[composer]")
{
    CHECK(read("amira@example.com, Amira <AMIRA@example.com>").size() == 1);
}

TEST_CASE("What is no address stays to be put right", "[composer]")
{
    for (const char* wrong : {"amira", "amira@", "@example.com", "amira@example..com", "amira@.com",
                              "am ira@example.com", "a@b@example.com", "Amira <amira>",
                              "Amira <amira@example.com", "\"Amira"}) {
        INFO(wrong);
        const auto list = read(wrong);
        REQUIRE(list.size() == 1);
        CHECK(firstWrong(list) == QString::fromUtf8(wrong));
        CHECK(asTyped(list) == QString::fromUtf8(wrong));
    }
    CHECK(firstWrong(read("a@example.com, b@, c@")) == QStringLiteral("b@"));
    CHECK(firstWrong(read("a@example.com")).isEmpty());
}

TEST_CASE("A line of recipients reads back as it was", "[composer]")
{
    const QList<MailAddress> all{address("Haddad, Amira \"Ami\" \\", "amira@example.com"),
                                 address("Zoë", "zoe@example.com"),
                                 address("", "plain@example.com")};
    CHECK(addressesIn(asTyped(all)) == all);
}

TEST_CASE("No typed line can break into a second header", "[composer]")
{
    for (const MailAddress& each : read("Amira\r\nBcc: x@example.com <amira@example.com>")) {
        CHECK_FALSE(each.name.contains(QLatin1Char('\n')));
        CHECK_FALSE(each.address.contains(QLatin1Char('\n')));
    }
}
