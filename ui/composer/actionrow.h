#pragma once

#include "core/model/draft.h"
#include "core/service/desk.h"

#include <QStringList>
#include <QWidget>

class QMenu;

namespace heddle::ui {

class Button;
class SendLaterMenu;

/// The composer's foot: what can be put in, what sort of message it is, and the ways to send it.
class ActionRow final : public QWidget {
    Q_OBJECT
public:
    using Then = service::Message::Then;

    explicit ActionRow(Clock& clock, QWidget* parent = nullptr);

    void showKind(ComposeKind kind);
    /// After showKind(): a line in a chat goes at once, and in one way.
    void showChat();
    enum class Files { None, Some };
    /// An answer to a post: no kinds of mail, and files only where the network takes them.
    void showPost(Files files);
    enum class Codes { Optional, Needed };
    /// The wrap-up codes that a contact can be closed with.
    void setCodes(const QStringList& codes, Codes need);
    /// Shows the button for canned replies; without any there is none.
    void offerCanned();
    /// Why it cannot be sent now; empty when it can.
    void setObstacle(const QString& why);
    /// As if the main button were pressed; nothing while there is an obstacle.
    void send();

Q_SIGNALS:
    void strongRequested();
    void pointsRequested();
    void cannedRequested();
    void attachRequested();
    void emojiRequested();
    void versionsRequested();
    void kindRequested(heddle::ComposeKind kind);
    void sendRequested(heddle::service::Message::Then then, const QString& code);
    void sendLaterRequested(heddle::Timestamp at);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Where there is no room for it, Send and wait is found among the ways only.
    void fitIn();
    Button* addTool(const char* name, Button* button);
    void fillKinds();
    void fillWays(const QStringList& codes, Codes need);
    void addWay(QMenu* menu, const QString& text, Then then, const QString& code);

    Button* m_canned;
    Button* m_attach;
    Button* m_emoji;
    Button* m_strong;
    Button* m_points;
    Button* m_kind;
    Button* m_ways;
    Button* m_wait;
    Button* m_send;
    QMenu* m_kinds;
    QMenu* m_waysMenu;
    SendLaterMenu* m_later;
    QStringList m_codes;
    Codes m_need = Codes::Optional;
    bool m_isMail = true;
};

} // namespace heddle::ui
