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

Rule ruleFrom(const QVariantList& cells)
{
    return {.id = cells.at(0).toLongLong(),
            .position = cells.at(1).toInt(),
            .name = cells.at(2).toString(),
            .enabled = cells.at(3).toLongLong() != 0,
            .version = cells.at(4).toInt(),
            .when = ruleEventFromName(cells.at(5).toString()).value_or(RuleEvent::Arrived),
            .match = cells.at(6).toLongLong() != 0 ? Rule::Match::Any : Rule::Match::All,
            .tests = testsIn(cells.at(7).toString()),
            .actions = actionsIn(cells.at(8).toString())};
}

Rule ruleIn(const Statement& row)
{
    QVariantList cells;
    for (int column = 0; column < ruleTable().columns.size(); ++column)
        cells.append(row.value(column));
    return ruleFrom(cells);
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
