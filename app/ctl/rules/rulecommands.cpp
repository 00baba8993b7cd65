#include "app/ctl/commands/topics.h"
#include "app/ctl/rules/rulewriting.h"
#include "app/ctl/storeaccess.h"
#include "core/model/rules/rulewords.h"
#include "core/service/rules/dryrun.h"
#include "core/store/learned/rulestore.h"
#include "core/store/tables/agentstore.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace heddle::ctl {

namespace {

constexpr qint64 usualDays = 30;
constexpr qint64 mostDays = 3'650;

/// A line for who reads; programs read that there are none from there being no line.
Done sayNone(const Invocation& invocation)
{
    if (!invocation.wantsJson())
        invocation.console.print(
            QStringLiteral("there are no rules; heddlectl rules add makes the first"));
    return {};
}

QString shown(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.micros / 1000, Qt::UTC).toString(Qt::ISODate);
}

Done listRules(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto rules = opened->store->rules().all();
    if (!rules)
        return passOn(rules);
    if (rules->isEmpty())
        return sayNone(invocation);
    for (const Rule& rule : *rules) {
        if (invocation.wantsJson()) {
            invocation.console.print(QJsonObject{{QStringLiteral("rule"), rule.id},
                                                 {QStringLiteral("name"), rule.name},
                                                 {QStringLiteral("enabled"), rule.enabled},
                                                 {QStringLiteral("version"), rule.version},
                                                 {QStringLiteral("sentence"), toSentence(rule)}});
            continue;
        }
        invocation.console.print(QStringLiteral("%1 %2 (version %3%4)")
                                     .arg(QString::number(rule.position + 1).rightJustified(4),
                                          rule.name, QString::number(rule.version),
                                          rule.enabled ? QString() : QStringLiteral(", off")));
        invocation.console.print(QStringLiteral("     ") + toSentence(rule));
    }
    return {};
}

Done listMacros(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto macros = opened->store->rules().macros();
    if (!macros)
        return passOn(macros);
    for (const Macro& macro : *macros) {
        QStringList actions;
        for (const RuleAction& action : macro.actions)
            actions.append(toWords(action));
        if (invocation.wantsJson())
            invocation.console.print(
                QJsonObject{{QStringLiteral("macro"), macro.id},
                            {QStringLiteral("name"), macro.name},
                            {QStringLiteral("key"), macro.key},
                            {QStringLiteral("then"), QJsonArray::fromStringList(actions)}});
        else
            invocation.console.print(QStringLiteral("%1 %2 %3: %4")
                                         .arg(QString::number(macro.position + 1).rightJustified(4),
                                              macro.name, macro.key,
                                              actions.join(QStringLiteral(" and "))));
    }
    return {};
}

Done listVersions(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto rules = opened->store->rules().all();
    if (!rules)
        return passOn(rules);
    const auto place = placeOf(*rules, invocation.arguments.first());
    if (!place)
        return passOn(place);
    const auto versions = opened->store->rules().versions(rules->at(*place).id);
    if (!versions)
        return passOn(versions);
    for (const auto& [rule, at, author] : *versions) {
        const auto agent = opened->store->agents().byId(author);
        const QString name = agent ? agent->name : QString();
        if (invocation.wantsJson())
            invocation.console.print(QJsonObject{{QStringLiteral("version"), rule.version},
                                                 {QStringLiteral("at"), shown(at)},
                                                 {QStringLiteral("by"), name},
                                                 {QStringLiteral("enabled"), rule.enabled},
                                                 {QStringLiteral("sentence"), toSentence(rule)}});
        else
            invocation.console.print(
                QStringLiteral("%1  %2  %3%4: %5")
                    .arg(QString::number(rule.version).rightJustified(4), shown(at), name,
                         rule.enabled ? QString() : QStringLiteral(" (off)"), toSentence(rule)));
    }
    return {};
}

QJsonObject toJson(const service::RuleTrial::Outcome& outcome, int messages)
{
    QJsonArray samples;
    for (const auto& sample : outcome.samples)
        samples.append(QJsonObject{{QStringLiteral("interaction"), sample.interaction.value},
                                   {QStringLiteral("entry"), sample.entry.value},
                                   {QStringLiteral("at"), shown(sample.at)},
                                   {QStringLiteral("subject"), sample.subject},
                                   {QStringLiteral("words"), sample.words}});
    return {{QStringLiteral("rule"), outcome.rule},
            {QStringLiteral("fired"), outcome.fired},
            {QStringLiteral("messages"), messages},
            {QStringLiteral("samples"), samples}};
}

void print(const Invocation& invocation, const service::RuleTrial::Outcome& outcome, int messages)
{
    if (invocation.wantsJson()) {
        invocation.console.print(toJson(outcome, messages));
        return;
    }
    invocation.console.print(
        QStringLiteral("%1: %2 of %3 messages")
            .arg(outcome.rule, QString::number(outcome.fired), QString::number(messages)));
    for (const auto& sample : outcome.samples)
        invocation.console.print(
            QStringLiteral("    %1  %2  %3").arg(shown(sample.at), sample.subject, sample.words));
}

Done tryRules(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto rules = opened->store->rules().all();
    if (!rules)
        return passOn(rules);
    if (rules->isEmpty())
        return sayNone(invocation);
    const auto days = static_cast<int>(std::min(invocation.number("days", usualDays), mostDays));
    const auto trial = service::dryRun(*opened->store, *rules, days, opened->clock->now());
    if (!trial)
        return passOn(trial);
    for (const auto& outcome : trial->outcomes)
        print(invocation, outcome, trial->messages);
    return {};
}

} // namespace

QList<Command> ruleCommands()
{
    constexpr int uses = Command::Store | Command::Json;
    return QList<Command>{
               {QStringLiteral("rules list"),
                {},
                QStringLiteral("Print the rules in their order, each as a sentence"),
                uses,
                {},
                listRules},
               {QStringLiteral("rules dry-run"),
                {},
                QStringLiteral(
                    "Say what the rules would have done with what came in; changes nothing"),
                uses,
                {{QStringLiteral("days"), QStringLiteral("N"),
                  QStringLiteral("how far back to look (30)")}},
                tryRules},
               {QStringLiteral("rules versions"),
                QStringLiteral("RULE"),
                QStringLiteral("Print how a rule was, with when and by whom, the newest first"),
                uses,
                {},
                listVersions},
               {QStringLiteral("macros list"),
                {},
                QStringLiteral("Print the macros in their order"),
                uses,
                {},
                listMacros},
           }
           + ruleWritingCommands();
}

} // namespace heddle::ctl
