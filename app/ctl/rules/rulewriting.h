#pragma once

#include "app/ctl/command.h"
#include "core/model/rules/rule.h"

namespace heddle::ctl {

/// The place in `list` of the one that is named, or numbered as `rules list` numbers them.
template<class T>
Result<qsizetype> placeOf(const QList<T>& list, const QString& said)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i).name == said)
            return i;
    }
    bool isNumber = false;
    const int number = said.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= list.size())
        return number - 1;
    return failure(
        ErrorCode::NotFound,
        QStringLiteral("there is no '%1'; heddlectl rules list and macros list name them")
            .arg(said));
}

/// Commands that change rules and macros.
QList<Command> ruleWritingCommands();

} // namespace heddle::ctl
