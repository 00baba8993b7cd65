#include "ui/mainwindow/actions.h"

#include "ui/widgets/button.h"

namespace heddle::ui {

Actions::Actions(QWidget* window) : QObject(window), m_window(window)
{
    add(ActionId::Search, "search", tr("Find anything"), QStringLiteral("Ctrl+K; /"));
    add(ActionId::FindCustomer, "findCustomer", tr("Find a customer"), QStringLiteral("Ctrl+U"));
    add(ActionId::ShortcutSheet, "shortcuts", tr("Show all keys"), QStringLiteral("?"));
    add(ActionId::Help, "help", tr("Help for this page"), QStringLiteral("F1"));
    add(ActionId::ShowInbox, "inbox", tr("Go to the inbox"), QStringLiteral("Ctrl+I"));
    add(ActionId::ShowMine, "mine", tr("Show mine"), QStringLiteral("Ctrl+1"));
    add(ActionId::ShowOffered, "offered", tr("Show what is offered"), QStringLiteral("Ctrl+2"));
    add(ActionId::ShowQueue, "queue", tr("Show the queue"), QStringLiteral("Ctrl+3"));
    add(ActionId::Filter, "filter", tr("Filter and sort"), QStringLiteral("Ctrl+Shift+F"));
    add(ActionId::NextInteraction, "next", tr("Next in the list"), QStringLiteral("Alt+Down"));
    add(ActionId::PreviousInteraction, "previous", tr("Previous in the list"),
        QStringLiteral("Alt+Up"));
    add(ActionId::AcceptOffer, "accept", tr("Accept the offer"), QStringLiteral("Alt+A"));
    add(ActionId::DeclineOffer, "decline", tr("Decline the offer"), QStringLiteral("Alt+D"));
    add(ActionId::Take, "take", tr("Take it from the queue"), QStringLiteral("Alt+T"));
    add(ActionId::Reply, "reply", tr("Reply"), QStringLiteral("Ctrl+R"));
    add(ActionId::ReplyAll, "replyAll", tr("Reply to all"), QStringLiteral("Ctrl+Shift+R"));
    add(ActionId::Forward, "forward", tr("Forward"), QStringLiteral("Ctrl+L"));
    add(ActionId::WriteNote, "note", tr("Write a note"), QStringLiteral("Ctrl+Shift+N"));
    add(ActionId::NewMail, "newMail", tr("New mail"), QStringLiteral("Ctrl+N"));
    add(ActionId::FindInTimeline, "find", tr("Find in the timeline"), QStringLiteral("Ctrl+F"));
    add(ActionId::Snooze, "snooze", tr("Snooze"), QStringLiteral("Alt+Z"));
    add(ActionId::Resolve, "resolve", tr("Resolve"), QStringLiteral("Alt+R"));
    add(ActionId::Reopen, "reopen", tr("Reopen"), QStringLiteral("Alt+O"));
    add(ActionId::MoreOfContact, "more", tr("More to do with the contact"),
        QStringLiteral("Alt+E"));
    add(ActionId::WhyHere, "why", tr("Why did this come to me?"), QStringLiteral("Alt+W"));
    add(ActionId::CallBack, "callBack", tr("Call the customer back"), QStringLiteral("Alt+B"));
    add(ActionId::AddTag, "tag", tr("Add a tag"), QStringLiteral("Alt+G"));
    add(ActionId::RenameCustomer, "rename", tr("Change the customer's name"), QStringLiteral("F2"));
    add(ActionId::MergeCustomer, "merge", tr("Merge the customer with somebody"),
        QStringLiteral("Alt+M"));
    add(ActionId::UnmergeCustomer, "unmerge", tr("Take the last merge back"),
        QStringLiteral("Alt+Shift+M"));
    add(ActionId::TearOff, "tearOff", tr("Open in a window of its own"),
        QStringLiteral("Ctrl+Shift+O"));
    add(ActionId::GoReady, "ready", tr("Ready for work"), QStringLiteral("F8"));
    add(ActionId::GoNotReady, "notReady", tr("Not ready"), QStringLiteral("Shift+F8"));
    add(ActionId::CallNumber, "call", tr("Call a number"), QStringLiteral("F9"));
    add(ActionId::AnswerOrHold, "answer", tr("Answer the call, hold it or go on"),
        QStringLiteral("F10"));
    add(ActionId::MuteCall, "mute", tr("Mute the call, or be heard again"), QStringLiteral("F11"));
    add(ActionId::Keypad, "keypad", tr("Keypad of the call"), QStringLiteral("Shift+F9"));
    add(ActionId::TransferCall, "transfer", tr("Transfer the call"), QStringLiteral("Alt+X"));
    add(ActionId::EndCall, "end", tr("End the call"), QStringLiteral("Shift+F11"));
    add(ActionId::ShowChats, "chats", tr("Show all open chats"), QStringLiteral("Ctrl+Shift+C"));
    add(ActionId::Whisper, "whisper", tr("Whisper to the agent of a chat"),
        QStringLiteral("Alt+H"));
    add(ActionId::JoinChat, "joinChat", tr("Join the chat"), QStringLiteral("Alt+J"));
    add(ActionId::TakeOverChat, "takeOverChat", tr("Take the chat over"), QStringLiteral("Alt+V"));
    add(ActionId::ToggleCustomer, "customer", tr("Show or hide the customer"),
        QStringLiteral("Ctrl+B"));
    add(ActionId::ToggleScheme, "theme", tr("Light or dark"), QStringLiteral("Ctrl+Shift+D"));
    add(ActionId::ShowKnowledge, "knowledge", tr("Search the articles"),
        QStringLiteral("Ctrl+Shift+K"));
    add(ActionId::ShowListening, "listening", tr("Listening"), QStringLiteral("Ctrl+Shift+L"));
    add(ActionId::ShowCauses, "causes", tr("What many complain of"),
        QStringLiteral("Ctrl+Shift+U"));
    add(ActionId::ShowTraining, "training", tr("Training"), QStringLiteral("Ctrl+Shift+T"));
    add(ActionId::ShowSettings, "settings", tr("Settings"), QStringLiteral("Ctrl+,"));
}

void Actions::add(ActionId id, const char* name, const QString& text, const QString& keys)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String("action.") + QLatin1String(name));
    action->setShortcuts(QKeySequence::listFromString(keys));
    m_usual.insert(action, action->shortcuts());
    action->setToolTip(tipOf(*action));
    m_window->addAction(action);
    m_actions.insert(id, action);
    m_order.append(action);
}

void Actions::keepOnly(const QList<ActionId>& ids)
{
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        if (ids.contains(it.key()))
            continue;
        it.value()->setEnabled(false);
        it.value()->setVisible(false);
        m_window->removeAction(it.value());
        m_order.removeOne(it.value());
    }
}

QList<QKeySequence> Actions::usualKeys(const QAction& action) const
{
    return m_usual.value(&action);
}

void Actions::setOwnKeys(const QMap<QString, QString>& own)
{
    for (QAction* action : std::as_const(m_order)) {
        const auto found = own.constFind(action->objectName());
        QList<QKeySequence> keys = usualKeys(*action);
        if (found != own.constEnd())
            keys = found->isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(*found);
        if (keys == action->shortcuts())
            continue;
        action->setShortcuts(keys);
        action->setToolTip(tipOf(*action));
    }
    Q_EMIT keysChanged();
}

QString Actions::keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral("   "));
}

QString Actions::tipOf(const QAction& action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? action.text() : tr("%1 (%2)").arg(action.text(), keys);
}

void Actions::bind(Button& button, ActionId id) const
{
    QAction& action = (*this)[id];
    connect(&button, &QAbstractButton::clicked, &action, [&action] { action.trigger(); });
    const auto follow = [&button, &action] {
        button.setEnabled(action.isEnabled());
        button.setToolTip(tipOf(action));
    };
    connect(&action, &QAction::changed, &button, follow);
    follow();
}

} // namespace heddle::ui
