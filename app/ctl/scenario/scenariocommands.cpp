#include "app/ctl/commands/topics.h"
#include "app/ctl/storeaccess.h"
#include "core/base/clock.h"
#include "core/channel/email/mime/mailparser.h"
#include "core/insight/reading.h"
#include "core/scenario/clock/pacer.h"
#include "core/scenario/edit/keys.h"
#include "core/scenario/play/player.h"
#include "core/scenario/rehearse/recording.h"
#include "core/scenario/rehearse/runshelf.h"
#include "core/scenario/score/report.h"
#include "core/scenario/script/scriptfile.h"
#include "core/store/sql/durability.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>

namespace heddle::ctl {

namespace {

using scenario::Finding;
using scenario::Player;
using scenario::Report;
using scenario::ScriptComplaint;
using scenario::ScriptReading;

Result<Mail> readMail(const QByteArray& raw)
{
    auto mail = email::parseMail(raw);
    return mail ? Result<Mail>(insight::read(std::move(*mail))) : mail;
}

QJsonObject jsonOf(const ScriptComplaint& one)
{
    const bool isWarning = one.complaint.weight == Complaint::Weight::Warning;
    return {{QStringLiteral("file"), one.file},
            {QStringLiteral("line"), one.complaint.place.line},
            {QStringLiteral("column"), one.complaint.place.column},
            {QStringLiteral("severity"),
             isWarning ? QStringLiteral("warning") : QStringLiteral("error")},
            {QStringLiteral("message"), one.complaint.what}};
}

/// Says everything that is wrong with the file; fails when it cannot be played.
Done tell(const Invocation& invocation, const ScriptReading& reading)
{
    for (const ScriptComplaint& one : reading.complaints) {
        if (invocation.wantsJson())
            invocation.console.print(jsonOf(one));
        else
            invocation.console.complain(sentenceOf(one));
    }
    return reading.isFit() ? Done() : Done(failure(ErrorCode::BadInput));
}

Done check(const Invocation& invocation)
{
    const QString file = invocation.arguments.first();
    const ScriptReading reading = scenario::readScriptFile(file);
    if (auto done = tell(invocation, reading); !done || invocation.wantsJson())
        return done;
    invocation.console.print(
        QStringLiteral("%1 can be played; steps: %2, customers: %3, assertions: %4, scored: %5")
            .arg(file, QString::number(reading.script.steps.size()),
                 QString::number(reading.script.people.size()),
                 QString::number(reading.script.assertions.size()),
                 QString::number(reading.script.expectations.size())));
    return {};
}

/// Plays at a speed, by the real clock.
void playPaced(Player& player, int speed)
{
    SystemClock real;
    scenario::Pacer pacer(player.clock(), real);
    QObject::connect(&pacer, &scenario::Pacer::arrived, QCoreApplication::instance(),
                     &QCoreApplication::quit, Qt::QueuedConnection);
    pacer.play(speed, player.end());
    QCoreApplication::exec();
}

void print(const Invocation& invocation, const Report& report)
{
    Console& console = invocation.console;
    console.print(QStringLiteral("%1, seed %2: %3 contacts, %4 events, log %5")
                      .arg(report.scenario, QString::number(report.seed),
                           QString::number(report.contacts), QString::number(report.events),
                           report.hash));
    for (const Finding& finding : report.findings)
        console.print(QStringLiteral("  %1  %2 (%3)")
                          .arg(finding.holds ? QStringLiteral("holds") : QStringLiteral("FAILS"),
                               finding.what, finding.evidence));
    for (const scenario::ScoredItem& item : report.items)
        console.print(QStringLiteral("  %1/%2  %3: %4")
                          .arg(QString::number(item.points), QString::number(item.of), item.title,
                               item.evidence));
    if (!report.items.isEmpty())
        console.print(
            QStringLiteral("  score %1 of %2").arg(report.points()).arg(report.pointsOf()));
    for (const QString& trouble : report.troubles)
        console.complain(report.scenario + QStringLiteral(": ") + trouble);
}

Done writeLog(Player& player, const QString& file)
{
    const auto digest = player.digest();
    if (!digest)
        return passOn(digest);
    QSaveFile out(file);
    const QByteArray lines = digest->lines().join(u'\n').toUtf8() + '\n';
    if (!out.open(QIODevice::WriteOnly) || out.write(lines) != lines.size() || !out.commit())
        return failure(ErrorCode::Refused, file + QStringLiteral(": ") + out.errorString());
    return {};
}

Result<int> speedOf(const Invocation& invocation)
{
    if (!invocation.has("speed") || invocation.option("speed") == QLatin1String("max"))
        return scenario::Pacer::unlimited;
    bool isNumber = false;
    const int speed = invocation.option("speed").toInt(&isNumber);
    if (!isNumber || speed < scenario::Pacer::slowest || speed > scenario::Pacer::fastest)
        return failure(ErrorCode::BadInput, QStringLiteral("--speed is 1 to 1000, or max"));
    return speed;
}

/// The store that was asked for, or one in `folder`.
Result<store::StoreLocation> storeFor(const Invocation& invocation, const QTemporaryDir& folder)
{
    if (!invocation.has("in"))
        return store::fleetingFile(folder.filePath(QStringLiteral("scenario.db")));
    const auto location = store::StoreLocation::parse(invocation.option("in"));
    if (location && location->backend == store::Backend::Sqlite
        && QFileInfo::exists(location->path))
        return failure(ErrorCode::Conflict,
                       location->path + QStringLiteral(" exists already; name a new file"));
    return location;
}

Done run(const Invocation& invocation)
{
    const auto speed = speedOf(invocation);
    if (!speed)
        return passOn(speed);
    const ScriptReading reading = scenario::readScriptFile(invocation.arguments.first());
    if (auto done = tell(invocation, reading); !done)
        return done;
    const QTemporaryDir folder(store::fleetingFolder());
    const auto location = storeFor(invocation, folder);
    if (!location)
        return passOn(location);
    scenario::PlayOptions options{.location = *location, .readMail = readMail};
    if (invocation.has("seed"))
        options.seed = static_cast<quint64>(invocation.number("seed", 0));
    const auto player = Player::open(reading.script, options);
    if (!player)
        return passOn(player);
    if (*speed != scenario::Pacer::unlimited)
        playPaced(**player, *speed);
    else if (auto done = (*player)->runTo((*player)->end()); !done)
        return done;
    const auto report = reportOf(**player);
    if (!report)
        return passOn(report);
    if (invocation.wantsJson())
        invocation.console.print(toJson(*report));
    else
        print(invocation, *report);
    if (invocation.has("log")) {
        if (auto written = writeLog(**player, invocation.option("log")); !written)
            return written;
    }
    // Each assertion that fails has been said.
    return report->isPassed() ? Done() : Done(failure(ErrorCode::Conflict));
}

Result<Timestamp> momentOf(const Invocation& invocation, const char* option)
{
    const QDateTime at = QDateTime::fromString(invocation.option(option), Qt::ISODate);
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("--%1 is a moment with its zone, like 2026-11-23T09:00:00Z")
                           .arg(QLatin1String(option)));
    return Timestamp::fromDateTime(at);
}

Done record(const Invocation& invocation)
{
    const auto from = momentOf(invocation, "from");
    const auto to = momentOf(invocation, "to");
    if (!from)
        return passOn(from);
    if (!to)
        return passOn(to);
    const auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto yaml = scenario::recorded(*opened->store, *from, *to);
    if (!yaml)
        return passOn(yaml);
    invocation.console.write(*yaml);
    return {};
}

/// What a run's file says, if it is as it was signed.
Done verify(const Invocation& invocation)
{
    const QString path = invocation.arguments.first();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path + QStringLiteral(": ") + file.errorString());
    const auto found = scenario::signedRun(file.readAll());
    if (!found)
        return failure(found.error().code, path + QStringLiteral(": ") + found.error().detail);
    const service::RunFacts& run = found->run;
    const int points = run.points.isEmpty() ? 0 : run.points.last().second;
    const QString when = run.when.toUTC().toString(Qt::ISODate);
    if (invocation.wantsJson()) {
        invocation.console.print(QJsonObject{{QStringLiteral("scenario"), found->scenario},
                                             {QStringLiteral("who"), run.who},
                                             {QStringLiteral("when"), when},
                                             {QStringLiteral("points"), points},
                                             {QStringLiteral("of"), run.of},
                                             {QStringLiteral("certified"), run.isCertified},
                                             {QStringLiteral("script"), run.script},
                                             {QStringLiteral("log"), run.hash},
                                             {QStringLiteral("key"), found->key}});
        return {};
    }
    invocation.console.print(
        QStringLiteral("%1 (%2), %3, %4: %5 of %6 points")
            .arg(found->scenario,
                 run.isCertified ? QStringLiteral("certification") : QStringLiteral("practice"),
                 run.who, when, QString::number(points), QString::number(run.of)));
    invocation.console.print(
        QStringLiteral("script %1\nlog    %2\nkey    %3").arg(run.script, run.hash, found->key));
    return {};
}

/// The schema, which lies in resources/scenarios too.
Done schema(const Invocation& invocation)
{
    invocation.console.write(QJsonDocument(scenario::scenarioSchema()).toJson());
    return {};
}

} // namespace

QList<Command> scenarioCommands()
{
    return {
        {QStringLiteral("scenario check"),
         QStringLiteral("FILE"),
         QStringLiteral("Say everything that is wrong with a scenario file"),
         Command::Json,
         {},
         check},
        {QStringLiteral("scenario run"),
         QStringLiteral("FILE"),
         QStringLiteral("Play a scenario through the engine and check what it asserts"),
         Command::Json,
         {{QStringLiteral("speed"), QStringLiteral("SPEED"),
           QStringLiteral("1 to 1000 times as fast as life, or max (max)")},
          {QStringLiteral("seed"), QStringLiteral("N"),
           QStringLiteral("the same seed gives the same day (the file's)")},
          {QStringLiteral("in"), QStringLiteral("PATH|URL"),
           QStringLiteral("play in this new store and keep it (a temporary one)")},
          {QStringLiteral("log"), QStringLiteral("FILE"),
           QStringLiteral("write a line for each event, to compare with later")}},
         run},
        {QStringLiteral("scenario schema"),
         {},
         QStringLiteral("Print the JSON Schema of scenario files, for editors that know YAML"),
         Command::Nothing,
         {},
         schema},
        {QStringLiteral("scenario verify"),
         QStringLiteral("FILE"),
         QStringLiteral("Say what a run's file tells, if nobody changed it since it was signed"),
         Command::Json,
         {},
         verify},
        {QStringLiteral("scenario record"),
         {},
         QStringLiteral("Print a stretch of the journal as a scenario, with nobody named"),
         Command::Store,
         {{QStringLiteral("from"), QStringLiteral("MOMENT"),
           QStringLiteral("where it begins, like 2026-11-23T09:00:00Z"), true},
          {QStringLiteral("to"), QStringLiteral("MOMENT"), QStringLiteral("where it ends"), true}},
         record}};
}

} // namespace heddle::ctl
