#pragma once

#include "core/service/desk.h"
#include "core/service/engine/engine.h"

#include <functional>

namespace heddle::service {

/// An agent's desk at an engine. Each command is carried to the core thread and its answer back.
///
/// Thread: the one that made it (the GUI thread).
class EngineDesk final : public Desk {
    Q_OBJECT
public:
    /// The engine must be open and outlive this.
    EngineDesk(Engine& engine, AgentId agent, QObject* parent = nullptr);

    /// Tells the engine every few seconds that this thread runs: when it stops telling, what is
    /// before the agent goes to others.
    void keepTelling();

    /// Hears of each command in the core thread, as something that can be done again at another
    /// engine.
    using Witness = std::function<void(std::function<void(Engine&)> command)>;
    void setWitness(Witness witness) { m_witness = std::move(witness); }

    Async<void> setPresence(Presence presence, const QString& reason) override;
    Async<void> pauseChannel(ChannelKind channel) override;
    Async<void> resumeChannel(ChannelKind channel) override;
    Async<void> setSignature(const QString& text) override;
    Async<InteractionId> accept(OfferId offer) override;
    Async<void> decline(OfferId offer, const QString& reason) override;
    Async<void> take(InteractionId id) override;
    Async<EntryId> send(const Message& message) override;
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
    /// Runs `command(engine, agent)` in the core thread.
    template<class T, class Command>
    Async<T> run(Command command);

    Engine& m_engine;
    AgentId m_agent;
    Witness m_witness;
};

} // namespace heddle::service
