// How fast mail becomes work: a first sync by heddled from a real mail server, down to searchable and
// queued interactions on the disk; and mails that come one at a time, each durable before it is
// acknowledged.
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/channel/email/mailkey.h"
#include "core/insight/reading.h"
#include "core/scenario/play/unconnected.h"
#include "core/service/engine/engine.h"
#include "core/service/mailboxes/mailboxjson.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/journey/rigcentre.h"
#include "tests/support/scriptedchannel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <sqlite3.h>

#include <cstdio>

using namespace heddle;
using namespace heddle::test;

namespace {

constexpr int syncMails = 20'000;
constexpr int trickleMails = 2'000;
constexpr int senders = 3'000;

constexpr std::array sentences{
    "I ordered the blue kettle two weeks ago and it has not arrived yet.",
    "The lid of the box was broken when the courier handed it to me.",
    "Could you please tell me when the refund will be on my account?",
    "My neighbour took the parcel in and says it was already open.",
    "I tried to call you yesterday, but nobody answered for half an hour.",
    "Thank you very much for the quick help with the invoice last month.",
    "The order number stands on the slip that I have scanned for you.",
    "If this cannot be solved by Friday I would like to cancel everything.",
    "We will be away from the third to the tenth, so please wait with the delivery.",
    "The website says that it is in stock, the shop in town says it is not.",
};

/// A mail as customers write them: some sentences, and an attached scan that makes up its size.
QByteArray mailNumber(int number, int bytes)
{
    Random random(static_cast<std::uint64_t>(number), u"mail");
    const auto sender = QByteArray::number(random.below(senders));
    QByteArray text = "Hello,\r\n\r\n";
    for (auto left = 4 + random.below(8); left > 0; --left)
        text += QByteArray(sentences.at(random.below(sentences.size()))) + "\r\n";
    text += "\r\nKind regards\r\nSender " + sender + "\r\n";
    QByteArray raw = "From: Sender " + sender + " <sender" + sender
                     + "@x.test>\r\nTo: support@rig.test\r\nSubject: Order "
                     + QByteArray::number(number) + "\r\nMessage-ID: <m"
                     + QByteArray::number(number)
                     + "@x.test>\r\nDate: Fri, 2 Jan 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                       "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                       "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                     + text
                     + "--b\r\nContent-Type: image/png; name=scan.png\r\n"
                       "Content-Disposition: attachment; filename=scan.png\r\n"
                       "Content-Transfer-Encoding: base64\r\n\r\n";
    while (raw.size() < bytes) {
        QByteArray line;
        for (int i = 0; i < 7; ++i) {
            const quint64 chance = random.next();
            line += QByteArray(reinterpret_cast<const char*>(&chance), sizeof chance);
        }
        raw += line.toBase64() + "\r\n";
    }
    return raw + "--b--\r\n";
}

[[noreturn]] void giveUp(const QString& why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

/// Seconds from the start of heddled until the last mail is an entry in its store.
double firstSync(RigCentre& centre)
{
    const auto mailbox = centre.mailbox();
    QFile secret(centre.folder() + QStringLiteral("/secrets/mailbox_") + mailbox.address);
    if (!secret.open(QIODevice::WriteOnly))
        giveUp(secret.errorString());
    secret.write(mailbox.secret.toUtf8());
    secret.close();
    if (!centre.store().record(
            {.kind = QStringLiteral("mailbox.added"),
             .rows = {store::Mailbox{mailbox.address, service::toJson(mailbox)}}}))
        giveUp(QStringLiteral("the mailbox could not be set up"));
    QElapsedTimer timer;
    timer.start();
    const auto service = centre.launchService();
    while (*centre.store().entries().count() < syncMails) {
        if (timer.elapsed() > 300'000 || service->state() != QProcess::Running)
            giveUp(QStringLiteral("only %1 mails came in").arg(*centre.store().entries().count()));
        QThread::msleep(20);
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    service->terminate();
    service->waitForFinished();
    if (*centre.store().interactions().count() != syncMails)
        giveUp(QStringLiteral("not every mail is an interaction"));
    return seconds;
}

/// Mails a second when each is read, taken in and acknowledged before the next one comes.
double trickle(const QString& folder, const QList<QByteArray>& mails)
{
    SystemClock clock;
    scenario::NoSecrets secrets;
    scenario::NoMailboxes connector;
    service::Engine engine(
        {.location = store::StoreLocation::file(folder + QStringLiteral("/trickle.db")),
         .readMail = [](const QByteArray&) { return Result<Mail>(Mail()); }},
        clock, secrets, connector);
    if (const auto open = engine.open(); !open)
        giveUp(open.error().detail);
    if (const auto agent = engine.signIn(QStringLiteral("ada"), QStringLiteral("Ada")); !agent)
        giveUp(agent.error().detail);
    ScriptedChannel channel;
    engine.connectChannel(channel, {{}, channel.account()});
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray& raw : mails) {
        Inbound inbound =
            email::inboundFromRaw(raw, {.account = channel.account(), .now = clock.now()});
        inbound.mail = insight::read(std::move(inbound.mail));
        const auto before = channel.acknowledged.size();
        channel.arrive(inbound);
        while (channel.acknowledged.size() == before)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return static_cast<double>(mails.size()) * 1000 / static_cast<double>(timer.elapsed());
}

/// The same mails as nothing but one synced row and one synced file each.
double rawLimit(const QString& folder, const QList<QByteArray>& mails)
{
    sqlite3* database = nullptr;
    sqlite3_open((folder + QStringLiteral("/raw.db")).toUtf8().constData(), &database);
    sqlite3_exec(database,
                 "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                 "CREATE TABLE mail (id INTEGER PRIMARY KEY, raw BLOB)",
                 nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO mail (raw) VALUES (?)", -1, &insert, nullptr);
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray& raw : mails) {
        sqlite3_bind_blob(insert, 1, raw.constData(), static_cast<int>(raw.size()), SQLITE_STATIC);
        if (sqlite3_step(insert) != SQLITE_DONE)
            giveUp(QString::fromUtf8(sqlite3_errmsg(database)));
        sqlite3_reset(insert);
    }
    const double rate =
        static_cast<double>(mails.size()) * 1000 / static_cast<double>(timer.elapsed());
    sqlite3_finalize(insert);
    sqlite3_close(database);
    return rate;
}

void benchFirstSync()
{
    RigCentre centre;
    if (!centre.start()) {
        std::printf("skipped: %s\n", qPrintable(centre.reason()));
        return;
    }
    for (int i = 0; i < syncMails; ++i) {
        if (!centre.rig().deliver(QStringLiteral("support"), mailNumber(i, 17'500)))
            giveUp(QStringLiteral("the mails could not be delivered"));
    }
    std::printf("BENCH\tfirst sync of 20,000 mails (350 MB) over TLS to searchable, queued "
                "interactions\t%.1f\ts\t<= 20\t\n",
                firstSync(centre));
    std::fflush(stdout);
}

void benchTrickle()
{
    const QTemporaryDir folder;
    QList<QByteArray> mails;
    for (int i = 0; i < trickleMails; ++i)
        mails += mailNumber(i, 17'500);
    const double theirs = rawLimit(folder.path(), mails);
    const double ours = trickle(folder.path(), mails);
    std::printf("BENCH\tone mail at a time, each durable before it is acknowledged\t%.0f\tmails/s\t"
                ">= 200\t%.2f x one synced sqlite3 row each (%.0f/s)\n",
                ours, ours / theirs, theirs);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (!startLog(QStringLiteral("warning")))
        return 1;
    benchTrickle();
    benchFirstSync();
    return 0;
}
