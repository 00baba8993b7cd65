#pragma once

#include "core/base/result.h"
#include "core/service/chat/chatdesk.h"
#include "core/service/views.h"
#include "ui/services.h"

#include <QHash>
#include <QWidget>

class QLineEdit;

namespace heddle::ui {

class Actions;
class Button;
class Label;

/// What becomes of words written in a chat.
enum class ChatWriting {
    ToVisitor,
    NotHere,      ///< one only reads along, or is asked in and has not come
    OthersChat,   ///< somebody else's: notes for colleagues only
    VisitorIsGone ///< nobody reads there any more: notes only
};

/// Over the composer of a chat that more than its agent are in: who, what they do now, and what one
/// can do about it: whisper, join, leave, take over. Where the visitor has left for good it says so,
/// and how to go on. Not there for one's own chat alone while it runs.
class CompanyBar final : public QWidget {
    Q_OBJECT
public:
    CompanyBar(const Services& services, const Actions& actions, QWidget* parent = nullptr);

    /// Shows the open interaction; also when it changed.
    void open(const service::InteractionView& view);
    void leave();
    void startWhispering();
    void join();
    void takeOver();

    /// Nobody reads in the chat that is open any more.
    bool isVisitorGone() const { return m_party.hasEnded; }

Q_SIGNALS:
    /// What becomes of words that are written there.
    void writingChanged(heddle::ui::ChatWriting writing);
    /// They joined the chat or took it over, to say something.
    void answerWished();
    void mailWished();
    void failed(const heddle::Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void ask();
    void show(const service::ChatParty& party);
    void showWords();
    bool mayGoOnElsewhere() const;
    ChatWriting writing() const;
    void hear(InteractionId id, const VisitorSign& sign);
    void hearColleague(InteractionId id, const QString& name, service::ChatDesk::Typing typing);
    void whisper();
    void leaveChat();
    void enableActions();
    template<class T>
    void afterwards(const Async<T>& done);

    Services m_services;
    const Actions& m_actions;
    InteractionId m_open;
    InteractionId m_watched; ///< it is noted that I read this one
    QString m_visitor;
    service::ChatParty m_party;
    InteractionId m_joined; ///< what they wait to take part in
    bool m_isVisitorTyping = false;
    QStringList m_typing;
    Label* m_words;
    QLineEdit* m_whisper;
    Button* m_join;
    Button* m_leave;
    Button* m_takeOver;
    Button* m_mail;
    QHash<InteractionId, QString> m_begun; ///< whispers half written in other chats
};

} // namespace heddle::ui
