#pragma once

#include "core/base/result.h"
#include "ui/services.h"
#include "ui/timeline/entrylayout.h"

#include <QWidget>

class QLineEdit;

namespace heddle::ui {

class Button;
class TimelineModel;
class TimelineView;

/// The timeline with what floats over it: how many new entries came while reading further up, and
/// the bar that finds words.
class TimelinePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePanel(Services services, QWidget* parent = nullptr);

    void open(CustomerId customer);
    void setFilter(std::optional<ChannelKind> channel, InteractionId interaction);
    /// Brings an entry into view, if it is loaded.
    void reveal(EntryId entry);
    /// Opens the bar that finds words in what is loaded.
    void startFinding();

    TimelineView& view() { return *m_view; }
    TimelineModel& model() { return *m_model; }

Q_SIGNALS:
    void replyRequested(heddle::EntryId entry);
    void originalRequested(heddle::EntryId entry);
    void attachmentRequested(const heddle::Attachment& attachment);
    void undoSendRequested(heddle::EntryId entry);
    void resendRequested(heddle::EntryId entry);
    void markSentRequested(heddle::EntryId entry);
    void linkRequested(const QUrl& url);
    void failed(const heddle::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void act(EntryId id, EntryAction action, int index);
    void showNew(int count);
    void placePill();
    void find(int step);

    TimelineModel* m_model;
    TimelineView* m_view;
    Button* m_pill;
    QWidget* m_findBar;
    QLineEdit* m_findWords;
    int m_unseen = 0;
};

} // namespace heddle::ui
