#pragma once

#include "core/model/draft.h"
#include "core/model/facts/post.h"
#include "core/service/desk.h"
#include "core/service/reading/customerview.h"
#include "core/service/views.h"
#include "ui/composer/actionrow.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace heddle::service {
struct CustomerFacts;
}

namespace heddle::ui {

class AttachmentStrip;
class Button;
class ChannelTabs;
class ComposerEdit;
class EmojiPicker;
class Envelope;
class Label;
class Pill;
class PostTerms;

/// The rounded box where a message or note is written: tabs, whom it goes to, the words, the files
/// and the ways to send. Knows no service: it shows a draft, says what a person did to it, and
/// wishes the rest.
class ComposerBox final : public QWidget {
    Q_OBJECT
public:
    explicit ComposerBox(Clock& clock, QWidget* parent = nullptr);

    /// Sets up what this contact allows.
    void showContact(const service::InteractionView& view);
    void show(const Draft& draft);
    /// `base` with everything as it stands in the box.
    Draft filledIn(Draft base) const;
    void attach(const Attachment& attachment);
    /// What the visitor of a chat is doing, in words; empty for nothing known.
    void showVisitor(const QString& words);
    /// See ChannelTabs::bar().
    void bar(const QString& why);
    /// Why the customer cannot be written to here; empty when they can.
    const QString& mailObstacle() const;
    /// What is known of the customer besides the contact.
    void showCustomer(const service::CustomerView& view);
    void showFacts(const service::CustomerFacts& facts);
    /// The post that is answered.
    void showPost(const PostFacts& post);
    /// What the server of the account allows, after showPost().
    void setLongestPost(int letters);
    PostTerms& terms() { return *m_terms; }

    /// While something is under way nothing can be typed or sent; `words` say what.
    void setBusy(const QString& words);
    void setReady();
    /// A file is on its way into the store: everything but sending goes on.
    void setAttaching(int files);

    /// True when the recipients can be written to; else leads to what is wrong.
    bool checkRecipients();
    /// To the recipients when there are none yet, else to the words.
    void focusFirstEmpty();
    void focusSubject();
    /// The lines for addresses.
    QList<QLineEdit*> recipientLines() const;
    ComposerEdit& words() { return *m_words; }
    ActionRow& actions() { return *m_actions; }

Q_SIGNALS:
    void edited();
    /// The keyboard went elsewhere: a moment to save.
    void left();
    /// The other tab was chosen: Note or, for what the customer gets, Reply.
    void tabChosen(heddle::ComposeKind kind);
    /// Another channel was chosen, to go on there.
    void otherWayChosen(heddle::ChannelKind channel, const QString& address);
    void filesGiven(const QStringList& paths);
    void pictureGiven(const QImage& picture);
    void sendRequested(heddle::service::Message::Then then, const QString& code);
    void sendLaterRequested(heddle::Timestamp at);
    void versionsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeHead();
    void connectParts();
    bool isNote() const { return m_kind == ComposeKind::Note; }
    bool isChat() const;
    bool isPost() const;
    bool isChatLine() const { return isChat() && !isNote(); }
    /// Recipients and a subject of its own.
    bool hasEnvelope() const { return !isNote() && !isChat() && !isPost(); }
    ActionRow::Files postFiles() const;
    std::optional<int> mostLetters() const;
    int lettersLeft() const;
    QString postWords() const;
    void showLine();
    void checkSendable();
    void unfold(bool open);

    ChannelTabs* m_tabs;
    Label* m_line;
    Button* m_unfold;
    Pill* m_language;
    Envelope* m_envelope;
    PostTerms* m_terms;
    ComposerEdit* m_words;
    AttachmentStrip* m_files;
    ActionRow* m_actions;
    EmojiPicker* m_emoji;
    ComposeKind m_kind = ComposeKind::Reply;
    QString m_network;            ///< of the post that is answered
    std::optional<int> m_longest; ///< letters, as its server said
    QString m_customerName;
    QString m_visitorWords;
    QString m_busy;
    int m_attaching = 0;
    bool m_dropping = false;
};

} // namespace heddle::ui
