#pragma once

#include "app/ctl/console.h"
#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace heddle::ctl {

/// An option of a command. `value` names what follows it ("FILE"; "N" must be a whole number from
/// 0); empty for one that stands alone.
struct Option {
    QString name;
    QString value;
    QString help;
    bool isNeeded = false; ///< wrong usage without it
};

/// A command as it was given, with everything checked that its row of the table says.
struct Invocation {
    Console& console;
    QStringList arguments;
    QHash<QString, QString> options;

    bool has(const char* option) const { return options.contains(QLatin1String(option)); }
    QString option(const char* name) const { return options.value(QLatin1String(name)); }
    qint64 number(const char* name, qint64 otherwise) const;
    bool wantsJson() const { return has("json"); }
};

/// A row of the table that parsing, help, the man page and completion are made from.
///
/// `arguments` is written as people read it: "FILE", "[FILE]", "FILE...", "[FILE...]". `run` prints
/// its result; its Error becomes one line on stderr and exit code 1 (an empty detail: it has said
/// it already).
struct Command {
    enum Use { Nothing = 0, Store = 1, Json = 2 }; ///< gives it --store, --json

    QString words;
    QString arguments;
    QString help;
    int uses = Nothing;
    QList<Option> options;
    std::function<Done(const Invocation&)> run;
    QStringList needsOneOf; ///< options; wrong usage with none of them
};

/// The options of a command, with those that follow from what it uses.
QList<Option> allOptions(const Command& command);

} // namespace heddle::ctl
