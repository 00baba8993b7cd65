#include "app/ctl/rules/rulewriting.h"

#include "app/ctl/commands/officework.h"
#include "app/ctl/rules/rulechanges.h"
#include "app/ctl/rules/rulenames.h"
#include "core/model/rules/rulewords.h"
#include "core/store/learned/rulestore.h"

namespace heddle::ctl {

namespace {

/// "severity at least 700; language is de" as a list.
template<class T>
Result<QList<T>> listIn(const QString& words)
{
    QList<T> list;
    for (const QString& part : partsOf(words)) {
        T one;
        if (const auto wrong = read(part, one))
            return failure(ErrorCode::BadInput,
                           QStringLiteral("'%1': %2").arg(part.trimmed(), wrong->what));
        list.append(one);
    }
    return list;
}

Done readInto(const Invocation& invocation, const char* option, auto& list)
{
    if (!invocation.has(option))
        return {};
    auto read =
        listIn<typename std::decay_t<decltype(list)>::value_type>(invocation.option(option));
    if (!read)
        return passOn(read);
    list = *read;
    return {};
}

/// Sets what the options say of a rule.
Done describe(Rule& rule, const Invocation& invocation)
{
    if (invocation.has("name"))
        rule.name = invocation.option("name");
    if (invocation.has("when")) {
        if (const auto wrong = read(invocation.option("when"), rule.when))
            return failure(ErrorCode::BadInput, QStringLiteral("--when: ") + wrong->what);
    }
    if (invocation.has("match")) {
        if (const auto wrong = read(invocation.option("match"), rule.match))
            return failure(ErrorCode::BadInput, QStringLiteral("--match: ") + wrong->what);
    }
    if (auto done = readInto(invocation, "if", rule.tests); !done)
        return done;
    return readInto(invocation, "then", rule.actions);
}

Done isNew(const auto& list, const QString& name)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("it needs a name"));
    for (const auto& one : list) {
        if (one.name == name)
            return failure(ErrorCode::Conflict,
                           QStringLiteral("there is a '%1' already").arg(name));
    }
    return {};
}

Done addRule(QList<Rule>& rules, const Invocation& invocation)
{
    Rule rule{.name = invocation.arguments.first()};
    if (auto fresh = isNew(rules, rule.name); !fresh)
        return fresh;
    if (auto done = describe(rule, invocation); !done)
        return done;
    rule.enabled = !invocation.has("off");
    rules.append(rule);
    return {};
}

Done changeRule(QList<Rule>& rules, const Invocation& invocation)
{
    const auto place = placeOf(rules, invocation.arguments.first());
    if (!place)
        return passOn(place);
    if (auto done = describe(rules[*place], invocation); !done)
        return done;
    return {};
}

template<bool enabled>
Done turn(QList<Rule>& rules, const Invocation& invocation)
{
    for (const QString& said : invocation.arguments) {
        const auto place = placeOf(rules, said);
        if (!place)
            return passOn(place);
        rules[*place].enabled = enabled;
    }
    return {};
}

Done moveRule(QList<Rule>& rules, const Invocation& invocation)
{
    const auto place = placeOf(rules, invocation.arguments.first());
    if (!place)
        return passOn(place);
    const qint64 to = invocation.number("to", 0);
    if (to < 1 || to > rules.size())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("say where with --to, from 1 to %1").arg(rules.size()));
    rules.move(*place, to - 1);
    return {};
}

template<class T>
Done remove(QList<T>& list, const Invocation& invocation)
{
    const auto place = placeOf(list, invocation.arguments.first());
    if (!place)
        return passOn(place);
    list.removeAt(*place);
    return {};
}

Done addMacro(QList<Macro>& macros, const Invocation& invocation)
{
    Macro macro{.name = invocation.arguments.first(), .key = invocation.option("key")};
    if (auto fresh = isNew(macros, macro.name); !fresh)
        return fresh;
    if (auto done = readInto(invocation, "then", macro.actions); !done)
        return done;
    macros.append(macro);
    return {};
}

/// The rule as it was in one of its versions, as the newest.
Done goBack(const Invocation& invocation)
{
    const auto change = [](QList<Rule>& rules, const Invocation& given) -> Done {
        auto opened = openStore(given);
        if (!opened)
            return passOn(opened);
        const auto place = placeOf(rules, given.arguments.first());
        if (!place)
            return passOn(place);
        Rule& rule = rules[*place];
        const auto versions = opened->store->rules().versions(rule.id);
        if (!versions)
            return passOn(versions);
        const qint64 wanted = given.number("to", rule.version - 1);
        for (const auto& version : *versions) {
            if (version.rule.version != wanted)
                continue;
            const int position = rule.position;
            rule = version.rule;
            rule.position = position;
            return {};
        }
        return failure(ErrorCode::NotFound,
                       QStringLiteral("'%1' has no version %2; heddlectl rules versions lists them")
                           .arg(rule.name)
                           .arg(wanted));
    };
    return changeRules(invocation, change, Saying::Sentences);
}

std::function<Done(const Invocation&)> changing(Done (*change)(QList<Rule>&, const Invocation&),
                                                Saying saying = Saying::Nothing)
{
    return [change, saying](const Invocation& invocation) {
        return changeRules(invocation, change, saying);
    };
}

std::function<Done(const Invocation&)> changing(Done (*change)(QList<Macro>&, const Invocation&))
{
    return [change](const Invocation& invocation) { return changeMacros(invocation, change); };
}

QList<Option> sentenceOptions()
{
    return {{QStringLiteral("when"), QStringLiteral("EVENT"),
             QStringLiteral("arrived, replied, due soon, tagged or idle")},
            {QStringLiteral("if"), QStringLiteral("TESTS"),
             QStringLiteral("like 'severity at least 700; language is de'")},
            {QStringLiteral("match"), QStringLiteral("HOW"),
             QStringLiteral("whether all tests have to hold, or any (all)")},
            {QStringLiteral("then"), QStringLiteral("ACTIONS"),
             QStringLiteral("like 'tag trouble; boost 30 minutes'")}};
}

QList<Command> macroCommands()
{
    const Option agent = agentOption();
    return {
        {QStringLiteral("macros add"),
         QStringLiteral("NAME"),
         QStringLiteral("Add a macro: actions that an agent does with one key"),
         Command::Store,
         {{QStringLiteral("then"), QStringLiteral("ACTIONS"),
           QStringLiteral("like 'tag noise; close as noise'")},
          {QStringLiteral("key"), QStringLiteral("KEY"), QStringLiteral("like Ctrl+1")},
          agent},
         changing(addMacro)},
        {QStringLiteral("macros remove"),
         QStringLiteral("MACRO"),
         QStringLiteral("Remove a macro, named or numbered as macros list does"),
         Command::Store,
         {agent},
         changing(remove<Macro>)},
    };
}

} // namespace

QList<Command> ruleWritingCommands()
{
    const Option agent = agentOption();
    constexpr int writes = Command::Store;
    const QList<Option> sentence = sentenceOptions() + QList<Option>{agent};
    return QList<Command>{
               {QStringLiteral("rules add"), QStringLiteral("NAME"),
                QStringLiteral("Add a rule at the end; prints it as a sentence"), writes,
                sentence
                    + QList<Option>{{QStringLiteral("off"), {}, QStringLiteral("not at work yet")}},
                changing(addRule, Saying::Sentences)},
               {QStringLiteral("rules change"), QStringLiteral("RULE"),
                QStringLiteral("Change a rule, named or numbered as rules list does"), writes,
                sentence
                    + QList<Option>{{QStringLiteral("name"), QStringLiteral("NAME"),
                                     QStringLiteral("a new name")}},
                changing(changeRule, Saying::Sentences)},
               {QStringLiteral("rules enable"),
                QStringLiteral("RULE..."),
                QStringLiteral("Put rules to work"),
                writes,
                {agent},
                changing(turn<true>)},
               {QStringLiteral("rules disable"),
                QStringLiteral("RULE..."),
                QStringLiteral("Keep rules, but let them do nothing"),
                writes,
                {agent},
                changing(turn<false>)},
               {QStringLiteral("rules move"),
                QStringLiteral("RULE"),
                QStringLiteral("Give a rule another place in the order"),
                writes,
                {{QStringLiteral("to"), QStringLiteral("N"), QStringLiteral("its new number")},
                 agent},
                changing(moveRule)},
               {QStringLiteral("rules remove"),
                QStringLiteral("RULE"),
                QStringLiteral("Remove a rule"),
                writes,
                {agent},
                changing(remove<Rule>)},
               {QStringLiteral("rules restore"),
                QStringLiteral("RULE"),
                QStringLiteral("Go back to an earlier version of a rule"),
                writes,
                {{QStringLiteral("to"), QStringLiteral("N"),
                  QStringLiteral("which version (the one before)")},
                 agent},
                goBack}}
           + macroCommands();
}

} // namespace heddle::ctl
