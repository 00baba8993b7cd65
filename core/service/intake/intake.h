#pragma once

#include "core/routing/admission/admission.h"
#include "core/service/intake/comingback.h"
#include "core/service/intake/filing.h"
#include "core/service/intake/identification.h"
#include "core/service/intake/threading.h"

#include <functional>
#include <set>

namespace heddle::service {

/// What became of something that came in.
struct Taken {
    enum class As { Message, Duplicate, OwnCopy, Bounce, Change } as = As::Message;
    EntryId entry;
    InteractionId interaction;

    bool operator==(const Taken&) const = default;
};

/// Takes in what channels bring: who is it, what does it belong to, what does it change. The same
/// key twice is one entry, so that a channel may hand over anything again after a crash.
///
/// Thread: the core thread.
class Intake : public QObject {
    Q_OBJECT
public:
    struct Rules {
        Duration reopenWithin = std::chrono::days(14);
    };
    /// Looks at a message before it is recorded: may change the entry and its interaction, and
    /// answers with what else is to be recorded along with them.
    struct Annotation {
        QList<store::RowImage> rows;  ///< of the arrival itself
        QList<store::Record> records; ///< after it
    };
    using Annotate = std::function<Result<Annotation>(Entry& entry, Interaction& of)>;

    Intake(Ledger& ledger, const Roster& roster, const ReplyTokens& tokens, Rules rules,
           QObject* parent = nullptr);

    Done start() { return m_awaited.load(); }

    /// Addresses that mail of ours comes from.
    void setOwnAddresses(const std::set<QString>& normalised) { m_ownAddresses = normalised; }
    /// The queue that mail of an account goes to; the default one where nothing is said, or where
    /// that queue is not there.
    void setQueue(const QString& account, QueueId queue) { m_queues[account] = queue; }

    /// Chooses the queue of what begins by an account; not valid: the one of setQueue().
    using ChooseQueue = std::function<QueueId(const Inbound& inbound)>;
    void setQueueChoice(const QString& account, ChooseQueue choose)
    {
        m_queueChoices[account] = std::move(choose);
    }

    void setAnnotate(Annotate annotate) { m_annotate = std::move(annotate); }

    /// Where something that comes by `channel` for a queue may wait now. Not set: in that queue.
    using Admit = std::function<routing::Admission(QueueId queue, ChannelKind channel)>;
    void setAdmit(Admit admit) { m_admit = std::move(admit); }

    /// Whether a message needs a person: it is never put off with a notice or a machine. Not set:
    /// none does.
    using IsMajor = std::function<bool(const Entry& entry)>;
    void setIsMajor(IsMajor isMajor) { m_isMajor = std::move(isMajor); }

    /// Takes in a batch in one durable transaction, all or nothing. Answers in the same order.
    /// \param filed where the bytes of each lie, when they are in the blob store already
    Result<QList<Taken>> takeIn(const QList<Inbound>& batch, const QList<Filed>& filed = {});

Q_SIGNALS:
    /// A message of ours came back to us as a copy: it did leave.
    void ownCopySeen(const QString& messageId);

private:
    struct Arrival;

    Result<Taken> take(const Inbound& given, const Filed* filed);
    Result<Taken> takeBounce(const Inbound& inbound, const Filed* filed, const Entry& about);
    Result<Taken> takeChange(const Inbound& inbound, Entry entry);
    Result<Taken> takeMessage(const Inbound& inbound, const Filed* filed);
    Result<Entry> entryOf(const Inbound& inbound, const Filed* filed);
    Result<Taken> join(const Inbound& inbound, Arrival& arrival, Interaction interaction);
    Result<Taken> startNew(const Inbound& inbound, Arrival& arrival,
                           std::optional<Interaction> before);
    Result<Taken> record(const Inbound& inbound, Arrival& arrival, Interaction interaction,
                         const QString& kind);
    Result<std::optional<Entry>> ownMessage(const QStringList& ids) const;
    Result<Interaction> afterPerson(const Inbound& inbound, Interaction interaction) const;
    Done addWords(const Inbound& inbound, const Entry& entry, Interaction* interaction) const;
    routing::Admission admit(const Inbound& inbound, Arrival& arrival) const;
    bool isOurs(const Inbound& inbound) const;
    QueueId queueFor(const Inbound& inbound) const;
    Done keepCursor(const Inbound& inbound) const;

    Ledger& m_ledger;
    const Roster& m_roster;
    Awaited m_awaited;
    Identification m_identification;
    Threading m_threading;
    Rules m_rules;
    Annotate m_annotate;
    Admit m_admit;
    IsMajor m_isMajor;
    std::set<QString> m_ownAddresses;
    std::map<QString, QueueId> m_queues;
    std::map<QString, ChooseQueue> m_queueChoices;
};

} // namespace heddle::service
