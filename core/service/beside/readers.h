#pragma once

#include "core/service/beside/beside.h"
#include "core/service/chat/signlink.h"

#include <map>

namespace heddle::service {

/// Whether a sign on the link tells of a reader, not of a conversation: a chat's visitor does not
/// see it.
bool isOfReader(const store::LiveSign& sign);

/// Who has which contact open and who of them writes an answer, in every process of the centre.
/// Nothing of it is stored: it is passed on like the signs of chats, said again while it holds, and
/// who falls silent is forgotten within a minute.
///
/// Thread: the core thread.
class Readers : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it; the link is started.
    Readers(Ledger& ledger, SignLink& link, QObject* parent = nullptr);

    /// What this agent, who sits here, does with a contact from now on.
    void show(AgentId agent, InteractionId id, Reading reading);

    static constexpr Duration sayEvery = std::chrono::seconds(20);
    static constexpr Duration forgetAfter = std::chrono::seconds(50);

Q_SIGNALS:
    /// Everybody who has it open now, those who sit here too.
    void changed(heddle::InteractionId id, const QList<heddle::service::Onlooker>& readers);

private:
    struct Seen {
        Reading reading = Reading::Open;
        Timestamp until; ///< never for those who sit here
    };
    using Company = std::map<AgentId, Seen>;

    void hear(const store::LiveSign& sign);
    void say(AgentId agent, InteractionId id, Reading reading);
    void answer(InteractionId id);
    void goRound();
    void forget();
    void tell(InteractionId id);

    Ledger& m_ledger;
    SignLink& m_link;
    std::map<InteractionId, Company> m_open;
    bool m_goesRound = false;
};

} // namespace heddle::service
