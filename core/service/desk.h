#pragma once

#include "core/base/async.h"
#include "core/model/draft.h"
#include "core/model/interaction.h"
#include "core/model/readings/correction.h"
#include "core/service/views.h"

#include <QObject>

#include <optional>

namespace heddle {
struct DraftVersion;
}

namespace heddle::service {

/// What an agent sends. `seen` is the interaction's version that the agent had on screen: when the
/// customer or a colleague wrote since, send() fails with Conflict and nothing is sent, unless
/// `evenIfChanged`.
struct Message {
    Draft draft;
    qint64 seen = 0;
    /// send, send and wait, send and close
    enum class Then { Stay, Wait, Close } then = Then::Stay;
    enum class IfChanged { Refuse, SendAnyway } ifChanged = IfChanged::Refuse;
    QString closeCode; ///< wrap-up code for Then::Close
    /// When it leaves; not set: after the undo window. Until then it is taken back when the
    /// customer writes: its words are the agent's draft again. The entry's deliveryDetail names the
    /// moment (ISO 8601, UTC) while it waits.
    std::optional<Timestamp> leaves;

    bool operator==(const Message&) const = default;
};

/// An agent's commands. Rights are checked in the core: Refused where the role does not allow it.
/// Every command is one transaction with its journal events; on failure nothing has changed.
///
/// Thread: used from the GUI thread; the work is done elsewhere. Failures besides: NotFound,
/// Conflict (the state does not allow it, or somebody was first), BadInput.
class Desk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Async<void> setPresence(Presence presence, const QString& reason) = 0;
    /// Takes nothing new from a channel until resumed, though Ready; told by presenceChanged().
    virtual Async<void> pauseChannel(ChannelKind channel) = 0;
    virtual Async<void> resumeChannel(ChannelKind channel) = 0;
    /// My own signature, with placeholders; told by presenceChanged().
    virtual Async<void> setSignature(const QString& text) = 0;

    virtual Async<InteractionId> accept(OfferId offer) = 0;
    virtual Async<void> decline(OfferId offer, const QString& reason) = 0;
    /// Takes a waiting interaction out of its queue without an offer.
    virtual Async<void> take(InteractionId id) = 0;

    /// Puts a message into the outbox and the timeline. It leaves after the undo window (10 s for
    /// mail); until then cancelSend() takes it back as a draft.
    virtual Async<EntryId> send(const Message& message) = 0;
    virtual Async<Draft> cancelSend(EntryId entry) = 0;
    /// For a failed or unsure message: try again, or take as sent.
    virtual Async<void> resend(EntryId entry) = 0;
    virtual Async<void> markSent(EntryId entry) = 0;
    virtual Async<EntryId> addNote(InteractionId id, const QString& text) = 0;

    virtual Async<void> tag(InteractionId id, const QString& tag) = 0;
    virtual Async<void> untag(InteractionId id, const QString& tag) = 0;
    /// Not valid `agent`: back to the queue. A valid `queue` moves it there.
    virtual Async<void> assign(InteractionId id, AgentId agent, QueueId queue) = 0;
    virtual Async<void> snooze(InteractionId id, PendingOn on, std::optional<Timestamp> until) = 0;
    virtual Async<void> wake(InteractionId id) = 0;
    /// Ends the contact: to wrap-up, or closed at once when the queue has none or `code` is given.
    virtual Async<void> close(InteractionId id, const QString& code) = 0;
    /// Notes down what a contact was before closing it, where the queue leaves that to me.
    virtual Async<void> wrapUp(InteractionId id) = 0;
    /// More time for a wrap-up that ends by itself: once, where the queue gives some.
    virtual Async<void> extendWrapUp(InteractionId id) = 0;
    virtual Async<void> reopen(InteractionId id) = 0;
    /// The customer is to be rung at `number` (E.164), not before `wished`: an interaction of its
    /// own that waits in the same queue with the age of this one. Refused: they want no calls.
    virtual Async<InteractionId> oweCall(InteractionId id, const QString& number,
                                         Timestamp wished) = 0;
    /// I rang for a call that is owed and reached nobody: it waits for its next try.
    virtual Async<void> reachedNobody(InteractionId id) = 0;
    /// Ranks it as if it were due so much earlier; zero takes that back. For supervisors.
    virtual Async<void> prioritise(InteractionId id, Duration earlier) = 0;
    virtual Async<void> markRead(InteractionId id) = 0;
    /// Starts an outbound mail to one of a customer's addresses.
    virtual Async<InteractionId> startMail(CustomerId customer, const QString& address) = 0;
    /// Starts an outbound mail to any address: of the customer who has it, else of a new one.
    virtual Async<InteractionId> startMailTo(const MailAddress& address) = 0;

    /// Keeps what is being typed; answers with the draft and its id. Cheap: call after each pause.
    virtual Async<Draft> saveDraft(const Draft& draft) = 0;
    virtual Async<void> discardDraft(DraftId draft) = 0;
    /// How my draft read before it was changed, newest first.
    virtual Async<QList<DraftVersion>> draftVersions(DraftId draft) = 0;
    /// My draft for this interaction; a fresh one with recipients, subject and signature filled in
    /// when there is none. Forward carries the attachments of the answered entry.
    virtual Async<Draft> draft(InteractionId id, ComposeKind kind, EntryId answers) = 0;
    /// The draft that was saved for this interaction, if any.
    virtual Async<std::optional<Draft>> savedDraft(InteractionId id, bool note) = 0;
    /// Puts a file or pasted picture into the blob store.
    virtual Async<Attachment> attach(const QString& name, const QByteArray& content) = 0;
    virtual Async<Attachment> attachFile(const QString& path) = 0;
    /// The text of a canned reply with its placeholders filled in for this interaction.
    virtual Async<QString> expand(const CannedReply& reply, InteractionId id) = 0;

    /// A suggested tag: put on, or not suggested again here. Both teach what to suggest elsewhere.
    virtual Async<void> acceptTag(InteractionId id, const QString& tag) = 0;
    virtual Async<void> rejectTag(InteractionId id, const QString& tag) = 0;
    /// What a message really says; see heddle::corrected() for `answer`.
    virtual Async<void> correctReading(EntryId entry, ReadingKind what, const QString& answer) = 0;
    /// A human moment, by its place in Entry::moments: the agent has seen to it, or lets it be.
    virtual Async<void> acknowledgeMoment(EntryId entry, int moment) = 0;
    virtual Async<void> letMomentBe(EntryId entry, int moment) = 0;
    /// Promises: taken up (with the moment found, or another), not taken up, and done.
    virtual Async<PromiseId> makePromise(InteractionId id, const QString& words, Timestamp due) = 0;
    virtual Async<void> keepPromise(PromiseId id, std::optional<Timestamp> due) = 0;
    virtual Async<void> letPromiseBe(PromiseId id) = 0;
    virtual Async<void> promiseDone(PromiseId id) = 0;
    /// Everything a macro does, in one transaction.
    virtual Async<void> runMacro(InteractionId id, qint64 macro) = 0;

    virtual Async<void> merge(CustomerId from, CustomerId into, const QString& reason) = 0;
    virtual Async<void> unmerge(qint64 merge) = 0;
    virtual Async<void> renameCustomer(CustomerId id, const QString& name) = 0;
    virtual Async<void> tagCustomer(CustomerId id, const QString& tag) = 0;
    virtual Async<void> untagCustomer(CustomerId id, const QString& tag) = 0;
    virtual Async<void> allowRemoteContent(const QString& senderAddress) = 0;

Q_SIGNALS:
    /// An interaction is put before me.
    void offered(const heddle::service::OfferCard& card);
    /// It is gone again: accepted, declined, not answered in time, or withdrawn.
    void offerEnded(heddle::OfferId offer, heddle::OfferEnd end);
    /// The clock of something I have has run three quarters of its time, or is over; as a supervisor
    /// also of what nobody has. Once each.
    void warned(heddle::InteractionId id, heddle::DueWarning warning);
    /// A colleague names me (`@`) in a note.
    void mentioned(heddle::InteractionId id, heddle::EntryId note);
    /// My own row changed: presence or signature.
    void presenceChanged(const heddle::Agent& me);
};

} // namespace heddle::service
