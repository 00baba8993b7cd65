#pragma once

#include "core/model/rules/rule.h"

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;

namespace heddle::ui {

/// What stands in the way of keys that somebody wishes for a command.
struct KeyClash {
    enum class Kind {
        None,
        Reserved, ///< they have work everywhere (Return, Tab, Esc, the arrows): not to be had
        Command,  ///< another command has them, and would lose them
        Macro     ///< a macro of the centre has them, and would be found in its menu only
    };

    Kind kind = Kind::None;
    QAction* command = nullptr; ///< of Command
    QString macro;              ///< of Macro: its name
};

KeyClash clashOf(const QKeySequence& keys, const QAction& wanting, const QList<QAction*>& commands,
                 const QList<Macro>& macros);

/// The clash in a sentence; empty for none.
QString clashWords(const KeyClash& clash);

} // namespace heddle::ui
