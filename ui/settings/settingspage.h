#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "ui/services.h"
#include "ui/theme/tokens.h"

#include <QWidget>

class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace heddle::service {
class Beside;
}

namespace heddle::ui {

class Actions;
class CannedReplyEditor;
class ChatSection;
class FieldNamesEditor;
class KeySettings;
class LineSection;
class LookSettings;
class MacroEditor;
class MailboxSection;
class Preferences;
class PromiseEditor;
class RecordingAudit;
class RuleSection;
class SignatureEditor;
class SourceSection;

/// Settings: what is mine (looks, notices, signature) and what is the centre's (mailboxes, canned
/// replies, rules, macros).
class SettingsPage final : public QWidget {
    Q_OBJECT
public:
    SettingsPage(const Services& services, Preferences& preferences, QWidget* parent = nullptr);

    /// Adds the keys of one's own. Once; they must outlive the page.
    void setActions(Actions& actions);
    /// Adds the centre's own fields. Once; it must outlive the page.
    void setBeside(service::Beside& beside);
    void showScheme(Scheme scheme);
    /// Asks again for what is shown; call when the page comes to the front.
    void refresh();
    /// The titles of its parts, to be found by.
    QStringList sections() const;
    /// Scrolls to a part and gives it the keyboard.
    void goTo(int section);

Q_SIGNALS:
    void schemeRequested(heddle::ui::Scheme scheme);
    void languageChosen();
    void scaleChosen();
    void failed(const heddle::Error& error);
    /// What failed before holds no longer.
    void saved();
    void openRequested(heddle::InteractionId id);
    void mailboxAdded(const QString& address);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Section {
        QString title;
        QWidget* body = nullptr;
    };
    QListWidget* makeIndex();
    /// Scrolls to a part.
    void scrollTo(int section);
    /// `place` is its row in the index.
    void addSection(QVBoxLayout* column, const QString& title, QWidget* body, qsizetype place);

    QList<Section> m_sections;
    QListWidget* m_index; ///< of the parts, where there is room
    QScrollArea* m_scroll;
    LineSection* m_lines = nullptr;
    RecordingAudit* m_audit = nullptr;
    const Services m_services;
    Preferences& m_preferences;
    QVBoxLayout* m_keysPlace = nullptr;
    qsizetype m_keysSection = 0;
    KeySettings* m_keys = nullptr;
    QVBoxLayout* m_besidePlace = nullptr;
    qsizetype m_besideSection = 0;
    int m_goal = -1; ///< the part that was asked for last, while the page settles
    FieldNamesEditor* m_fields = nullptr;
    PromiseEditor* m_promises = nullptr;
    MailboxSection* m_mailboxes;
    LookSettings* m_look;
    SignatureEditor* m_signature;
    CannedReplyEditor* m_replies;
    RuleSection* m_rules;
    MacroEditor* m_macros;
    ChatSection* m_chat;
    SourceSection* m_sources = nullptr;
};

} // namespace heddle::ui
