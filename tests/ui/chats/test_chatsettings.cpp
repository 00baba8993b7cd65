#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "tests/support/fakedesk/fakechatdesk.h"

#include "ui/settings/chatsection.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

struct Fixture : test::Desktop {
    Fixture()
    {
        chat.theSettings.retentionDays = 90;
        chat.theSettings.origins = {QStringLiteral("https://www.shop.example")};
        section.refresh();
        REQUIRE(QTest::qWaitFor([this] { return days().text() == QStringLiteral("90"); }, 2000));
    }
    QLineEdit& days()
    {
        return *section.findChild<QLineEdit*>(QStringLiteral("settings.chatRetention"));
    }
    void save()
    {
        section.findChild<QAbstractButton*>(QStringLiteral("settings.saveChat"))->click();
    }

    test::FakeChatDesk chat;
    ChatSection section{{desk, directory, setup, clock, nullptr, nullptr, nullptr, &chat}};
};

} // namespace

TEST_CASE_METHOD(Fixture, "How long chats are kept is set in Settings", "[chats]")
{
    days().selectAll();
    QTest::keyClicks(&days(), QStringLiteral("30"));
    save();
    CHECK(QTest::qWaitFor([this] { return chat.theSettings.retentionDays == 30; }, 2000));
    CHECK(chat.theSettings.origins == QStringList{QStringLiteral("https://www.shop.example")});
}

TEST_CASE_METHOD(Fixture, "What was refused is forgotten once it is cured and saved", "[chats]")
{
    QSignalSpy failed(&section, &ChatSection::failed);
    QSignalSpy saved(&section, &ChatSection::saved);
    chat.refusal = Error{ErrorCode::BadInput, QStringLiteral("origins: x is no https://host")};
    QTest::keyClicks(&days(), QStringLiteral("1"));
    save();
    REQUIRE(QTest::qWaitFor([&] { return failed.size() == 1; }, 2000));
    CHECK(saved.isEmpty());
    const auto* sites = section.findChild<QLineEdit*>(QStringLiteral("settings.chatOrigins"));
    CHECK(section.focusWidget() == sites); // where it is to be cured
    chat.refusal.reset();
    save();
    CHECK(QTest::qWaitFor([&] { return saved.size() == 1; }, 2000));
}
