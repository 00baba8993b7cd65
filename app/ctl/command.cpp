#include "app/ctl/command.h"

namespace heddle::ctl {

qint64 Invocation::number(const char* name, qint64 otherwise) const
{
    return has(name) ? option(name).toLongLong() : otherwise;
}

QList<Option> allOptions(const Command& command)
{
    QList<Option> options = command.options;
    if ((command.uses & Command::Json) != 0)
        options.append(
            {QStringLiteral("json"), {}, QStringLiteral("print one JSON object a line")});
    if ((command.uses & Command::Store) != 0)
        options.append({QStringLiteral("store"), QStringLiteral("PATH|URL"),
                        QStringLiteral("the store: a file or postgresql://...")});
    options.append({QStringLiteral("help"), {}, QStringLiteral("print this")});
    return options;
}

} // namespace heddle::ctl
