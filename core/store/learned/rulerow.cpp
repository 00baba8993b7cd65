#include "core/store/learned/rulerow.h"

#include "core/model/rules/rulewords.h"

namespace heddle::store {

namespace {

template<class Item>
QStringList wordsOf(const QList<Item>& items)
{
    QStringList words;
    for (const Item& item : items)
        words.append(toWords(item));
    return words;
}

QList<RuleCondition> testsIn(const QString& json)
{
    QList<RuleCondition> tests;
    for (const QString& words : textsIn(json)) {
        if (auto test = conditionFromWords(words))
            tests.append(*test);
    }
    return tests;
}

QList<RuleAction> actionsIn(const QString& json)
{
    QList<RuleAction> actions;
    for (const QString& words : textsIn(json)) {
        if (auto action = actionFromWords(words))
            actions.append(*action);
    }
    return actions;
}

} // namespace

const Table& ruleTable()
{
    static const Table table("rule", {"id", "place", "name", "enabled", "version", "event",
                                      "matches_any", "tests", "actions"});
    return table;
}

const Table& macroTable()
{
    static const Table table("macro", {"id", "place", "name", "shortcut", "actions"});
    return table;
}

QVariantList cellsOf(const Rule& rule)
{
    return {cell(rule.id),
            cell(rule.position),
            cell(rule.name),
            cell(rule.enabled),
            cell(rule.version),
            cell(toName(rule.when)),
            cell(rule.match == Rule::Match::Any),
            cell(wordsOf(rule.tests)),
            cell(wordsOf(rule.actions))};
}

QVariantList cellsOf(const Macro& macro)
{
    return {cell(macro.id), cell(macro.position), cell(macro.name), cell(macro.key),
            cell(wordsOf(macro.actions))};
}

Rule ruleIn(const Statement& row)
{
    return {.id = row.integer(0),
            .position = static_cast<int>(row.integer(1)),
            .name = row.text(2),
            .enabled = row.flag(3),
            .version = static_cast<int>(row.integer(4)),
            .when = ruleEventFromName(row.text(5)).value_or(RuleEvent::Arrived),
            .match = row.flag(6) ? Rule::Match::Any : Rule::Match::All,
            .tests = testsIn(row.text(7)),
            .actions = actionsIn(row.text(8))};
}

Macro macroIn(const Statement& row)
{
    return {.id = row.integer(0),
            .position = static_cast<int>(row.integer(1)),
            .name = row.text(2),
            .key = row.text(3),
            .actions = actionsIn(row.text(4))};
}

} // namespace heddle::store
