#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/mainwindow/preferences.h"
#include "ui/settings/mailboxlist.h"
#include "ui/settings/settingspage.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

struct Fixture : test::Desktop {
    Fixture()
    {
        service::MailboxSettings mailbox;
        mailbox.address = QStringLiteral("support@northwind.example");
        centre.mailboxes.append(mailbox);
        page.refresh();
        page.resize(900, 800);
        page.show();
        REQUIRE(QTest::qWaitFor(
            [this] { return list().count() == 1 && !signature().toPlainText().isEmpty(); }, 2000));
    }
    MailboxList& list() { return *page.findChild<MailboxList*>(); }
    QPlainTextEdit& signature()
    {
        return *page.findChild<QPlainTextEdit*>(QStringLiteral("settings.signature"));
    }
    QAbstractButton& button(const QString& name) { return *page.findChild<QAbstractButton*>(name); }

    Services services{desk, directory, setup, clock};
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("window.ini"))};
    SettingsPage page{services, preferences};
};

} // namespace

TEST_CASE_METHOD(Fixture, "Removing a mailbox asks first", "[settings]")
{
    button(QStringLiteral("mailbox.remove.support@northwind.example")).click();
    CHECK(centre.mailboxes.size() == 1);
    button(QStringLiteral("mailbox.confirm.support@northwind.example")).click();
    CHECK(QTest::qWaitFor([this] { return list().count() == 0; }, 2000));
    CHECK(centre.mailboxes.isEmpty());
}

TEST_CASE_METHOD(Fixture, "My signature is saved, and kept when saving fails", "[settings]")
{
    CHECK_FALSE(button(QStringLiteral("settings.saveSignature")).isEnabled());
    signature().setPlainText(QStringLiteral("Yours, {agent.name}"));
    QSignalSpy failed(&page, &SettingsPage::failed);
    centre.failNext = Error{ErrorCode::Offline, {}};
    button(QStringLiteral("settings.saveSignature")).click();
    REQUIRE(QTest::qWaitFor([&] { return failed.size() == 1; }, 2000));
    CHECK(signature().toPlainText() == QStringLiteral("Yours, {agent.name}"));
    button(QStringLiteral("settings.saveSignature")).click();
    CHECK(QTest::qWaitFor(
        [this] { return centre.me.signature == QStringLiteral("Yours, {agent.name}"); }, 2000));
}

TEST_CASE_METHOD(Fixture, "What is being typed is not replaced by what is stored", "[settings]")
{
    signature().setPlainText(QStringLiteral("half a"));
    page.refresh();
    QTest::qWait(20);
    CHECK(signature().toPlainText() == QStringLiteral("half a"));
}

TEST_CASE_METHOD(Fixture, "Light and dark are wished, not done, by the page", "[settings]")
{
    QSignalSpy wanted(&page, &SettingsPage::schemeRequested);
    button(QStringLiteral("settings.dark")).click();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.first().first().value<Scheme>() == Scheme::Dark);
}

TEST_CASE("How a mailbox is doing reads as a sentence", "[settings]")
{
    for (const auto health :
         {ChannelHealth::Stopped, ChannelHealth::Connecting, ChannelHealth::Working,
          ChannelHealth::Waiting, ChannelHealth::Failed}) {
        ChannelState state;
        state.health = health;
        state.cause = ErrorCode::AuthFailed;
        CHECK(healthWords(state).size() > 6);
    }
}

TEST_CASE_METHOD(Fixture, "A mailbox that stopped says why and is tried again when asked",
                 "[settings]")
{
    auto& again = button(QStringLiteral("mailbox.retry.support@northwind.example"));
    CHECK(again.isHidden());
    ChannelState state;
    state.health = ChannelHealth::Failed;
    state.cause = ErrorCode::Unsupported;
    state.detail = QStringLiteral("there is no keyring that answers");
    CHECK(healthWords(state).contains(state.detail));
    Q_EMIT directory.channelStateChanged(QStringLiteral("support@northwind.example"), state);
    REQUIRE_FALSE(again.isHidden());
    again.click();
    CHECK(QTest::qWaitFor(
        [this] {
            return centre.calls.contains(QStringLiteral("changeMailbox support@northwind.example"));
        },
        2000));
}

TEST_CASE_METHOD(Fixture, "A mailbox is changed in the form and the list comes back", "[settings]")
{
    auto& change = button(QStringLiteral("mailbox.change.support@northwind.example"));
    change.setFocus();
    QTest::keyClick(&change, Qt::Key_Space);
    CHECK(button(QStringLiteral("mailbox.add")).isVisible());
    CHECK_FALSE(button(QStringLiteral("settings.addMailbox")).isVisible());
    QTest::mouseClick(&button(QStringLiteral("mailbox.dismiss")), Qt::LeftButton);
    CHECK_FALSE(button(QStringLiteral("mailbox.add")).isVisible());
    CHECK(button(QStringLiteral("settings.addMailbox")).isVisible());
}

TEST_CASE_METHOD(Fixture, "What a person is told of is remembered", "[settings]")
{
    auto& when = *page.findChild<QComboBox*>(QStringLiteral("settings.noticeWhen"));
    auto& told = *page.findChild<QCheckBox*>(QStringLiteral("settings.noticeAnswers"));
    auto& sound = *page.findChild<QCheckBox*>(QStringLiteral("settings.noticeAnswersHeard"));
    QTest::keyClick(&sound, Qt::Key_Space);
    CHECK_FALSE(preferences.notices().answers.heard);
    CHECK(preferences.notices().answers.told);
    CHECK(preferences.notices().offers.heard); // each kind for itself
    QTest::keyClick(&told, Qt::Key_Space);
    CHECK_FALSE(preferences.notices().answers.told);
    CHECK_FALSE(sound.isEnabled());
    QTest::keyClick(&told, Qt::Key_Space);
    when.setCurrentIndex(when.findData(int(NoticePolicy::When::Never)));
    CHECK(preferences.notices().when == NoticePolicy::When::Never);
    CHECK_FALSE(sound.isEnabled());
    Preferences again(folder.filePath(QStringLiteral("window.ini")));
    CHECK(again.notices() == preferences.notices());
}

TEST_CASE_METHOD(Fixture, "The size is remembered", "[settings]")
{
    QSignalSpy chosen(&page, &SettingsPage::scaleChosen);
    auto& scale = *page.findChild<QComboBox*>(QStringLiteral("settings.scale"));
    scale.setFocus();
    QTest::keyClick(&scale, Qt::Key_End);
    CHECK(preferences.scale() == 200);
    CHECK(chosen.size() == 1);
}

TEST_CASE_METHOD(Fixture, "A part of the settings is gone to by its title", "[settings]")
{
    const int replies = int(page.sections().indexOf(QStringLiteral("Canned replies")));
    REQUIRE(replies >= 0);
    page.goTo(replies);
    CHECK(page.findChild<QComboBox*>(QStringLiteral("replies.which"))->hasFocus());
}

TEST_CASE_METHOD(Fixture, "A canned reply is written with its placeholders, and removed",
                 "[settings]")
{
    const auto field = [this](const char* name) {
        return page.findChild<QLineEdit*>(QLatin1String(name));
    };
    auto& which = *page.findChild<QComboBox*>(QStringLiteral("replies.which"));
    auto& text = *page.findChild<QPlainTextEdit*>(QStringLiteral("replies.text"));
    which.setCurrentIndex(0);
    CHECK_FALSE(button(QStringLiteral("replies.save")).isEnabled());
    field("replies.shortcut")->setFocus();
    QTest::keyClicks(field("replies.shortcut"), QStringLiteral("/late"));
    QTest::keyClicks(field("replies.title"), QStringLiteral("It is late"));
    QTest::keyClicks(&text, QStringLiteral("Dear "));
    QTest::mouseClick(&button(QStringLiteral("replies.put.{customer.firstName}")), Qt::LeftButton);
    REQUIRE(button(QStringLiteral("replies.save")).isEnabled());
    QTest::keyClick(&button(QStringLiteral("replies.save")), Qt::Key_Space);
    const auto isSaved = [this] {
        return !centre.cannedReplies.isEmpty()
               && centre.cannedReplies.last().shortcut == QStringLiteral("late");
    };
    REQUIRE(QTest::qWaitFor(isSaved, 2000));
    CHECK(centre.cannedReplies.last().text == QStringLiteral("Dear {customer.firstName}"));
    REQUIRE(QTest::qWaitFor([&] { return which.currentText().contains(QStringLiteral("late")); },
                            2000));
    QTest::mouseClick(&button(QStringLiteral("replies.remove")), Qt::LeftButton);
    CHECK(isSaved());
    QTest::mouseClick(&button(QStringLiteral("replies.confirm")), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return !isSaved(); }, 2000));
}

TEST_CASE_METHOD(Fixture, "What cannot be saved stays and is told", "[settings]")
{
    QSignalSpy failed(&page, &SettingsPage::failed);
    page.findChild<QComboBox*>(QStringLiteral("replies.which"))->setCurrentIndex(0);
    page.findChild<QLineEdit*>(QStringLiteral("replies.shortcut"))->setText(QStringLiteral("a"));
    page.findChild<QLineEdit*>(QStringLiteral("replies.title"))->setText(QStringLiteral("A"));
    auto& text = *page.findChild<QPlainTextEdit*>(QStringLiteral("replies.text"));
    text.setPlainText(QStringLiteral("Words"));
    centre.failNext = Error{ErrorCode::Conflict, {}};
    button(QStringLiteral("replies.save")).click();
    REQUIRE(QTest::qWaitFor([&] { return failed.size() == 1; }, 2000));
    CHECK(text.toPlainText() == QStringLiteral("Words"));
    CHECK(button(QStringLiteral("replies.save")).isEnabled());
}

TEST_CASE_METHOD(Fixture, "The parts of Settings stand in an index that leads to them",
                 "[settings]")
{
    page.resize(1060, 800);
    QTest::qWait(20);
    auto* index = page.findChild<QListWidget*>(QStringLiteral("settings.index"));
    REQUIRE(index->isVisible());
    CHECK(index->count() == page.sections().size());
    const int rules = static_cast<int>(page.sections().indexOf(QStringLiteral("Rules")));
    QTest::mouseClick(index->viewport(), Qt::LeftButton, {},
                      index->visualItemRect(index->item(rules)).center());
    const auto* part = page.findChild<QWidget*>(QStringLiteral("rules.list"));
    REQUIRE(part);
    CHECK(QTest::qWaitFor([&] { return !part->visibleRegion().isEmpty(); }, 2000));
    page.resize(700, 800);
    QTest::qWait(20);
    CHECK_FALSE(index->isVisible());
}
