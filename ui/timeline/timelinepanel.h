#pragma once

#include "core/base/result.h"
#include "ui/services.h"
#include "ui/timeline/entrylayout.h"
#include "ui/timeline/timelinefinder.h"

#include <QWidget>

namespace heddle::ui {

class Button;
class LinkBar;
class TimelineBar;
class TimelineModel;
class TimelineView;
struct TimelineFilter;

/// The timeline with what stands around it: the bar that finds and filters, how many new entries
/// came while reading further up, and the question before a link is followed.
class TimelinePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePanel(Services services, QWidget* parent = nullptr);

    /// Shows a customer where reading goes on, or at an entry; `contact` is the one open in the
    /// centre. A customer that is open already keeps its place unless an entry is wanted.
    void open(CustomerId customer, InteractionId contact, EntryId place = {});
    void setFilter(const TimelineFilter& filter);
    /// Brings an entry into view, from wherever in the story it is.
    void reveal(EntryId entry);
    /// Goes to the first entry of a day, in local time.
    void goTo(const QDate& day);
    /// Opens the bar that finds words and filters.
    void startFinding();
    void stopFinding();

    TimelineView& view() { return *m_view; }
    /// The entry being read; not valid at the end of the timeline.
    EntryId place() const;
    TimelineModel& model() { return *m_model; }

Q_SIGNALS:
    void replyRequested(heddle::EntryId entry);
    void originalRequested(heddle::EntryId entry);
    void attachmentRequested(const heddle::Attachment& attachment);
    void undoSendRequested(heddle::EntryId entry);
    void resendRequested(heddle::EntryId entry);
    void sealCheckRequested(heddle::EntryId entry);
    void markSentRequested(heddle::EntryId entry);
    /// Something is to be done to a post on its network.
    void postActionRequested(const heddle::Entry& entry, heddle::ui::EntryAction action);
    void momentAcknowledged(heddle::EntryId entry, int moment);
    void momentLetBe(heddle::EntryId entry, int moment);
    void correctionRequested(heddle::EntryId entry, heddle::ReadingKind what,
                             const QString& answer);
    void promiseTaken(heddle::EntryId entry, int place);
    /// An address outside that the person has seen and agreed to.
    void linkRequested(const QUrl& url);
    /// A link to an entry that may belong to somebody else.
    void entryRequested(heddle::EntryId entry);
    void failed(const heddle::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void wire();
    void act(EntryId id, EntryAction action, int index);
    void follow(const QUrl& url);
    void begin();
    void showNew(int count);
    void showPill();
    void placePill();
    void find(TimelineFinder::Way way);
    void tellOf(TimelineFinder::Way way);

    Services m_services;
    TimelineModel* m_model;
    TimelineView* m_view;
    TimelineFinder* m_finder;
    TimelineBar* m_bar;
    LinkBar* m_link;
    Button* m_pill;
    InteractionId m_contact;
    EntryId m_place;                   ///< to be shown when its page is there
    std::optional<Timestamp> m_moment; ///< likewise
    int m_unseen = 0;
};

} // namespace heddle::ui
