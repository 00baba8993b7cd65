#include "core/scenario/edit/completion.h"

#include "core/model/form/spelling.h"
#include "core/model/interaction.h"
#include "core/scenario/edit/cursorplace.h"
#include "core/scenario/edit/keys.h"

#include <algorithm>

namespace heddle::scenario {

namespace {

using service::StoryCompletions;
using Choice = StoryCompletions::Choice;

template<class T>
QStringList namesIn(const QList<T>& list, QString T::*name)
{
    QStringList names;
    for (const T& one : list)
        names.append(one.*name);
    names.removeAll(QString());
    return names;
}

/// The names that may stand at a path.
QStringList namesAt(const QString& path, const Script& script)
{
    const auto isOne = [&path](std::initializer_list<const char*> paths) {
        return std::any_of(paths.begin(), paths.end(),
                           [&](const char* one) { return path == QLatin1String(one); });
    };
    const QStringList steps = namesIn(script.steps, &Step::id);
    const QStringList logins = namesIn(script.centre.agents, &Agent::login);
    const QStringList queues = namesIn(script.centre.queues, &Queue::name);
    const QStringList accounts = namesIn(script.lines, &Line::account);
    if (isOne({"steps.of", "steps.when", "expect.on", "assert.of", "assert.not_before",
               "assert.same_customer", "assert.other_customer"}))
        return steps;
    if (isOne({"steps.from", "crowds.author"}))
        return namesIn(script.people, &Person::id);
    if (isOne({"trainee", "steps.agent", "colleagues.login", "assert.routed_to",
               "centre.queues.members"}))
        return logins;
    if (isOne({"lines.queue", "assert.queue"}))
        return queues;
    if (isOne({"crowds.to"}))
        return accounts;
    if (isOne({"steps.to"}))
        return accounts + logins + queues + steps;
    if (isOne({"expect.says", "expect.avoids"}))
        return namesIn(script.words, &WordRule::name);
    if (isOne({"assert.state_is"}))
        return heddle::namesOf<InteractionState>();
    return {};
}

QList<Choice> keysAt(const CursorPlace& place)
{
    QList<Choice> choices;
    for (const ScenarioKey& key : scenarioKeys()) {
        const qsizetype dot = key.path.lastIndexOf(u'.');
        const QString name = key.path.mid(dot + 1);
        if (key.path.left(std::max<qsizetype>(dot, 0)) == place.path && !place.used.contains(name))
            choices.append({name + QStringLiteral(": "), key.meaning});
    }
    return choices;
}

QList<Choice> valuesAt(const CursorPlace& place, const Script& script)
{
    QList<Choice> choices;
    for (const ScenarioKey& key : scenarioKeys()) {
        if (key.path != place.path)
            continue;
        for (const QString& word : key.words)
            choices.append({word, {}});
    }
    for (const QString& name : namesAt(place.path, script))
        choices.append({name, {}});
    // "mail answered": the step, then what became of it.
    if (place.path == QLatin1String("steps.when") && place.typed.contains(u' ')) {
        choices.clear();
        const QString step = place.typed.section(u' ', 0, 0);
        for (const QString& turn : heddle::namesOf<Turn>())
            choices.append({step + u' ' + turn, {}});
    }
    return choices;
}

} // namespace

StoryCompletions completionsAt(QStringView textBefore, const Script& script)
{
    const auto place = cursorPlace(textBefore);
    if (!place)
        return {};
    QList<Choice> choices =
        place->part == CursorPlace::Part::Key ? keysAt(*place) : valuesAt(*place, script);
    choices.removeIf([&](const Choice& choice) {
        return !choice.text.startsWith(place->typed) || choice.text == place->typed;
    });
    return {.typed = static_cast<int>(place->typed.size()), .choices = choices};
}

} // namespace heddle::scenario
