// The program is killed in the middle of its work, again and again.
#include "core/service/mailboxes/mailboxjson.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/outboxstore.h"
#include "tests/journey/rigcentre.h"
#include "tests/support/catch.h"
#include "tests/support/skipping.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace heddle;
using namespace heddle::test;

namespace {

constexpr int patience = 240'000;

/// A mailbox that is known to the store before any program runs.
void setUpMailbox(RigCentre& centre)
{
    const auto mailbox = centre.mailbox();
    QFile secret(QString::fromLocal8Bit(qgetenv("HEDDLE_SECRETS")) + QStringLiteral("/mailbox_")
                 + mailbox.address);
    REQUIRE(secret.open(QIODevice::WriteOnly));
    secret.write(mailbox.secret.toUtf8());
    secret.close();
    REQUIRE(centre.store().record(
        {.kind = QStringLiteral("mailbox.added"),
         .rows = {store::Mailbox{mailbox.address, service::toJson(mailbox)}}}));
}

bool waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, patience);
}

QSet<QString> messageIds(const QList<QByteArray>& mails)
{
    static const QRegularExpression header(QStringLiteral("^Message-ID:\\s*<([^>]+)>"),
                                           QRegularExpression::MultilineOption
                                               | QRegularExpression::CaseInsensitiveOption);
    QSet<QString> ids;
    for (const QByteArray& mail : mails)
        ids << header.match(QString::fromUtf8(mail)).captured(1);
    return ids;
}

} // namespace

TEST_CASE("Killed while taking in 500 mails, the centre has each of them once", "[survival]")
{
    RigCentre centre;
    if (!centre.start()) {
        test::skip(centre.reason());
        return;
    }
    setUpMailbox(centre);
    for (int i = 0; i < 500; ++i)
        REQUIRE(centre.rig().deliver(
            QStringLiteral("support"),
            RigCentre::mailFrom(QStringLiteral("box%1@rig.test").arg(i % 9 + 1), i)));
    const auto taken = [&] { return *centre.store().entries().count(); };

    for (const int enough : {40, 180, 330}) {
        const auto service = centre.launchService();
        REQUIRE(waitFor([&] { return taken() >= enough; }));
        service->kill();
        service->waitForFinished();
    }
    const auto before = taken();
    INFO("taken in when killed for the last time: " << before);
    const auto service = centre.launchService();
    REQUIRE(waitFor([&] { return taken() >= 500; }));
    QTest::qWait(1500);
    service->terminate();
    REQUIRE(service->waitForFinished());
    CHECK(service->exitCode() == 0);
    CHECK(taken() == 500);
    CHECK(*centre.store().interactions().count() == 500);
    CHECK(*centre.store().customers().count() == 9);
}

TEST_CASE("Killed while sending 50 mails, each of them arrives once", "[survival]")
{
    RigCentre centre;
    if (!centre.start()) {
        test::skip(centre.reason());
        return;
    }
    setUpMailbox(centre);
    auto& store = centre.store();
    const QString account = centre.mailbox().address;
    const Customer customer{.id = *store.newCustomerId(), .name = QStringLiteral("Customer")};
    const Identity identity{.id = *store.newIdentityId(),
                            .customer = customer.id,
                            .address = MailRig::address(QStringLiteral("customer"))};
    const Queue queue{.id = *store.newQueueId(), .name = QStringLiteral("General")};
    const Interaction interaction{.id = *store.newInteractionId(),
                                  .customer = customer.id,
                                  .identity = identity.id,
                                  .account = account,
                                  .queue = queue.id,
                                  .state = InteractionState::Closed};
    REQUIRE(store.record(
        {.kind = QStringLiteral("centre.made"), .rows = {customer, identity, queue, interaction}}));
    const Timestamp now = centre.clock().now();
    for (int i = 0; i < 50; ++i) {
        const QString messageId = QStringLiteral("answer-%1@rig.test").arg(i);
        const Entry entry{.id = *store.newEntryId(),
                          .interaction = interaction.id,
                          .identity = identity.id,
                          .direction = Direction::Outbound,
                          .at = now,
                          .messageId = messageId,
                          .delivery = DeliveryState::Waiting};
        const Outbound outbound{.account = account,
                                .messageId = messageId,
                                .from = {QStringLiteral("Support"), account},
                                .to = {{{}, identity.address}},
                                .subject = QStringLiteral("Answer %1").arg(i),
                                .text = QStringLiteral("It is on its way."),
                                .written = now};
        const OutboxItem item{.id = *store.newOutboxId(),
                              .entry = entry.id,
                              .interaction = interaction.id,
                              .outbound = outbound,
                              .notBefore = now,
                              .changed = now};
        REQUIRE(store.record({.kind = QStringLiteral("message.written"),
                              .interaction = interaction.id,
                              .rows = {entry, item}}));
    }
    const auto arrived = [&] { return centre.rig().mails(QStringLiteral("customer")).size(); };
    const auto open = [&] {
        return store.outbox().inFlight()->size()
               + store.outbox().due(Timestamp::never(), 100)->size();
    };

    for (const int enough : {8, 25}) {
        const auto service = centre.launchService();
        REQUIRE(waitFor([&] { return arrived() >= enough; }));
        service->kill();
        service->waitForFinished();
    }
    INFO("arrived when killed for the last time: " << arrived());
    const auto service = centre.launchService();
    REQUIRE(waitFor([&] { return open() == 0; }));
    QTest::qWait(1500);
    service->terminate();
    REQUIRE(service->waitForFinished());
    const auto mails = centre.rig().mails(QStringLiteral("customer"));
    CHECK(mails.size() == 50);
    CHECK(messageIds(mails).size() == 50);
}
