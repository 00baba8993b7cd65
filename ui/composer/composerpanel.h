#pragma once

#include "core/service/desk.h"
#include "core/service/views.h"
#include "ui/composer/drafts/draftkeeper.h"
#include "ui/composer/drafts/draftloader.h"
#include "ui/services.h"

#include <QWidget>

#include <optional>

namespace heddle::service {
class Beside;
}

namespace heddle::ui {

class ComposerBox;
class LiveSigns;
class MessageBar;
class PromiseBar;
class QuestionBar;
class WordPopup;

/// Where an agent answers: one composer for the open interaction, at the foot of its timeline.
///
/// Everything typed is saved as a draft and is there again after a crash. Results and questions are
/// shown in place; the words stay until they are sent.
class ComposerPanel final : public QWidget {
    Q_OBJECT
public:
    using Then = service::Message::Then;

    explicit ComposerPanel(const Services& services, QWidget* parent = nullptr);

    void setBeside(service::Beside& beside); ///< once; it must outlive the panel
    /// Shows the drafts of this interaction; of the open one, takes in what changed.
    void open(const service::InteractionView& view);
    /// Takes notes only for as long as `why` says why; empty: the customer can be written to again.
    void bar(const QString& why);
    /// Answers, forwards or begins anew (or a note); words that stand there are kept.
    void startReply(ComposeKind kind, EntryId answers);
    /// An answer that only the post's author reads; where one can be given.
    bool canAnswerPrivately() const;
    void startPrivately();
    /// A send that was undone: its words are back.
    void takeBack(const Draft& draft);
    /// Puts a canned reply, filled in for this contact, where the cursor is.
    void insertCanned(const CannedReply& reply);
    void leave(); ///< saves and empties the composer; no interaction is open

    InteractionId interaction() const { return m_view.interaction.id; }
    bool hasUnsaved() const { return m_keeper.hasUnsaved(); }

Q_SIGNALS:
    void sent(heddle::EntryId entry, heddle::service::Message::Then then);
    void noteAdded(heddle::EntryId entry);
    void answering(); ///< an answer to the customer is being written; with each change of it
    void rested();    ///< it was sent, or nothing is left of it
    void undoRequested(heddle::EntryId entry); ///< of what was sent, while it has not left
    /// The agent wants to read what came meanwhile: show the newest entries.
    void readFirstRequested();
    /// Another channel was chosen, to go on there with this customer.
    void otherWayRequested(heddle::ChannelKind channel, const QString& address);

private:
    /// What may have been forgotten.
    enum class Doubt { Subject, Attachment, Promise };
    struct Order {
        Then then = Then::Stay;
        QString code;
        service::Message::IfChanged ifChanged = service::Message::IfChanged::Refuse;
        std::optional<Timestamp> leaves = {};
        QList<Doubt> accepted = {};
        bool isPrivate = false; ///< as it stood when it was sent
    };

    void connectParts();
    void load();
    void failLoading(const Error& error);
    void takeUpBar(bool couldWrite);
    void showBegun(const BegunDrafts& drafts);
    void showCurrent();
    void chooseTab(ComposeKind kind);
    void begin(ComposeKind kind, EntryId answers);
    void adopt(ComposeKind kind, Draft fresh);
    void noteEdited();
    bool isWritten() const;
    bool isMail() const { return m_view.interaction.channel == ChannelKind::Email; }
    bool isChat() const { return m_view.interaction.channel == ChannelKind::Chat; }
    void noteTyping();
    Draft& current() { return m_isNote ? m_note : m_message; }
    void refetch();
    void refresh(const service::InteractionView& view);
    void loadCustomer();
    void loadFacts();
    void loadPromises();
    void lookAtPromises();
    void loadPost();
    void askLongestPost();
    void loadCanned();
    void loadArticles();
    void offerTexts(const QList<CannedReply>& texts);
    void loadColleagues();
    void offerColleagues();
    void mention(int colleague);
    void showVersions();
    void attachFiles(const QStringList& paths);
    void attachPicture(const QImage& picture);
    void awaitAttachment(const Async<Attachment>& answer);
    void pickFiles();

    void send(const Order& order);
    std::optional<Doubt> doubtOf(const Order& order) const;
    void askAbout(Doubt doubt, const Order& order);
    void tellSent(EntryId entry, const Order& order);
    void deliver(const Order& order);
    void hand(Draft draft, const Order& order);
    void finish(const Draft& draft, const Order& order, const Result<EntryId>& answer);
    void refused(const Draft& draft, const Order& order, const Error& error);
    void askAboutNews(const Order& order);
    void readFirst();
    void catchUp();

    Services m_services;
    service::Beside* m_beside = nullptr;
    DraftKeeper m_keeper;
    DraftLoader m_loader;
    service::InteractionView m_view;
    qint64 m_seen = 0; ///< the version whose entries the agent has seen
    Draft m_message;
    Draft m_note;
    bool m_isNote = false;
    QString m_why; ///< it takes notes only
    bool m_isSending = false;
    int m_attaching = 0;
    std::optional<Draft> m_wished; ///< kind and entry of a startReply() that came while loading
    LiveSigns* m_signs;
    QuestionBar* m_question;
    PromiseBar* m_promises;
    MessageBar* m_bar;
    ComposerBox* m_box;
    WordPopup* m_cannedPopup;
    WordPopup* m_colleaguePopup;
    QList<CannedReply> m_canned;
    QList<Agent> m_colleagues;
};

} // namespace heddle::ui
