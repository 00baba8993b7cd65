#pragma once

#include "core/service/desk.h"
#include "tests/support/fakedesk/fakecentre.h"

namespace heddle::test {

/// An agent's commands on a FakeCentre: each is noted in FakeCentre::calls and has its plain effect.
class FakeDesk final : public service::Desk {
    Q_OBJECT
public:
    explicit FakeDesk(FakeCentre& centre, QObject* parent = nullptr);

    Async<void> setPresence(Presence presence, const QString& reason) override;
    Async<void> pauseChannel(ChannelKind channel) override;
    Async<void> resumeChannel(ChannelKind channel) override;
    Async<void> setSignature(const QString& text) override;
    Async<InteractionId> accept(OfferId offer) override;
    Async<void> decline(OfferId offer, const QString& reason) override;
    Async<void> take(InteractionId id) override;

    Async<EntryId> send(const service::Message& message) override;
    Async<Draft> cancelSend(EntryId entry) override;
    Async<void> resend(EntryId entry) override;
    Async<void> markSent(EntryId entry) override;
    Async<EntryId> addNote(InteractionId id, const QString& text) override;

    Async<void> tag(InteractionId id, const QString& tag) override;
    Async<void> untag(InteractionId id, const QString& tag) override;
    Async<void> assign(InteractionId id, AgentId agent, QueueId queue) override;
    Async<void> snooze(InteractionId id, PendingOn on, std::optional<Timestamp> until) override;
    Async<void> wake(InteractionId id) override;
    Async<void> close(InteractionId id, const QString& code) override;
    Async<void> wrapUp(InteractionId id) override;
    Async<void> extendWrapUp(InteractionId id) override;
    Async<void> reopen(InteractionId id) override;
    Async<InteractionId> oweCall(InteractionId id, const QString& number,
                                 Timestamp wished) override;
    Async<void> reachedNobody(InteractionId id) override;
    Async<void> prioritise(InteractionId id, Duration earlier) override;
    Async<void> markRead(InteractionId id) override;
    Async<InteractionId> startMail(CustomerId customer, const QString& address) override;

    Async<InteractionId> startMailTo(const MailAddress& address) override;
    Async<Draft> saveDraft(const Draft& draft) override;
    Async<void> discardDraft(DraftId draft) override;
    Async<QList<DraftVersion>> draftVersions(DraftId draft) override;
    Async<Draft> draft(InteractionId id, ComposeKind kind, EntryId answers) override;
    Async<std::optional<Draft>> savedDraft(InteractionId id, bool note) override;
    Async<Attachment> attach(const QString& name, const QByteArray& content) override;
    Async<Attachment> attachFile(const QString& path) override;
    Async<QString> expand(const CannedReply& reply, InteractionId id) override;

    Async<void> acceptTag(InteractionId id, const QString& tag) override;
    Async<void> rejectTag(InteractionId id, const QString& tag) override;
    Async<void> correctReading(EntryId entry, ReadingKind what, const QString& answer) override;
    Async<void> acknowledgeMoment(EntryId entry, int moment) override;
    Async<void> letMomentBe(EntryId entry, int moment) override;
    Async<PromiseId> makePromise(InteractionId id, const QString& words, Timestamp due) override;
    Async<void> keepPromise(PromiseId id, std::optional<Timestamp> due) override;
    Async<void> letPromiseBe(PromiseId id) override;
    Async<void> promiseDone(PromiseId id) override;
    Async<void> runMacro(InteractionId id, qint64 macro) override;
    Async<void> merge(CustomerId from, CustomerId into, const QString& reason) override;
    Async<void> unmerge(qint64 merge) override;
    Async<void> renameCustomer(CustomerId id, const QString& name) override;
    Async<void> tagCustomer(CustomerId id, const QString& tag) override;
    Async<void> untagCustomer(CustomerId id, const QString& tag) override;
    Async<void> allowRemoteContent(const QString& senderAddress) override;

private:
    /// Notes a command; the error it is to fail with, if the test wants one.
    std::optional<Error> begin(const QString& call);
    /// A command that changes one interaction.
    template<class Change>
    Async<void> changePromise(const QString& call, PromiseId id, Change change);
    Async<void> answerMoment(const QString& call, EntryId entry, int moment, const QString& answer);
    template<class Change>
    Async<void> change(const QString& call, InteractionId id, const QString& kind, Change change);

    /// A new interaction of mine.
    InteractionId begun(const Interaction& from);

    FakeCentre& m_centre;
    qint64 m_lastDraft = 0;
};

} // namespace heddle::test
