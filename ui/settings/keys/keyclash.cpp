#include "ui/settings/keys/keyclash.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

namespace heddle::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::KeyClash)
};

bool isReserved(const QKeySequence& keys)
{
    const QKeyCombination first = keys[0];
    const bool isSend = first == (Qt::CTRL | Qt::Key_Return) || first == (Qt::CTRL | Qt::Key_Enter);
    if (isSend)
        return true;
    if ((first.keyboardModifiers() & ~Qt::ShiftModifier) != Qt::NoModifier)
        return false;
    switch (first.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Space:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Menu: return true;
    default: return false;
    }
}

} // namespace

KeyClash clashOf(const QKeySequence& keys, const QAction& wanting, const QList<QAction*>& commands,
                 const QList<Macro>& macros)
{
    if (keys.isEmpty())
        return {};
    if (isReserved(keys))
        return {.kind = KeyClash::Kind::Reserved};
    for (QAction* command : commands) {
        if (command != &wanting && command->shortcuts().contains(keys))
            return {.kind = KeyClash::Kind::Command, .command = command};
    }
    for (const Macro& macro : macros) {
        if (QKeySequence(macro.key, QKeySequence::PortableText) == keys)
            return {.kind = KeyClash::Kind::Macro, .macro = macro.name};
    }
    return {};
}

QString clashWords(const KeyClash& clash)
{
    switch (clash.kind) {
    case KeyClash::Kind::None: return {};
    case KeyClash::Kind::Reserved:
        return Words::tr("These keys have work of their own everywhere. Choose others.");
    case KeyClash::Kind::Command:
        return Words::tr("“%1” has these keys now and would lose them.").arg(clash.command->text());
    case KeyClash::Kind::Macro:
        return Words::tr("The macro “%1” has these keys; it would be found in its menu only.")
            .arg(clash.macro);
    }
    return {};
}

} // namespace heddle::ui
