#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"
#include "core/service/searchpage.h"
#include "ui/mainwindow/overlay.h"
#include "ui/services.h"

class QAction;
class QLineEdit;
class QListView;
class QTimer;

namespace heddle::ui {

class FoundModel;
struct Found;
class Label;

/// Finds anything: commands, canned replies, customers, interactions, entries. Type, go up and
/// down with the arrow keys, Enter opens, Escape closes.
class SearchPalette final : public Overlay {
    Q_OBJECT
public:
    /// What is looked for: anything, a customer, somebody to write to, or somebody to ask beside a
    /// contact.
    enum class Purpose { Everything, Customer, Receiver, Beside };

    SearchPalette(const Services& services, QWidget* parent);

    void setCommands(const QList<QAction*>& commands);
    void open(Purpose purpose);

Q_SIGNALS:
    void customerChosen(heddle::CustomerId id);
    void receiverChosen(heddle::CustomerId id);
    /// An address that was typed, whoever it belongs to.
    void addressChosen(const heddle::MailAddress& address);
    /// The same two for Purpose::Beside.
    void customerAsked(heddle::CustomerId id);
    void addressAsked(const heddle::MailAddress& address);
    /// `entry` is valid when a place inside was found.
    void interactionChosen(heddle::InteractionId id, heddle::EntryId entry);
    void cannedReplyChosen(const heddle::CannedReply& reply);

protected:
    QRect sheetPlace(const QSize& window) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static QString promptOf(Purpose purpose);
    void furnish();
    void typed();
    void ask();
    void show(const Result<service::SearchPage>& page);
    void rebuild();
    QList<Found> commandsFor(const QString& text) const;
    QList<Found> repliesFor(const QString& text) const;
    QList<Found> addressIn(const QString& text) const;
    void choose(int row);
    void step(int by);

    Services m_services;
    Purpose m_purpose = Purpose::Everything;
    QList<QAction*> m_commands;
    QList<CannedReply> m_replies;
    QList<service::SearchHit> m_hits;
    FoundModel* m_model;
    QLineEdit* m_box = nullptr;
    QListView* m_list = nullptr;
    Label* m_note = nullptr;
    QTimer* m_pause;
    int m_round = 0; ///< answers for an older text are dropped
};

} // namespace heddle::ui
