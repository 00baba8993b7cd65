// The part of DemoPlayer that plays what comes in and what is answered.
#include "core/service/clocks/targets.h"
#include "core/service/demo/demomail.h"
#include "core/service/demo/demoplayer.h"
#include "core/service/intake/filing.h"
#include "core/service/intake/intake.h"
#include "core/service/intake/mailaddress.h"
#include "core/service/transitions.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

Done DemoPlayer::play(const DemoStep& step, const DemoMail& mail)
{
    const auto raw = demoMailBytes(*m_script, step, m_calendar);
    if (!raw)
        return passOn(raw);
    const auto read = m_readMail(*raw);
    if (!read)
        return passOn(read);
    const MailAddress from = read->from.value(0);
    m_intake->setOwnAddresses({m_script->centre.mailbox});
    return takeIn(step,
                  {.account = m_script->centre.mailbox,
                   .senderAddress = from.address,
                   .senderShown = from.address,
                   .senderName = from.name,
                   .mail = *read,
                   .raw = *raw},
                  mail.queue);
}

Done DemoPlayer::play(const DemoStep& step, const DemoArrival& arrival)
{
    Inbound inbound = arrival.inbound;
    inbound.account = demoAccount(inbound.channel);
    const auto text = demoText(*m_script, inbound.text, m_calendar);
    if (!text)
        return passOn(text);
    inbound.text = *text;
    if (!arrival.customer.isEmpty()) {
        const auto known = person(arrival.customer, inbound.senderName);
        if (!known)
            return passOn(known);
        const auto added = addIdentity({.customer = known->customer,
                                        .kind = inbound.senderKind,
                                        .address = inbound.senderAddress,
                                        .shown = inbound.senderShown,
                                        .name = inbound.senderName});
        if (!added)
            return added;
    }
    return takeIn(step, inbound, arrival.queue);
}

Done DemoPlayer::takeIn(const DemoStep& step, Inbound inbound, const QString& queue)
{
    m_intake->setQueue(inbound.account, m_queues.value(queue));
    inbound.key = QStringLiteral("demo/") + step.id;
    inbound.at = m_clock.now();
    const auto taken = m_intake->takeIn({inbound});
    if (!taken)
        return passOn(taken);
    m_interactions.insert(step.id, taken->first().interaction);
    return {};
}

Done DemoPlayer::play(const DemoStep&, const DemoAnswer& answer)
{
    const auto before = m_past.store().interactions().byId(interaction(answer.to));
    if (!before)
        return passOn(before);
    const auto text = demoText(*m_script, answer.text, m_calendar);
    if (!text)
        return passOn(text);
    const auto author = m_roster.agent(agent(answer.by));
    if (!author)
        return passOn(author);
    const auto identity = m_past.store().customers().identity(before->identity);
    if (!identity)
        return passOn(identity);
    const auto entryId = m_past.store().newEntryId();
    if (!entryId)
        return passOn(entryId);
    Interaction answered = *before;
    if (!answered.assignee.isValid()) {
        const bool isClosed = answered.state == InteractionState::Closed;
        const auto taken = moved(answered, isClosed ? Step::Reopen : Step::Take, m_clock.now());
        if (!taken)
            return passOn(taken);
        answered = *taken;
        answered.assignee = author->id;
    }
    answered = withAnswer(std::move(answered), m_clock.now());
    answered.lastWords = firstWords(*text);
    answered.touched = m_clock.now();
    answered.unread = false;
    ++answered.version;
    const bool isMail = answered.channel == ChannelKind::Email;
    const bool isPost = answered.channel == ChannelKind::Social;
    Entry entry{.id = *entryId,
                .interaction = answered.id,
                .identity = answered.identity,
                .kind = isPost ? EntryKind::Post : EntryKind::Message,
                .channel = answered.channel,
                .direction = Direction::Outbound,
                .at = m_clock.now(),
                .agent = author->id,
                .author = author->name,
                .text = *text,
                .messageId = answer.messageId,
                .delivery = answer.delivery,
                .deliveryDetail = answer.deliveryDetail};
    if (isMail) {
        entry.subject = QStringLiteral("Re: ") + bareSubject(answered.subject);
        entry.to = {{identity->name, identity->shown}};
    }
    return m_past.record({{.kind = QStringLiteral("message.sent"),
                           .actor = author->id,
                           .interaction = answered.id,
                           .customer = answered.customer,
                           .rows = {answered, entry}}});
}

} // namespace heddle::service
