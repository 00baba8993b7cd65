#pragma once

#include "core/base/result.h"
#include "core/service/views.h"
#include "ui/mainwindow/preferences.h"
#include "ui/services.h"
#include "ui/theme/tokens.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace heddle::service {
class Beside;
class Causes;
class Rehearsal;
} // namespace heddle::service

namespace heddle::ui {

class Actions;
class CausesPage;
class Conversation;
class ConversationWindow;
class CustomerPanel;
class DecisionSheet;
class FirstRunPage;
class HairSplitter;
class HelpSheet;
class InboxPanel;
class InteractionCommands;
class KnowledgePage;
class ListeningPage;
class LiveChatsPage;
class MessageBar;
class PhoneStrip;
class Rail;
class SearchPalette;
class SettingsPage;
class TrainingPage;

/// The program's window: the first steps while there is nothing, then rail, inbox, conversation and
/// customer. It composes; each part asks the services itself.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    /// All references outlive the window.
    MainWindow(const Services& services, Preferences& preferences, QWidget* parent = nullptr);
    ~MainWindow() override;

    void open(InteractionId id, EntryId place = {});
    void openSearch();
    void setScheme(Scheme scheme);
    void showSettings(); ///< when ready
    /// Shows the trainer's view of this scenario, which outlives the window, on its key; without one
    /// the key is a wish, see trainingRequested().
    void setRehearsal(service::Rehearsal& rehearsal);
    void showTraining();
    void setBeside(service::Beside& beside) { m_beside = &beside; }   ///< before it is ready
    void setCauses(service::Causes& causes) { m_reviewer = &causes; } ///< before it is ready
    bool showsTraining() const;
    Q_SLOT void askToCall(const QUrl& link); ///< of a tel: link; nothing is dialled yet
    const Actions& actions() const { return *m_actions; }
    MessageBar& messages() { return *m_messages; }
    /// Below these widths the customer, then the list, fold away.
    static constexpr int kFoldCustomer = 1180;
    static constexpr int kFoldList = 900;

Q_SIGNALS:
    void ready();             ///< the first page after the start stands: first steps, or the inbox
    void renewalRequested();  ///< a language or a size was chosen: make this window anew
    void trainingRequested(); ///< and this window is no scenario's

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeDesk();
    QWidget* makePanel();
    void wireActions();
    void wireInbox();
    void wireCentre();
    void wireSearch();
    void wireNotices();
    void wireKnowledge();
    void wireListening();
    void wirePhone();
    void wireChats();
    void wireCauses();
    void call(const QString& number);
    void start();
    void enterDesk();
    void showPlace(QWidget* page);
    void showMe(const Agent& me);
    void showKeys();
    void showWhy(InteractionId id);
    void writeTo(CustomerId customer);
    void wireBeside();
    void askBeside(const MailAddress& whom);
    void becomeReady();
    void onOpened(const service::InteractionView& view);
    QString helpPage() const;
    void toggleCustomer();
    void toggleInbox();
    void tearOff(InteractionId id);
    bool raiseTornOff(InteractionId id, EntryId place);
    void fold();
    Services m_services;
    Preferences& m_preferences;
    Actions* m_actions;
    Scheme m_scheme;
    bool m_restoring = false;     ///< what was open last time may be gone; that is no error
    bool m_customerWanted = true; ///< of the person, where there is room
    AgentId m_me;
    Presence m_presence = Presence::Offline;
    InteractionId m_waiting; ///< open, and nobody's yet
    QHash<InteractionId, QPointer<ConversationWindow>> m_tornOff;
    QStackedWidget* m_stack;
    FirstRunPage* m_firstRun = nullptr;
    QWidget* m_desk = nullptr;
    Rail* m_rail = nullptr;
    HairSplitter* m_outer = nullptr;
    HairSplitter* m_inner = nullptr;
    QStackedWidget* m_places = nullptr;
    QStackedWidget* m_wide = nullptr; ///< list and panel, or what needs the room of both
    service::Rehearsal* m_rehearsal = nullptr;
    service::Beside* m_beside = nullptr;
    service::Causes* m_reviewer = nullptr;
    TrainingPage* m_training = nullptr;
    ListeningPage* m_listening = nullptr;
    InboxPanel* m_inbox = nullptr;
    MessageBar* m_messages = nullptr;
    InteractionCommands* m_commands = nullptr;
    Conversation* m_conversation = nullptr;
    CustomerPanel* m_customer = nullptr;
    KnowledgePage* m_knowledge = nullptr;
    LiveChatsPage* m_chats = nullptr;
    CausesPage* m_causes = nullptr;
    PhoneStrip* m_strip = nullptr;
    SettingsPage* m_settings = nullptr;
    SearchPalette* m_search = nullptr;
    HelpSheet* m_help;
    DecisionSheet* m_why = nullptr;
};

} // namespace heddle::ui
