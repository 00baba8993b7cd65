#pragma once

#include "app/ctl/command.h"

#include <variant>

namespace heddle::ctl {

/// The command line asks for a command to be run.
struct Run {
    const Command* command = nullptr;
    QStringList arguments;
    QHash<QString, QString> options;
};

/// The command line asks for a text to be printed (help, version).
struct Show {
    QString text;
};

/// The command line cannot be understood; says why and where help is.
struct Misuse {
    QString sentence;
};

using Request = std::variant<Run, Show, Misuse>;

/// Understands a command line (without the program's name) by the table.
Request understand(const QStringList& line, const QList<Command>& table);

/// The help for everything that begins with `words`; all of it for none.
QString helpFor(const QStringList& words, const QList<Command>& table);

} // namespace heddle::ctl
