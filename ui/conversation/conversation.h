#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"
#include "core/service/views.h"
#include "ui/services.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace heddle::service {
class Beside;
}

namespace heddle::ui {

class Actions;
class ApprovalBar;
class AttachmentSaver;
class CodeMenu;
enum class ChatWriting;
class CompanyBar;
class ComposerPanel;
class EmptyState;
class InteractionCommands;
class InteractionHeader;
class MacroMenu;
class CallBackMenu;
class MoreMenu;
class AttendBar;
class OriginalPanel;
class OtherWays;
class PostDeeds;
class ReadersBar;
class RecordingBar;
class SnoozeMenu;
class TimelinePanel;
class WrapUpBar;

/// The centre of the window: one interaction (or a customer without an open one) with its head, its
/// timeline and the composer. It follows changes of what is open.
class Conversation final : public QWidget {
    Q_OBJECT
public:
    Conversation(const Services& services, const Actions& actions, InteractionCommands& commands,
                 QWidget* parent = nullptr);

    void setBeside(service::Beside& beside);         ///< once; it must outlive the conversation
    void open(InteractionId id, EntryId place = {}); ///< \param place an entry to show, if any
    void openCustomer(CustomerId id);
    /// Opens the contact an entry belongs to, at that entry.
    void openEntry(EntryId id);
    void leave(); ///< nothing is open any more

    InteractionId current() const;
    InteractionId wanted() const { return m_wanted; } ///< asked for last
    /// The entry being read; not valid at the end, or with nothing open.
    EntryId place() const;
    void answerOnce(InteractionId id); ///< its keyboard goes there once this chat is open
    /// Nothing is open, and nothing was asked for.
    bool isIdle() const { return !m_wanted.isValid() && !m_customer.isValid(); }
    CustomerId customer() const { return m_customer; }
    const std::optional<service::InteractionView>& view() const { return m_view; }

    void snooze();
    void resolve();
    void take();
    void reopen();
    void openMoreMenu();
    void askCallBack(); ///< when and where the customer is to be rung back
    void findInTimeline();
    void startReply(ComposeKind kind, EntryId answers = {});
    void insertCanned(const CannedReply& reply);
    void setMe(AgentId me);
    void setCustomerFolded(bool folded);

Q_SIGNALS:
    void opened(const heddle::service::InteractionView& view);
    void customerOpened(const heddle::Customer& customer);
    void openFailed(const heddle::Error& error); ///< what was asked for is not there (any more)
    void callRequested(const QString& number);
    void callMade(heddle::InteractionId call); ///< it goes on from the chat that was open
    void callFailed(const heddle::Error& error);

private:
    void wire();
    void askWhoIsThere();
    void wireTimeline();
    void openAttachment(const Attachment& attachment);
    void showAttending();
    void wireOriginal();
    void wireComposer();
    void wireCompany();
    void wirePosts();
    void undoSend(EntryId entry);
    void goOnBy(ChannelKind channel, const QString& address);
    void takeUpPromise(EntryId entry, int place);
    void load(EntryId place);
    void show(const service::InteractionView& view, EntryId place);
    void enableActions();
    void fillCallBacks();
    void offerChatCommands();
    void offerFromPost();
    void askForReach();
    void showWriting(ChatWriting writing);
    void goOnByMail();
    void callIn(AgentId colleague);
    void handOver(AgentId agent, QueueId queue);
    bool isOthersChat() const;
    void continueByMail(const QString& address);
    void continueByPhone(const QString& number);
    void callFrom(InteractionId chat, const QString& number);

    Services m_services;
    const Actions& m_actions;
    InteractionCommands& m_commands;
    InteractionId m_wanted;
    CustomerId m_customer;
    InteractionId m_toAnswer;
    std::optional<service::InteractionView> m_view;
    AgentId m_me;
    QList<Agent> m_agents;
    QList<Queue> m_queues;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_page;
    InteractionHeader* m_header;
    WrapUpBar* m_wrapUp;
    TimelinePanel* m_timeline;
    OriginalPanel* m_original = nullptr;
    CompanyBar* m_company;
    ReadersBar* m_readers;
    OtherWays* m_otherWays;
    ComposerPanel* m_composer;
    AttachmentSaver* m_saver;
    AttendBar* m_attend = nullptr; ///< null without a telephone, as what follows
    RecordingBar* m_recording = nullptr;
    ApprovalBar* m_approval = nullptr; ///< null where nothing is listened to, as what follows
    PostDeeds* m_deeds = nullptr;
    SnoozeMenu* m_snoozeMenu;
    CodeMenu* m_codeMenu;
    MoreMenu* m_moreMenu;
    CallBackMenu* m_callBackMenu;
    MacroMenu* m_macroMenu;
};

} // namespace heddle::ui
