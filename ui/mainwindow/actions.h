#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QMap>
#include <QObject>

namespace heddle::ui {

class Button;

/// Everything that can be done from anywhere in the window.
enum class ActionId {
    Search,
    FindCustomer,
    ShortcutSheet,
    Help,
    ShowInbox,
    ShowKnowledge,
    ShowListening,
    ShowSettings,
    ShowTraining,
    ToggleScheme,
    ToggleCustomer,
    AcceptOffer,
    DeclineOffer,
    NextInteraction,
    PreviousInteraction,
    ShowMine,
    ShowOffered,
    ShowQueue,
    Filter,
    Take,
    Reply,
    ReplyAll,
    Forward,
    WriteNote,
    NewMail,
    FindInTimeline,
    Snooze,
    Resolve,
    Reopen,
    MoreOfContact,
    WhyHere,
    CallBack,
    AddTag,
    RenameCustomer,
    MergeCustomer,
    UnmergeCustomer,
    TearOff,
    GoReady,
    GoNotReady,
    CallNumber,
    AnswerOrHold,
    MuteCall,
    Keypad,
    TransferCall,
    EndCall,
    ShowChats,
    Whisper,
    JoinChat,
    TakeOverChat,
    ShowCauses
};

/// The actions of the window: each is made once, with its words and its keys, and is referred to by
/// its id ever after. The sheet on `?` and the palette list what is here.
class Actions final : public QObject {
    Q_OBJECT
public:
    /// \param window gets the actions, so that their keys work everywhere in it
    explicit Actions(QWidget* window);

    QAction& operator[](ActionId id) const { return *m_actions.value(id); }
    /// In the order of the sheet.
    QList<QAction*> all() const { return m_order; }
    /// The others are not there in this window, and neither are their keys.
    void keepOnly(const QList<ActionId>& ids);
    /// Lets a button stand for an action: pressing, enabling and the tooltip with its keys.
    void bind(Button& button, ActionId id) const;
    /// The keys an action has where nobody wished for others.
    QList<QKeySequence> usualKeys(const QAction& action) const;
    /// Gives actions other keys: portable lists by objectName, empty ones for none. Those that are
    /// not named have their usual keys.
    void setOwnKeys(const QMap<QString, QString>& own);
    /// All keys of an action, as they stand on the keyboard here.
    static QString keysOf(const QAction& action);
    /// A tooltip that names the keys, "Resolve (Alt+R)".
    static QString tipOf(const QAction& action);

Q_SIGNALS:
    void keysChanged();

private:
    void add(ActionId id, const char* name, const QString& text, const QString& keys);

    QWidget* m_window;
    QHash<ActionId, QAction*> m_actions;
    QList<QAction*> m_order;
    QHash<const QAction*, QList<QKeySequence>> m_usual;
};

} // namespace heddle::ui
