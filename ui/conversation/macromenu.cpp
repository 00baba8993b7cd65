#include "ui/conversation/macromenu.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "ui/mainwindow/actions.h"

namespace heddle::ui {

MacroMenu::MacroMenu(const Services& services, const Actions& actions, QWidget* host)
    : QMenu(host), m_services(services), m_host(host), m_actionsOfWindow(actions)
{
    setObjectName(QStringLiteral("macro.menu"));
    setTitle(tr("Macros"));
    connect(&services.directory, &service::Directory::changed, this, [this](const Change& change) {
        if (change.kind == QLatin1String("macros.changed")
            || change.kind.startsWith(QLatin1String("centre.")))
            refresh();
    });
    connect(&actions, &Actions::keysChanged, this, [this] { fill(QList<Macro>(m_macros)); });
    menuAction()->setVisible(false);
    refresh();
}

void MacroMenu::refresh()
{
    whenDone(m_services.directory.macros(), this, [this](const Result<QList<Macro>>& macros) {
        if (macros && *macros != m_macros)
            fill(*macros);
    });
}

void MacroMenu::fill(const QList<Macro>& macros)
{
    m_macros = macros;
    QList<QKeySequence> taken;
    for (const QAction* action : m_actionsOfWindow.all())
        taken += action->shortcuts();
    qDeleteAll(m_actions);
    m_actions.clear();
    for (const Macro& macro : macros) {
        auto* action = new QAction(macro.name, m_host);
        action->setObjectName(QStringLiteral("macro.%1").arg(macro.id));
        const QKeySequence key(macro.key, QKeySequence::PortableText);
        if (!key.isEmpty() && !taken.contains(key))
            action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, macro] { Q_EMIT chosen(macro); });
        m_host->addAction(action);
        addAction(action);
        m_actions.append(action);
    }
    menuAction()->setVisible(!macros.isEmpty());
}

} // namespace heddle::ui
