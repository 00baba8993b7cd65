#include "app/ctl/commands/officework.h"
#include "app/ctl/commands/topics.h"
#include "app/ctl/storeaccess.h"
#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/centrekeys.h"
#include "core/service/config/contacts/contactmoves.h"
#include "core/service/config/runningcentre.h"
#include "core/service/ledger.h"

#include <QSaveFile>

#include <algorithm>

namespace heddle::ctl {

namespace {

using service::CentrePlan;
using service::CentreReading;
using service::Difference;

QJsonObject jsonOf(const Complaint& complaint, const QString& file)
{
    const bool isWarning = complaint.weight == Complaint::Weight::Warning;
    return {{QStringLiteral("file"), file},
            {QStringLiteral("line"), complaint.place.line},
            {QStringLiteral("column"), complaint.place.column},
            {QStringLiteral("severity"),
             isWarning ? QStringLiteral("warning") : QStringLiteral("error")},
            {QStringLiteral("message"), complaint.what}};
}

/// Says everything that is wrong with the file; fails when it cannot be applied.
Done tell(const Invocation& invocation, const CentreReading& reading, const QString& file)
{
    for (const Complaint& complaint : reading.complaints) {
        if (invocation.wantsJson())
            invocation.console.print(jsonOf(complaint, file));
        else
            invocation.console.complain(service::sentenceOf(complaint, file));
    }
    // Each mistake has been said.
    return reading.isFit() ? Done() : Done(failure(ErrorCode::BadInput));
}

QString counted(qsizetype many, const char* what)
{
    return QStringLiteral("%1 %2%3").arg(QString::number(many), QLatin1String(what),
                                         many == 1 ? QString() : QStringLiteral("s"));
}

Done check(const Invocation& invocation)
{
    const QString file = invocation.arguments.first();
    const CentreReading reading = service::readCentreFile(file);
    if (auto done = tell(invocation, reading, file); !done)
        return done;
    if (invocation.wantsJson())
        return {};
    invocation.console.print(QStringLiteral("%1 can be applied: %2, %3, %4")
                                 .arg(file, counted(reading.plan.queues.size(), "queue"),
                                      counted(reading.plan.agents.size(), "agent"),
                                      counted(reading.complaints.size(), "warning")));
    return {};
}

Result<AgentId> author(const Invocation& invocation, store::Store& store)
{
    const auto found = service::administrator(
        store, invocation.has("agent") ? invocation.option("agent") : systemLogin());
    if (!found)
        return failure(found.error().code,
                       found.error().detail + QStringLiteral("; name one of them with --agent"));
    return found;
}

/// How to say who undoes it: whoever applied a file that gives the centre to others is no longer
/// the one.
QString undoer(const Invocation& invocation, store::Store& store, const CentrePlan& plan)
{
    if (author(invocation, store) && !invocation.has("agent"))
        return {};
    for (const Agent& agent : plan.agents) {
        if (service::administrator(store, agent.login))
            return QStringLiteral(" --agent ") + agent.login;
    }
    return {};
}

void tell(const Invocation& invocation, const QList<Difference>& differences, const QString& end)
{
    for (const Difference& difference : differences) {
        if (invocation.wantsJson())
            invocation.console.print(QJsonObject{{QStringLiteral("path"), difference.path},
                                                 {QStringLiteral("before"), difference.before},
                                                 {QStringLiteral("after"), difference.after}});
        else
            invocation.console.print(sentenceOf(difference));
    }
    if (!invocation.wantsJson())
        invocation.console.print(differences.isEmpty()
                                     ? QStringLiteral("the centre is as the file says")
                                     : end.arg(counted(differences.size(), "change")));
}

// Where there is no centre yet, none is made for the sake of it.
Result<QList<Difference>> wouldChange(const Invocation& invocation, const CentrePlan& plan)
{
    const auto opened = openStore(invocation);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        return differencesOf(CentrePlan(), plan);
    if (!opened)
        return passOn(opened);
    const auto running = service::runningCentre(*opened->store);
    if (!running)
        return passOn(running);
    const auto contacts = service::contactDifferences(*opened->store, plan);
    if (!contacts)
        return contacts;
    return differencesOf(*running, plan) + *contacts;
}

Done tellWhatWouldChange(const Invocation& invocation, const CentrePlan& plan)
{
    const auto differences = wouldChange(invocation, plan);
    if (!differences)
        return passOn(differences);
    tell(invocation, *differences, QStringLiteral("%1, none of them made"));
    return {};
}

Done apply(const Invocation& invocation)
{
    const QString file = invocation.arguments.first();
    const CentreReading reading = service::readCentreFile(file);
    if (auto done = tell(invocation, reading, file); !done)
        return done;
    if (invocation.has("dry-run"))
        return tellWhatWouldChange(invocation, reading.plan);
    auto opened = openStore(invocation, IfMissing::Create);
    if (!opened)
        return passOn(opened);
    const auto by = author(invocation, *opened->store);
    if (!by)
        return passOn(by);
    service::Ledger ledger(*opened->store, *opened->clock);
    const auto changed = service::applyCentre(ledger, reading.plan, *by);
    if (!changed)
        return failure(changed.error().code, file + QStringLiteral(": ") + changed.error().detail);
    tell(invocation, *changed,
         QStringLiteral("%1 made; heddlectl config undo%2 takes them back")
             .arg(QStringLiteral("%1"), undoer(invocation, *opened->store, reading.plan)));
    return {};
}

Done undo(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto by = author(invocation, *opened->store);
    if (!by)
        return passOn(by);
    service::Ledger ledger(*opened->store, *opened->clock);
    const auto changed = service::undoApply(ledger, *by);
    if (!changed)
        return passOn(changed);
    tell(invocation, *changed, QStringLiteral("%1 taken back"));
    return {};
}

/// Agents may have skills that no file has named yet; one that gives their levels must list them.
void nameAllSkills(CentrePlan& plan)
{
    for (const Agent& agent : plan.agents) {
        for (auto it = agent.skills.cbegin(); it != agent.skills.cend(); ++it) {
            const bool isNamed =
                std::any_of(plan.skills.cbegin(), plan.skills.cend(),
                            [&it](const Skill& skill) { return skill.name == it.key(); });
            if (!isNamed)
                plan.skills.append(Skill{.name = it.key(), .meaning = {}});
        }
    }
}

Done exportCentre(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    auto running = service::runningCentre(*opened->store);
    if (!running)
        return passOn(running);
    nameAllSkills(*running);
    const QByteArray yaml = service::toYaml(*running);
    const QString path = invocation.arguments.first();
    if (path == QLatin1String("-")) {
        invocation.console.write(yaml);
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size() || !file.commit())
        return failure(ErrorCode::Refused, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}

Done listKeys(const Invocation& invocation)
{
    const QList<service::CentreKey> keys = service::centreKeys();
    for (const service::CentreKey& key : keys) {
        if (invocation.wantsJson())
            invocation.console.print(QJsonObject{{QStringLiteral("key"), key.path},
                                                 {QStringLiteral("meaning"), key.meaning},
                                                 {QStringLiteral("default"), key.usual}});
        else
            invocation.console.print(
                key.path + QStringLiteral(": ") + key.meaning
                + (key.usual.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(key.usual)));
    }
    return {};
}

} // namespace

QList<Command> configCommands()
{
    const QString file = QStringLiteral("FILE");
    return {
        {QStringLiteral("config check"),
         file,
         QStringLiteral("Check a centre file, and say everything that is wrong with it"),
         Command::Json,
         {},
         check},
        {QStringLiteral("config apply"),
         file,
         QStringLiteral("Make the centre what the file says, and show what changes"),
         Command::Store | Command::Json,
         {{QStringLiteral("dry-run"), {}, QStringLiteral("only show what would change")},
          agentOption()},
         apply},
        {QStringLiteral("config undo"),
         {},
         QStringLiteral("Take the last applied file back"),
         Command::Store | Command::Json,
         {agentOption()},
         undo},
        {QStringLiteral("config export"),
         file,
         QStringLiteral("Write the running centre as a file; - for stdout"),
         Command::Store,
         {},
         exportCentre},
        {QStringLiteral("config keys"),
         {},
         QStringLiteral("List what a centre file can say: key, meaning and [default]"),
         Command::Json,
         {},
         listKeys},
    };
}

} // namespace heddle::ctl
