#include "app/ctl/commandline.h"

namespace heddle::ctl {

namespace {

/// How many arguments a row's text asks for; `most` is -1 for any number.
struct Arity {
    qsizetype least = 0;
    qsizetype most = 0;
};

Arity arityOf(const QString& arguments)
{
    Arity arity;
    for (const QString& word : arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!word.startsWith(QLatin1Char('[')))
            ++arity.least;
        if (word.contains(QLatin1String("...")))
            arity.most = -1;
        else if (arity.most >= 0)
            ++arity.most;
    }
    return arity;
}

QString usage(const Command& command)
{
    QStringList words{QStringLiteral("heddlectl"), command.words};
    if (!command.arguments.isEmpty())
        words.append(command.arguments);
    for (const Option& option : command.options) {
        const QString call = option.value.isEmpty()
                                 ? QStringLiteral("--") + option.name
                                 : QStringLiteral("--%1 %2").arg(option.name, option.value);
        words.append(option.isNeeded ? call : QLatin1Char('[') + call + QLatin1Char(']'));
    }
    return words.join(QLatin1Char(' '));
}

Misuse misuse(const QString& sentence, const QString& words)
{
    return {QStringLiteral("%1; see heddlectl %2--help")
                .arg(sentence, words.isEmpty() ? words : words + QLatin1Char(' '))};
}

const Command* longestMatch(const QStringList& line, const QList<Command>& table)
{
    const Command* found = nullptr;
    for (const Command& command : table) {
        const QStringList words = command.words.split(QLatin1Char(' '));
        if (line.mid(0, words.size()) == words
            && (!found || words.size() > found->words.count(QLatin1Char(' ')) + 1))
            found = &command;
    }
    return found;
}

const Option* optionNamed(const QString& name, const QList<Option>& options)
{
    for (const Option& option : options) {
        if (option.name == name)
            return &option;
    }
    return nullptr;
}

QString called(const Option& option)
{
    return QStringLiteral("--%1 %2").arg(option.name, option.value).trimmed();
}

/// What the row asks for and was not given; empty for nothing.
QString lacking(const Run& run, const QList<Option>& options)
{
    QStringList missing;
    for (const Option& option : options) {
        if (option.isNeeded && !run.options.contains(option.name))
            missing.append(called(option));
    }
    if (!missing.isEmpty())
        return missing.join(QLatin1Char(' '));
    QStringList choice;
    for (const QString& name : run.command->needsOneOf) {
        if (run.options.contains(name))
            return {};
        choice.append(called(*optionNamed(name, options)));
    }
    return choice.join(QStringLiteral(" or "));
}

/// Reads what follows a command's words.
Request readRest(QStringList rest, const Command& command)
{
    Run run{&command, {}, {}};
    const QList<Option> options = allOptions(command);
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (word == QLatin1String("--")) {
            run.arguments += rest;
            break;
        }
        if (!word.startsWith(QLatin1String("--"))) {
            run.arguments.append(word);
            continue;
        }
        const QString name = word.mid(2).section(QLatin1Char('='), 0, 0);
        const Option* option = optionNamed(name, options);
        if (!option)
            return misuse(QStringLiteral("there is no option --%1").arg(name), command.words);
        const bool hasValue = word.contains(QLatin1Char('='));
        const bool takesValue = !option->value.isEmpty();
        if (hasValue && !takesValue)
            return misuse(QStringLiteral("--%1 takes no value").arg(name), command.words);
        if (takesValue && !hasValue && rest.isEmpty())
            return misuse(QStringLiteral("--%1 needs %2 after it").arg(name, option->value),
                          command.words);
        QString value;
        if (takesValue)
            value = hasValue ? word.section(QLatin1Char('='), 1) : rest.takeFirst();
        bool isNumber = false;
        if (option->value == QLatin1String("N") && (value.toLongLong(&isNumber) < 0 || !isNumber))
            return misuse(QStringLiteral("--%1 needs a whole number, not '%2'").arg(name, value),
                          command.words);
        run.options.insert(name, value);
    }
    if (const QString missing = lacking(run, options); !missing.isEmpty())
        return misuse(QStringLiteral("it needs ") + missing, command.words);
    const Arity arity = arityOf(command.arguments);
    if (run.arguments.size() < arity.least)
        return misuse(QStringLiteral("it needs %1").arg(command.arguments), command.words);
    if (arity.most >= 0 && run.arguments.size() > arity.most)
        return misuse(QStringLiteral("'%1' is too much").arg(run.arguments.at(arity.most)),
                      command.words);
    return run;
}

bool begins(const QString& words, const QStringList& with)
{
    return words.split(QLatin1Char(' ')).mid(0, with.size()) == with;
}

/// Takes what may stand before a command as well as behind it: "heddlectl --store x queues".
QStringList takeCommon(QStringList& line)
{
    QStringList common;
    const auto isNext = [&line](const char* option) {
        return line.value(0) == QLatin1String(option);
    };
    while (isNext("--store") || isNext("--json")
           || line.value(0).startsWith(QLatin1String("--store="))) {
        const bool hasValueBehind = isNext("--store") && line.size() > 1;
        common.append(line.takeFirst());
        if (hasValueBehind)
            common.append(line.takeFirst());
    }
    return common;
}

} // namespace

QString helpFor(const QStringList& words, const QList<Command>& table)
{
    QString text;
    if (const Command* command = longestMatch(words, table)) {
        text = QStringLiteral("Usage: %1\n\n%2.\n\n").arg(usage(*command), command->help);
        for (const Option& option : allOptions(*command)) {
            const QString name = QStringLiteral("--%1 %2").arg(option.name, option.value);
            text += QStringLiteral("  %1 %2\n").arg(name.leftJustified(20), option.help);
        }
        return text;
    }
    text = QStringLiteral("Usage: heddlectl COMMAND [ARGUMENTS] [--help]\n\n");
    for (const Command& command : table) {
        if (!begins(command.words, words))
            continue;
        const QString call = command.words + QLatin1Char(' ') + command.arguments;
        text += QStringLiteral("  %1 %2\n").arg(call.leftJustified(32), command.help);
    }
    text += QStringLiteral(
        "\nThe store is $XDG_DATA_HOME/heddle/heddle.db unless --store PATH|URL says otherwise.\n"
        "Exit code: 0 done, 1 failed, 2 wrong usage.\n");
    return text;
}

Request understand(const QStringList& given, const QList<Command>& table)
{
    QStringList line = given;
    const QStringList common = takeCommon(line);
    QStringList words;
    for (const QString& word : line) {
        if (word == QLatin1String("--"))
            break;
        if (word == QLatin1String("--help") || word == QLatin1String("-h"))
            return Show{helpFor(words, table)};
        words.append(word);
    }
    if (line.value(0) == QLatin1String("--version"))
        return Show{QStringLiteral("heddlectl " HEDDLE_VERSION "\n")};
    if (line.value(0) == QLatin1String("help"))
        return Show{helpFor(line.mid(1), table)};
    if (line.isEmpty())
        return misuse(QStringLiteral("a command is needed"), {});
    const Command* command = longestMatch(line, table);
    if (command)
        return readRest(common + line.mid(command->words.count(QLatin1Char(' ')) + 1), *command);
    for (const Command& other : table) {
        if (begins(other.words, line.mid(0, 1)))
            return misuse(
                line.size() < 2
                    ? QStringLiteral("'%1' needs a second word").arg(line.first())
                    : QStringLiteral("there is no '%1'").arg(line.mid(0, 2).join(QLatin1Char(' '))),
                line.first());
    }
    return misuse(QStringLiteral("there is no command '%1'").arg(line.first()), {});
}

} // namespace heddle::ctl
