// The part of DemoPlayer that sets up what the demo centre has: people, queues, replies, articles,
// customers.
#include "core/service/beside/customerbook.h"
#include "core/service/demo/demochannel.h"
#include "core/service/demo/demoplayer.h"
#include "core/service/intake/identification.h"
#include "core/service/intake/mailaddress.h"
#include "core/service/knowledge/knowledgebase.h"
#include "core/store/tables/customerstore.h"

#include <utility>

namespace heddle::service {

namespace {

store::Record change(const QString& kind, const QList<store::RowImage>& rows)
{
    return {.kind = kind, .rows = rows};
}

} // namespace

// While the week is played everybody is here and nobody is offered anything.
Done DemoPlayer::addPeople(const DemoScript& script)
{
    QList<store::RowImage> rows{store::Setting{QStringLiteral("centre.name"), script.centre.name},
                                store::Setting{demoMailboxSetting, script.centre.mailbox}};
    for (Agent agent : script.agents) {
        const QString login = agent.login;
        if (login == demoUser) {
            const auto me = m_roster.agent(m_me);
            if (!me)
                return passOn(me);
            agent.id = me->id;
            agent.login = me->login;
            agent.name = me->name;
            agent.role = me->role;
        } else {
            const auto id = m_past.store().newAgentId();
            if (!id)
                return passOn(id);
            agent.id = *id;
        }
        agent.presence = Presence::NotReady;
        agent.presenceSince = m_live.now();
        m_agents.insert(login, agent.id);
        m_roster.add(agent);
        rows += agent;
    }
    return m_past.record({change(QStringLiteral("demo.opened"), rows)});
}

Done DemoPlayer::addQueues(const DemoScript& script)
{
    QList<store::RowImage> rows;
    QueueId free = m_roster.defaultQueue();
    for (const DemoQueue& wanted : script.queues) {
        Queue queue = wanted.queue;
        queue.id = std::exchange(free, {});
        if (!queue.id.isValid()) {
            const auto id = m_past.store().newQueueId();
            if (!id)
                return passOn(id);
            queue.id = *id;
        }
        for (const QString& login : wanted.members)
            queue.members += agent(login);
        m_queues.insert(queue.name, queue.id);
        m_roster.add(queue);
        rows += queue;
    }
    return m_past.record({change(QStringLiteral("queue.changed"), rows)});
}

Done DemoPlayer::addReplies(const DemoScript& script)
{
    QList<store::RowImage> rows;
    for (CannedReply reply : script.cannedReplies) {
        const auto id = m_past.store().newCannedReplyId();
        if (!id)
            return passOn(id);
        reply.id = *id;
        rows += reply;
    }
    return m_past.record({change(QStringLiteral("canned.changed"), rows)});
}

Done DemoPlayer::addArticles(const DemoScript& script)
{
    const auto author = m_roster.agent(m_me);
    if (!author)
        return passOn(author);
    KnowledgeBase knowledge(m_past);
    for (const Article& article : script.articles) {
        if (const auto saved = knowledge.save(article, *author); !saved)
            return passOn(saved);
    }
    return {};
}

// Who only wrote in somebody else's thread, or comes by another way first, is known from here on.
Result<Identity> DemoPlayer::person(const QString& address, const QString& name)
{
    const auto known =
        Identification(m_past).known(IdentityKind::Email, normalisedMailAddress(address));
    if (!known)
        return passOn(known);
    if (*known)
        return **known;
    const auto person = Identification(m_past).identify(MailAddress{name, address}, m_past.now());
    if (!person)
        return passOn(person);
    if (!person->rows.isEmpty()) {
        const auto added = m_past.record({change(QStringLiteral("customer.added"), person->rows)});
        if (!added)
            return passOn(added);
    }
    return person->identity;
}

// Two who share a telephone: it stays with the first, as in life.
Done DemoPlayer::addIdentity(Identity identity)
{
    const auto taken = m_past.store().customers().identity(identity.kind, identity.address);
    if (!taken)
        return passOn(taken);
    if (*taken)
        return {};
    const auto id = m_past.store().newIdentityId();
    if (!id)
        return passOn(id);
    identity.id = *id;
    identity.firstSeen = m_past.now();
    store::Record record = change(QStringLiteral("identity.added"), {identity});
    record.customer = identity.customer;
    return m_past.record({record});
}

Done DemoPlayer::addCustomers(const DemoScript& script)
{
    for (const DemoCustomer& wanted : script.customers) {
        const auto known = person(wanted.address, wanted.customer.name);
        if (!known)
            return passOn(known);
        const auto before = m_past.store().customers().byId(known->customer);
        if (!before)
            return passOn(before);
        Customer customer = wanted.customer;
        customer.id = before->id;
        customer.since = wanted.since ? momentOf(*wanted.since) : before->since;
        customer.name = customer.name.isEmpty() ? before->name : customer.name;
        store::Record record = change(QStringLiteral("customer.changed"), {customer});
        record.customer = customer.id;
        if (auto done = m_past.record({record}); !done)
            return done;
        for (const QString& phone : wanted.phones) {
            const Identity said{.customer = customer.id,
                                .kind = IdentityKind::Phone,
                                .address = phone,
                                .shown = phone};
            if (auto done = addIdentity(said); !done)
                return done;
        }
        if (auto done = noteAbout(wanted, customer.id); !done)
            return done;
    }
    return {};
}

Done DemoPlayer::noteAbout(const DemoCustomer& wanted, CustomerId id)
{
    CustomerBook book(m_past);
    if (wanted.preferred) {
        if (auto done = book.setPreferred(m_me, id, wanted.preferred); !done)
            return done;
    }
    if (wanted.household.isEmpty())
        return {};
    const auto other = person(wanted.household, {});
    return other ? book.joinHousehold(m_me, id, other->customer) : Done(passOn(other));
}

Done DemoPlayer::setPresences(const DemoScript& script)
{
    QList<store::RowImage> rows;
    for (const Agent& wanted : script.agents) {
        auto present = m_roster.agent(agent(wanted.login));
        if (!present)
            return passOn(present);
        if (wanted.login == demoUser)
            continue;
        present->presence = wanted.presence;
        present->presenceReason = wanted.presenceReason;
        rows += *present;
    }
    return m_past.record({change(QStringLiteral("presence.changed"), rows)});
}

} // namespace heddle::service
