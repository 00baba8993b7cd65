// A real mail comes in, is offered and answered in the real window, and its answer arrives.
#include "app/wiring/centre.h"
#include "core/service/desk.h"
#include "core/service/setup.h"
#include "core/store/tables/entrystore.h"
#include "tests/journey/rigcentre.h"
#include "tests/support/catch.h"
#include "tests/support/skipping.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/preferences.h"
#include "ui/services.h"

#include <QAbstractButton>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTest>

using namespace heddle;
using namespace heddle::test;

namespace {

constexpr int patience = 60'000;

template<class Found>
Found* visibleChild(QWidget& window, const QString& name)
{
    const auto all = window.findChildren<Found*>(name);
    for (Found* found : all) {
        if (found->isVisible() && found->isEnabled())
            return found;
    }
    return nullptr;
}

template<class Found>
Found* waitForChild(QWidget& window, const QString& name)
{
    INFO("waiting for " << name.toStdString());
    REQUIRE(
        QTest::qWaitFor([&] { return visibleChild<Found>(window, name) != nullptr; }, patience));
    return visibleChild<Found>(window, name);
}

template<class T>
Result<T> waitedFor(const Async<T>& answer)
{
    REQUIRE(QTest::qWaitFor([&] { return answer.isFinished(); }, patience));
    return answer.result();
}

QString headerOf(const QByteArray& mail, const QString& name)
{
    const QRegularExpression header(QStringLiteral("^%1:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)").arg(name),
                                    QRegularExpression::MultilineOption
                                        | QRegularExpression::CaseInsensitiveOption);
    return header.match(QString::fromUtf8(mail)).captured(1).simplified();
}

} // namespace

TEST_CASE(
    "A mail is taken in, offered, answered in the window, and its answer arrives in its thread",
    "[firstthread]")
{
    RigCentre rig;
    if (!rig.start()) {
        test::skip(rig.reason());
        return;
    }
    auto centre = app::Centre::open({.location = rig.location(),
                                     .login = QStringLiteral("tom"),
                                     .name = QStringLiteral("Tom Becker")});
    REQUIRE(centre);
    const auto verdict =
        waitedFor<service::MailboxVerdict>((*centre)->setup().testMailbox(rig.mailbox()));
    REQUIRE(verdict);
    CHECK(verdict->canSend);
    REQUIRE(waitedFor<void>((*centre)->setup().addMailbox(rig.mailbox())));

    ui::Preferences preferences(rig.folder() + QStringLiteral("/window.ini"));
    ui::MainWindow window(
        {(*centre)->desk(), (*centre)->directory(), (*centre)->setup(), (*centre)->clock()},
        preferences);
    window.show();
    REQUIRE(waitedFor<void>((*centre)->desk().setPresence(Presence::Ready, {})));

    REQUIRE(rig.rig().deliver(
        QStringLiteral("support"),
        RigCentre::mailFrom(QStringLiteral("Amira Haddad <customer@rig.test>"), 7)));
    QTest::mouseClick(waitForChild<QAbstractButton>(window, QStringLiteral("offer.accept")),
                      Qt::LeftButton);

    auto* words = waitForChild<QPlainTextEdit>(window, QStringLiteral("composer.words"));
    REQUIRE(QTest::qWaitFor([&] { return words->isEnabled() && !words->isReadOnly(); }, patience));
    QTest::qWait(300);
    words->setFocus();
    QTest::keyClicks(words, QStringLiteral("Dear Amira, it arrives tomorrow."));
    QTest::mouseClick(waitForChild<QAbstractButton>(window, QStringLiteral("composer.send")),
                      Qt::LeftButton);

    const auto answers = [&] { return rig.rig().mails(QStringLiteral("customer")); };
    REQUIRE(QTest::qWaitFor([&] { return !answers().isEmpty(); }, patience));
    QTest::qWait(1000);
    REQUIRE(answers().size() == 1);
    const QByteArray answer = answers().first();
    CHECK(headerOf(answer, QStringLiteral("In-Reply-To")) == QStringLiteral("<order-7@rig.test>"));
    CHECK(headerOf(answer, QStringLiteral("References"))
              .contains(QStringLiteral("<order-7@rig.test>")));
    CHECK(headerOf(answer, QStringLiteral("Subject")) == QStringLiteral("Re: Order 7"));
    CHECK(headerOf(answer, QStringLiteral("Bcc")).isEmpty());
    CHECK(answer.contains("it arrives tomorrow"));

    const QString messageId = headerOf(answer, QStringLiteral("Message-ID"))
                                  .remove(QLatin1Char('<'))
                                  .remove(QLatin1Char('>'));
    REQUIRE(QTest::qWaitFor(
        [&] {
            const auto entry = rig.store().entries().byMessageId(messageId);
            return entry && *entry && (*entry)->delivery == DeliveryState::Sent;
        },
        patience));
}
