#include "app/ctl/manual.h"

#include <QMap>

namespace heddle::ctl {

namespace {

/// A text as roff prints it literally.
QString roff(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\e"));
    text.replace(QLatin1Char('-'), QLatin1String("\\-"));
    text.replace(QLatin1String("..."), QLatin1String("\\&..."));
    return text;
}

QString synopsis(const Command& command)
{
    return QStringLiteral(".TP\n.B heddlectl %1\n")
        .arg(roff(command.words)
             + (command.arguments.isEmpty()
                    ? QString()
                    : QStringLiteral(" \\fI") + roff(command.arguments) + QStringLiteral("\\fR")));
}

} // namespace

QString manPage(const QList<Command>& table)
{
    QString page = QStringLiteral(
        ".TH HEDDLECTL 1 \"\" \"Heddle " HEDDLE_VERSION "\" \"User Commands\"\n"
        ".SH NAME\nheddlectl \\- command line of the Heddle contact centre\n"
        ".SH SYNOPSIS\n.B heddlectl\n.I COMMAND\n[\\fIARGUMENTS\\fR] [\\fB\\-\\-help\\fR]\n"
        ".SH DESCRIPTION\nReads and changes a centre's store: import and export, search, checks,\n"
        "backups, and the commands that an agent has.\n"
        ".SH COMMANDS\n");
    for (const Command& command : table) {
        page += synopsis(command) + roff(command.help) + QStringLiteral(".\n");
        for (const Option& option : command.options) {
            const QString value = option.value.isEmpty()
                                      ? QString()
                                      : QStringLiteral(" \\fI%1\\fR").arg(roff(option.value));
            page += QStringLiteral(".br\n\\fB\\-\\-%1\\fR%2: %3.\n")
                        .arg(roff(option.name), value, roff(option.help));
        }
    }
    page += QStringLiteral(
        ".SH COMMON OPTIONS\n"
        ".TP\n.B \\-\\-store \\fIPATH|URL\\fR\nThe store: a file, or "
        "postgresql://user@host/database. Mails and attachments lie in a\n"
        "folder beside the file; for a shared database the address names one that\n"
        "all machines reach, as in postgresql://host/heddle?blobs=/srv/heddle.blobs.\n"
        ".TP\n.B \\-\\-json\nOn every command that reads: one JSON object a line.\n"
        ".TP\n.B \\-\\-help\nWhat a command takes.\n"
        ".SH EXIT STATUS\n0 done, 1 failed (one line on stderr says what and "
        "where), 2 wrong usage.\n"
        ".SH FILES\n.I $XDG_DATA_HOME/heddle/heddle.db\nis the store where "
        "\\-\\-store names none.\n"
        ".SH SEE ALSO\n.BR heddle (1),\n.BR heddled (1)\n");
    return page;
}

QString bashCompletion(const QList<Command>& table)
{
    QMap<QString, QStringList> second;
    QString options;
    for (const Command& command : table) {
        QStringList& words = second[command.words.section(QLatin1Char(' '), 0, 0)];
        const QString word = command.words.section(QLatin1Char(' '), 1);
        if (!word.isEmpty())
            words.append(word);
        QStringList names;
        for (const Option& option : allOptions(command))
            names.append(QStringLiteral("--") + option.name);
        options += QStringLiteral("        '%1') options='%2' ;;\n")
                       .arg(command.words, names.join(QLatin1Char(' ')));
    }
    QString seconds;
    for (auto it = second.cbegin(); it != second.cend(); ++it) {
        if (!it->isEmpty())
            seconds += QStringLiteral("        '%1') words='%2' ;;\n")
                           .arg(it.key(), it->join(QLatin1Char(' ')));
    }
    return QStringLiteral(R"(# bash completion for heddlectl; made from its table of commands
_heddlectl()
{
    local current=${COMP_WORDS[COMP_CWORD]} first=${COMP_WORDS[1]} words='' options=''
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W '%1' -- "$current")
        return
    fi
    case $first in
%2    esac
    if [ "$COMP_CWORD" -eq 2 ] && [ -n "$words" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
        return
    fi
    case "$first${words:+ ${COMP_WORDS[2]}}" in
%3    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    fi
}
complete -o filenames -F _heddlectl heddlectl
)")
        .arg(second.keys().join(QLatin1Char(' ')), seconds, options);
}

} // namespace heddle::ctl
