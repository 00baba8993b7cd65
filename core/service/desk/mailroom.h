#pragma once

#include "core/base/random.h"
#include "core/service/desk/placeholders.h"
#include "core/service/intake/replytoken.h"
#include "core/service/ledger.h"
#include "core/service/mailboxes/mailboxsettings.h"
#include "core/service/reading/reader.h"

#include <map>
#include <set>

namespace heddle::service {

/// What writing mails needs to know of the centre.
class MailRoom {
public:
    MailRoom(Ledger& ledger, const ReplyTokens& tokens, ReadMail readMail, Random& random);

    /// An account we send from; the first is what new mails start on.
    void addAccount(const QString& account, const MailAddress& sender);
    void removeAccount(const QString& account);
    /// Normalised.
    std::set<QString> ownAddresses() const;
    MailAddress sender(const QString& account) const;
    QString defaultAccount() const;

    void setReplyToken(const QString& account, ReplyTokenPlace place);
    /// The address that answers about an interaction go to; empty where it is the sender's own.
    QString replyAddress(InteractionId interaction, const QString& account) const;
    /// A subject as it leaves: with the interaction's token where the account wants it there.
    QString outgoingSubject(const QString& subject, InteractionId interaction,
                            const QString& account) const;

    /// A Message-ID that nobody can guess.
    QString newMessageId(InteractionId interaction, const QString& account) const;

    /// The mail behind an entry: read from its raw bytes, or put together from what is stored.
    Result<Mail> mailOf(const Entry& entry) const;
    Result<PlaceholderValues> values(const Agent& agent, const Interaction& interaction) const;

private:
    Ledger& m_ledger;
    const ReplyTokens& m_tokens;
    ReadMail m_readMail;
    Random& m_random;
    std::map<QString, MailAddress> m_senders;
    std::map<QString, ReplyTokenPlace> m_tokenPlaces;
    QStringList m_order;
};

} // namespace heddle::service
