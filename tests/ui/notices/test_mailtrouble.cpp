#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/notices/mailtrouble.h"
#include "ui/widgets/messagebar.h"

#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

using namespace std::chrono_literals;

const QString support = QStringLiteral("support@northwind.example");

ChannelState failed(ErrorCode cause = ErrorCode::AuthFailed, const QString& detail = {})
{
    return {.health = ChannelHealth::Failed, .cause = cause, .detail = detail, .nextTry = {}};
}

struct Fixture : test::Desktop {
    Fixture()
    {
        service::MailboxSettings mailbox;
        mailbox.address = support;
        centre.mailboxes.append(mailbox);
        centre.me.role = Role::Administrator;
        bar.hide();
    }
    void watch()
    {
        trouble = std::make_unique<MailTrouble>(Services{desk, directory, setup, clock}, bar);
        QObject::connect(trouble.get(), &MailTrouble::lasting, trouble.get(),
                         [this](const QString& sentences) { sign = sentences; });
        QTest::qWait(20);
    }
    void become(const QString& account, const ChannelState& state)
    {
        Q_EMIT directory.channelStateChanged(account, state);
        QTest::qWait(20);
    }
    bool tells() const { return !bar.isHidden(); }

    MessageBar bar;
    QString sign;
    std::unique_ptr<MailTrouble> trouble;
};

} // namespace

TEST_CASE_METHOD(Fixture, "A mailbox that stops is told until it works again", "[notices]")
{
    watch();
    CHECK_FALSE(tells());
    become(support, failed());
    REQUIRE(tells());
    CHECK(bar.kind() == MessageBar::Kind::Problem);
    CHECK(bar.sentence().contains(support));
    CHECK(bar.sentence().contains(QStringLiteral("password")));
    SECTION("put away, it is not told anew with every try")
    {
        bar.dismiss();
        become(support, failed());
        CHECK_FALSE(tells());
    }
    SECTION("over")
    {
        become(support,
               {.health = ChannelHealth::Working, .cause = {}, .detail = {}, .nextTry = {}});
        CHECK_FALSE(tells());
        become(support, failed(ErrorCode::Unsupported, QStringLiteral("there is no keyring")));
        CHECK(tells());
        CHECK(bar.sentence().contains(QStringLiteral("there is no keyring")));
    }
    SECTION("over, while something else is being said")
    {
        bar.show(MessageBar::Kind::News, QStringLiteral("Hello"));
        become(support,
               {.health = ChannelHealth::Working, .cause = {}, .detail = {}, .nextTry = {}});
        CHECK(tells());
    }
}

TEST_CASE_METHOD(Fixture, "What is wrong with a mailbox stands as a sign as long as it lasts",
                 "[notices]")
{
    const ChannelState working{
        .health = ChannelHealth::Working, .cause = {}, .detail = {}, .nextTry = {}};
    watch();
    CHECK(sign.isEmpty());
    become(support, failed());
    CHECK(sign.contains(support));
    bar.show(MessageBar::Kind::News, QStringLiteral("Hello"));
    become(support,
           {.health = ChannelHealth::Connecting, .cause = {}, .detail = {}, .nextTry = {}});
    become(support, failed());
    CHECK(sign.contains(support));
    CHECK(sign.contains(QStringLiteral("password")));
    become(support, working);
    CHECK(sign.isEmpty());
}

TEST_CASE_METHOD(Fixture, "A server that stays away gets a sign and no message", "[notices]")
{
    ChannelState away{.health = ChannelHealth::Waiting,
                      .cause = ErrorCode::Offline,
                      .detail = {},
                      .nextTry = clock.now() + 1s};
    watch();
    become(support, away);
    CHECK(sign.isEmpty());
    away.nextTry = clock.now() + 60s;
    become(support, away);
    CHECK(sign.contains(support));
    CHECK_FALSE(tells());
}

TEST_CASE_METHOD(Fixture, "A mailbox that has stopped before the window opened is told",
                 "[notices]")
{
    centre.channels = {{support, failed()}};
    watch();
    CHECK(tells());
}

TEST_CASE_METHOD(Fixture, "Whoever can do nothing about it, and what is no mailbox, is left alone",
                 "[notices]")
{
    SECTION("an agent")
    {
        centre.me.role = Role::Agent;
        watch();
        become(support, failed());
    }
    SECTION("a feed")
    {
        watch();
        become(QStringLiteral("https://feed.example/rss"), failed());
    }
    CHECK_FALSE(tells());
}
