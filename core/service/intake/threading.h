#pragma once

#include "core/model/traffic.h"
#include "core/service/intake/awaited.h"
#include "core/service/intake/replytoken.h"

namespace heddle::service {

/// Where something that came in belongs.
struct Thread {
    std::optional<InteractionId> interaction;
    QStringList missing; ///< Message-IDs it refers to that are not here

    bool operator==(const Thread&) const = default;
};

/// Finds the interaction that something goes on with. What has a conversation belongs to the newest
/// interaction of that name; a mail is placed by the Message-IDs it refers to, the nearest
/// first (RFC 5322 §3.6.4), then by what referred to it or to the same mails, then by a reply token
/// in an address or the subject, and last by the subject of an answer among what the same customer
/// has open. Never by subject across customers.
class Threading {
public:
    Threading(Ledger& ledger, const Awaited& awaited, const ReplyTokens& tokens);

    /// \param customer the sender's, not valid when the sender is new
    Result<Thread> find(const Inbound& inbound, CustomerId customer) const;

private:
    Result<Thread> findForMail(const Mail& mail, CustomerId customer) const;
    Result<std::optional<InteractionId>> byReferences(const QStringList& ids,
                                                      QStringList* missing) const;
    std::optional<InteractionId> byAwaited(const Mail& mail, const QStringList& ids) const;
    std::optional<InteractionId> byToken(const Mail& mail, const QStringList& ids) const;
    Result<std::optional<InteractionId>> bySubject(const Mail& mail, CustomerId customer) const;
    bool exists(InteractionId id) const;

    Ledger& m_ledger;
    const Awaited& m_awaited;
    const ReplyTokens& m_tokens;
};

/// The Message-IDs a mail refers to, the nearest first, each once, at most fifty.
QStringList referredIds(const Mail& mail);

} // namespace heddle::service
