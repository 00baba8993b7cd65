#include "core/service/desk/mailroom.h"

#include "core/service/intake/mailaddress.h"
#include "core/store/blobstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/outboxstore.h"
#include "core/store/tables/settingstore.h"

namespace heddle::service {

MailRoom::MailRoom(Ledger& ledger, const ReplyTokens& tokens, ReadMail readMail, Random& random)
    : m_ledger(ledger), m_tokens(tokens), m_readMail(std::move(readMail)), m_random(random)
{}

void MailRoom::addAccount(const QString& account, const MailAddress& sender)
{
    if (!m_order.contains(account))
        m_order += account;
    m_senders[account] = sender;
}

void MailRoom::removeAccount(const QString& account)
{
    m_order.removeAll(account);
    m_senders.erase(account);
}

std::set<QString> MailRoom::ownAddresses() const
{
    std::set<QString> own;
    for (const auto& [account, sender] : m_senders)
        own.insert(normalisedMailAddress(sender.address));
    return own;
}

MailAddress MailRoom::sender(const QString& account) const
{
    const auto found = m_senders.find(account);
    return found == m_senders.end() ? MailAddress{{}, account} : found->second;
}

QString MailRoom::defaultAccount() const
{
    return m_order.isEmpty() ? QString() : m_order.first();
}

void MailRoom::setReplyToken(const QString& account, ReplyTokenPlace place)
{
    m_tokenPlaces[account] = place;
}

QString MailRoom::replyAddress(InteractionId interaction, const QString& account) const
{
    const auto place = m_tokenPlaces.find(account);
    if (place == m_tokenPlaces.end() || place->second != ReplyTokenPlace::Address)
        return {};
    const QString own = sender(account).address;
    const qsizetype at = own.lastIndexOf(QLatin1Char('@'));
    return own.left(at) + QLatin1Char('+') + m_tokens.token(interaction) + own.mid(at);
}

QString MailRoom::outgoingSubject(const QString& subject, InteractionId interaction,
                                  const QString& account) const
{
    const QString plain = subject.simplified();
    const auto place = m_tokenPlaces.find(account);
    const bool isWanted = place != m_tokenPlaces.end() && place->second == ReplyTokenPlace::Subject;
    if (!isWanted || m_tokens.inSubject(plain))
        return plain;
    return plain + QStringLiteral(" [#%1]").arg(m_tokens.token(interaction));
}

QString MailRoom::newMessageId(InteractionId interaction, const QString& account) const
{
    const QString domain =
        normalisedMailAddress(sender(account).address).section(QLatin1Char('@'), -1);
    return m_tokens.messageId(interaction, m_random.next(),
                              domain.isEmpty() ? QStringLiteral("heddle.invalid") : domain);
}

Result<Mail> MailRoom::mailOf(const Entry& entry) const
{
    if (!entry.raw.isEmpty() && m_readMail) {
        const auto raw = m_ledger.store().blobs().read(entry.raw);
        auto mail = raw ? m_readMail(*raw) : Result<Mail>(raw.error());
        if (mail)
            return mail;
    }
    Mail mail{.messageId = entry.messageId,
              .date = entry.at.toDateTime(),
              .to = entry.to,
              .cc = entry.cc,
              .subject = entry.subject,
              .text = entry.text};
    const auto sent = m_ledger.store().outbox().ofEntry(entry.id);
    if (sent && *sent) {
        mail.from = {(*sent)->outbound.from};
        mail.references = (*sent)->outbound.references;
        return mail;
    }
    const auto identity = m_ledger.store().customers().identity(entry.identity);
    if (!identity)
        return passOn(identity);
    mail.from = {{entry.author, identity->address}};
    return mail;
}

Result<PlaceholderValues> MailRoom::values(const Agent& agent, const Interaction& interaction) const
{
    const auto customer = m_ledger.store().customers().byId(interaction.customer);
    if (!customer)
        return passOn(customer);
    const auto identity = m_ledger.store().customers().identity(interaction.identity);
    const auto centre = m_ledger.store().settings().value(QStringLiteral("centre.name"));
    return PlaceholderValues{.agent = agent,
                             .customer = *customer,
                             .interaction = interaction,
                             .centreName = centre && *centre ? **centre : QString(),
                             .customerAddress = identity ? identity->shown : QString()};
}

} // namespace heddle::service
