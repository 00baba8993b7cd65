#pragma once

#include "core/channel/postingchannel.h"
#include "core/service/roster.h"

#include <functional>

namespace heddle::service {

/// The channel of an account whose messages are posts; null where it is none, or not at work here.
using PostingAccounts = std::function<channel::PostingChannel*(const QString& account)>;

/// What agents do to posts on their networks. Each is done there first: the journal tells what
/// is so. Asked for again after a doubt, it is the same.
///
/// Thread: the core thread; it must outlive what it is asked for. Failures: see Answers.
class OwnPosts : public QObject {
    Q_OBJECT
public:
    OwnPosts(Ledger& ledger, const Roster& roster, PostingAccounts accounts,
             QObject* parent = nullptr);

    Async<void> edit(AgentId by, EntryId answer, const QString& text);
    Async<void> withdraw(AgentId by, EntryId answer);
    Async<void> favour(AgentId by, EntryId post);
    Async<void> boost(AgentId by, EntryId post);

private:
    /// An entry that an agent may act on, with its account at work.
    struct There {
        Entry entry;
        channel::PostingChannel* channel = nullptr;
    };
    using Deed = std::function<Async<void>(const There& there)>;

    Result<There> there(AgentId by, EntryId entry) const;
    Result<channel::OwnPost> ownPost(const Entry& answer) const;
    Done mayReword(AgentId by, EntryId answer) const;
    Async<void> change(AgentId by, EntryId answer, const QString& kind,
                       const std::optional<QString>& text);
    Async<void> react(AgentId by, EntryId post, const QString& kind, const Deed& deed);
    /// What the network did for somebody.
    struct Change {
        AgentId by;
        EntryId answer;
        QString kind;
        std::optional<QString> text; ///< the new words; none: it is deleted
    };
    Done noteChange(const Change& change);
    void keepTrying(const Change& change, Duration pause, const Answer<void>& done);
    Done noteReaction(AgentId by, InteractionId interaction, const QString& kind);

    Ledger& m_ledger;
    const Roster& m_roster;
    PostingAccounts m_accounts;
};

} // namespace heddle::service
