#pragma once

#include "core/model/rules/rule.h"
#include "ui/services.h"

#include <QMenu>

namespace heddle::ui {

class Actions;

/// The centre's macros: by menu, and each on its key while the conversation is in front.
class MacroMenu final : public QMenu {
    Q_OBJECT
public:
    /// \param actions what the window does itself: a macro does not get one of its keys
    /// \param host gets the keys
    MacroMenu(const Services& services, const Actions& actions, QWidget* host);

    /// Asks again what macros there are.
    void refresh();
    const QList<Macro>& macros() const { return m_macros; }

Q_SIGNALS:
    void chosen(const heddle::Macro& macro);

private:
    void fill(const QList<Macro>& macros);

    Services m_services;
    QWidget* m_host;
    const Actions& m_actionsOfWindow;
    QList<Macro> m_macros;
    QList<QAction*> m_actions;
};

} // namespace heddle::ui
