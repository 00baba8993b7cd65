#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "tests/support/fakedesk/fakechatdesk.h"

#include "ui/chats/livechatmodel.h"
#include "ui/chats/livechatspage.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;
using service::LiveChat;

namespace {

LiveChat chatOf(qint64 id, const QString& visitor)
{
    return {.id = {id},
            .visitor = visitor,
            .queue = QStringLiteral("Help"),
            .agent = QStringLiteral("Tom Becker"),
            .state = InteractionState::Assigned};
}

QString spoken(const QAbstractItemModel& model, int row)
{
    return model.index(row, 0).data(Qt::AccessibleTextRole).toString();
}

} // namespace

TEST_CASE("All open chats are listed with what goes on in them", "[chats]")
{
    LiveChatModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    LiveChat waiting = chatOf(2, QStringLiteral("Ben"));
    waiting.agent.clear();
    waiting.state = InteractionState::Queued;
    model.setChats({chatOf(1, QStringLiteral("Ana")), waiting});
    CHECK(spoken(model, 0).contains(QStringLiteral("Tom Becker")));
    CHECK(spoken(model, 1).contains(QStringLiteral("Waits")));

    model.noteVisitor({1}, {.kind = VisitorSign::Kind::Typing, .text = {}});
    CHECK(spoken(model, 0).contains(QStringLiteral("typing")));
    model.noteTyping({1}, QStringLiteral("Tom Becker"), service::ChatDesk::Typing::Started);
    CHECK(spoken(model, 0).contains(QStringLiteral("are typing")));
    model.noteVisitor({1}, {.kind = VisitorSign::Kind::Left, .text = {}});
    model.noteTyping({1}, QStringLiteral("Tom Becker"), service::ChatDesk::Typing::Stopped);
    CHECK_FALSE(spoken(model, 0).contains(QStringLiteral("typing")));
    model.noteVisitor({99}, {.kind = VisitorSign::Kind::Typing, .text = {}});

    SECTION("a row that stays is changed in place")
    {
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setChats({chatOf(1, QStringLiteral("Ana Diaz")), waiting});
        CHECK(reset.isEmpty());
        CHECK(model.at(0).visitor == QStringLiteral("Ana Diaz"));
    }
}

TEST_CASE_METHOD(test::Desktop, "Enter reads a chat along, and the choice survives news", "[chats]")
{
    test::FakeChatDesk chat;
    chat.theChats = {chatOf(1, QStringLiteral("Ana")), chatOf(2, QStringLiteral("Ben"))};
    LiveChatsPage page({desk, directory, setup, clock, nullptr, nullptr, nullptr, &chat});
    page.resize(900, 500);
    page.show();
    auto* list = page.findChild<QListView*>(QStringLiteral("liveChats.list"));
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 2; }, 2000));
    QSignalSpy opened(&page, &LiveChatsPage::openRequested);
    page.setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    chat.theChats.prepend(chatOf(3, QStringLiteral("Cleo")));
    page.refresh();
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 3; }, 2000));
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().value<InteractionId>() == InteractionId{2});
}

TEST_CASE_METHOD(test::Desktop, "Without a chat the page says so", "[chats]")
{
    test::FakeChatDesk chat;
    LiveChatsPage page({desk, directory, setup, clock, nullptr, nullptr, nullptr, &chat});
    page.show();
    QTest::qWait(30);
    CHECK_FALSE(page.findChild<QListView*>(QStringLiteral("liveChats.list"))->isVisible());
}
