#pragma once

#include "core/base/async.h"
#include "core/model/rules/rule.h"
#include "core/service/views.h"
#include "ui/services.h"
#include "ui/widgets/errortext.h"

#include <QObject>
#include <QUrl>

namespace heddle::ui {

class MessageBar;

/// What can be done to an interaction: asks the desk, then says in the message bar what came of it,
/// with the way back where there is one.
class InteractionCommands final : public QObject {
    Q_OBJECT
public:
    InteractionCommands(const Services& services, MessageBar& bar, QObject* parent = nullptr);

    void take(InteractionId id);
    void close(InteractionId id, const QString& code);
    void reopen(InteractionId id);
    /// Notes down what it was before it is closed, where the queue leaves that to me.
    void wrapUp(InteractionId id);
    void extendWrapUp(InteractionId id);
    void snooze(InteractionId id, PendingOn on, std::optional<Timestamp> until);
    void wake(InteractionId id);
    /// The customer is rung back at `number`, not before `wished`.
    void oweCall(InteractionId id, const QString& number, Timestamp wished);
    /// A call back that nobody answered waits for its next try.
    void reachedNobody(InteractionId id);
    void prioritise(InteractionId id, Duration earlier);
    void assign(InteractionId id, AgentId agent, QueueId queue);
    /// As assign(), with a note for who gets it; an empty one is none.
    void handOver(InteractionId id, AgentId agent, QueueId queue, const QString& note);
    void markRead(InteractionId id);
    void resend(EntryId entry);
    void markSent(EntryId entry);
    /// Says what the signature of a mail says.
    void checkSeal(EntryId entry);
    void acknowledgeMoment(EntryId entry, int moment);
    void letMomentBe(EntryId entry, int moment);
    void correct(EntryId entry, ReadingKind what, const QString& answer);
    void takeUpPromise(PromiseId id);
    void runMacro(InteractionId id, const Macro& macro);
    /// Leaves for the browser: `url` was shown with its true host and agreed to (LinkBar).
    void openLink(const QUrl& url);
    /// Dials with the program that the desktop has for numbers.
    void call(const QString& number);
    /// Says who became part of the open customer, and takes it back where that was wrong.
    void tellMerged(const QString& name, qint64 merge);
    void tellSaved(const QString& path);
    void startMail(CustomerId customer, const QString& address);
    /// To any address: of the customer who has it, or of a new one.
    void startMailTo(const MailAddress& address);
    void setPresence(Presence presence, const QString& reason);
    /// Nothing new comes by a paused channel, though I am ready.
    void pauseChannel(ChannelKind channel);
    void resumeChannel(ChannelKind channel);
    /// Where it is said what came of things.
    MessageBar& bar() { return m_bar; }
    /// Says that something failed.
    void complain(const Error& error, Attempt attempt);

Q_SIGNALS:
    void mailStarted(heddle::InteractionId id);
    void taken(heddle::InteractionId id);

private:
    template<class T, class Then>
    void run(const Async<T>& answer, Attempt attempt, Then then);
    void tellEnd(InteractionId id);

    Services m_services;
    MessageBar& m_bar;
};

} // namespace heddle::ui
