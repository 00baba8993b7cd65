#include "core/service/intake/threading.h"

#include "core/service/intake/mailaddress.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

constexpr qsizetype mostReferences = 50;
constexpr int openLookedAt = 20;

// What a visitor left while nobody was there (chat::ChatChannel): the address is what they typed, so
// no subject of theirs may lead into somebody's open contact.
bool wasLeftOnWebsite(const Mail& mail)
{
    return mail.messageId.endsWith(QLatin1String(".left@chat.heddle"));
}

} // namespace

QStringList referredIds(const Mail& mail)
{
    QStringList ids;
    if (!mail.inReplyTo.isEmpty())
        ids += mail.inReplyTo;
    for (auto id = mail.references.crbegin(); id != mail.references.crend(); ++id) {
        if (ids.size() == mostReferences)
            break;
        if (!id->isEmpty() && !ids.contains(*id) && *id != mail.messageId)
            ids += *id;
    }
    return ids;
}

Threading::Threading(Ledger& ledger, const Awaited& awaited, const ReplyTokens& tokens)
    : m_ledger(ledger), m_awaited(awaited), m_tokens(tokens)
{}

Result<Thread> Threading::find(const Inbound& inbound, CustomerId customer) const
{
    if (inbound.channel == ChannelKind::Email)
        return findForMail(inbound.mail, customer);
    if (inbound.conversation.isEmpty())
        return Thread{};
    return m_ledger.store()
        .interactions()
        .ofConversation(inbound.account, inbound.conversation)
        .map([](const std::optional<Interaction>& found) {
            return found ? Thread{.interaction = found->id, .missing = {}} : Thread{};
        });
}

Result<Thread> Threading::findForMail(const Mail& mail, CustomerId customer) const
{
    Thread thread;
    if (wasLeftOnWebsite(mail))
        return thread;
    const QStringList ids = referredIds(mail);
    auto interaction = byReferences(ids, &thread.missing);
    if (!interaction)
        return passOn(interaction);
    thread.interaction = *interaction;
    if (!thread.interaction)
        thread.interaction = byAwaited(mail, ids);
    if (!thread.interaction)
        thread.interaction = byToken(mail, ids);
    if (!thread.interaction) {
        interaction = bySubject(mail, customer);
        if (!interaction)
            return passOn(interaction);
        thread.interaction = *interaction;
    }
    return thread;
}

Result<std::optional<InteractionId>> Threading::byReferences(const QStringList& ids,
                                                             QStringList* missing) const
{
    if (ids.isEmpty())
        return std::optional<InteractionId>();
    const auto entries = m_ledger.store().entries().byMessageIds(ids);
    if (!entries)
        return passOn(entries);
    QHash<QString, InteractionId> known;
    for (const Entry& entry : *entries)
        known.insert(entry.messageId, entry.interaction);
    std::optional<InteractionId> nearest;
    for (const QString& id : ids) {
        if (const auto found = known.constFind(id); found == known.constEnd())
            missing->append(id);
        else if (!nearest)
            nearest = *found;
    }
    return nearest;
}

std::optional<InteractionId> Threading::byAwaited(const Mail& mail, const QStringList& ids) const
{
    for (const QString& id : QStringList{mail.messageId} + ids) {
        const auto interaction = m_awaited.interactionOf(id);
        if (interaction && exists(*interaction))
            return interaction;
    }
    return std::nullopt;
}

std::optional<InteractionId> Threading::byToken(const Mail& mail, const QStringList& ids) const
{
    QList<std::optional<InteractionId>> named;
    for (const QString& id : ids)
        named += m_tokens.inMessageId(id);
    named += m_tokens.inAddresses(mail.to + mail.cc);
    named += m_tokens.inSubject(mail.subject);
    for (const auto& interaction : named) {
        if (interaction && exists(*interaction))
            return interaction;
    }
    return std::nullopt;
}

Result<std::optional<InteractionId>> Threading::bySubject(const Mail& mail,
                                                          CustomerId customer) const
{
    const QString subject = bareSubject(mail.subject);
    if (!customer.isValid() || subject.isEmpty() || !isReplySubject(mail.subject))
        return std::optional<InteractionId>();
    const auto open = m_ledger.store().interactions().openOf(customer, openLookedAt);
    if (!open)
        return passOn(open);
    for (const Interaction& interaction : *open) {
        if (bareSubject(interaction.subject).compare(subject, Qt::CaseInsensitive) == 0)
            return std::optional(interaction.id);
    }
    return std::optional<InteractionId>();
}

bool Threading::exists(InteractionId id) const
{
    return m_ledger.store().interactions().byId(id).has_value();
}

} // namespace heddle::service
