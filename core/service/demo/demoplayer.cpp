#include "core/service/demo/demoplayer.h"

#include "core/service/beside/customerbook.h"
#include "core/service/demo/demochannel.h"
#include "core/service/demo/demomail.h"
#include "core/service/desk/casework.h"
#include "core/service/feedback/annotation.h"
#include "core/service/intake/identification.h"
#include "core/service/intake/intake.h"
#include "core/service/intake/mailaddress.h"
#include "core/service/knowledge/knowledgebase.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

#include <QSet>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace heddle::service {

namespace {

const ReplyTokens& noTokens()
{
    static const ReplyTokens tokens(QByteArrayLiteral("the demo centre sends no tokens"));
    return tokens;
}

store::Record change(const QString& kind, const QList<store::RowImage>& rows)
{
    return {.kind = kind, .rows = rows};
}

/// What people said since our last answer; where that is the last word, what they said before it.
Result<QList<Entry>> unanswered(store::Store& store, const Interaction& contact)
{
    constexpr int mostEntries = 200;
    const auto all = store.entries().timeline({.customer = contact.customer,
                                               .before = {},
                                               .after = {},
                                               .channel = {},
                                               .interaction = contact.id,
                                               .limit = mostEntries});
    if (!all)
        return passOn(all);
    QList<Entry> said;
    bool isAnswered = false;
    for (const Entry& entry : all->entries) {
        const bool isFromOutside =
            entry.direction == Direction::Inbound || entry.direction == Direction::About;
        if (entry.direction == Direction::Outbound) {
            isAnswered = true;
        } else if (isFromOutside && entry.automatic.kind == AutomaticKind::Person) {
            if (std::exchange(isAnswered, false))
                said.clear();
            said.append(entry);
        }
    }
    return isAnswered && !said.isEmpty() ? QList<Entry>{said.last()} : said;
}

} // namespace

DemoPlayer::DemoPlayer(Ledger& live, ReadMail readMail, AgentId me)
    : m_live(live), m_readMail(std::move(readMail)),
      m_me(me), m_calendar{live.now(), QTimeZone::systemTimeZone()}, m_clock(live.now()),
      m_past(live.store(), m_clock), m_roster(m_past), m_clockwork(m_past, m_roster)
{
    // Told of it here, the live ledger has nothing left to hear of in the journal: else whatever it
    // decides looks like somebody else was faster.
    QObject::connect(&m_past, &Ledger::recorded, &live, [&live](const auto& records) {
        {
            const QSignalBlocker quiet(live);
            live.catchUp();
        }
        Q_EMIT live.recorded(records);
    });
    QObject::connect(&m_past, &Ledger::changed, &live, &Ledger::changed);
}

DemoPlayer::~DemoPlayer() = default;

Timestamp DemoPlayer::momentOf(const DemoMoment& moment) const
{
    return Timestamp::fromDateTime(demoDateTime(moment, m_calendar));
}

Result<QString> DemoPlayer::play(const Progress& progress)
{
    const auto script = builtInDemoScript();
    if (!script)
        return passOn(script);
    m_script = &*script;
    if (auto loaded = m_roster.load(); !loaded)
        return passOn(loaded);
    m_intake = std::make_unique<Intake>(m_past, m_roster, noTokens(), Intake::Rules{});
    m_casework = std::make_unique<Casework>(m_past, m_roster);
    const auto played = m_past.transaction([&] { return playAll(*script, progress); });
    m_script = nullptr;
    if (!played)
        return passOn(played);
    return script->centre.mailbox;
}

Done DemoPlayer::playAll(const DemoScript& script, const Progress& progress)
{
    for (const auto part : {&DemoPlayer::addPeople, &DemoPlayer::addQueues, &DemoPlayer::addReplies,
                            &DemoPlayer::addArticles}) {
        if (auto done = (this->*part)(script); !done)
            return done;
    }
    const int total = static_cast<int>(script.steps.size());
    for (int i = 0; i < total; ++i) {
        const DemoStep& step = script.steps.at(i);
        const Timestamp at = momentOf(step.at);
        m_clock.advance(at - m_clock.now());
        const auto done = std::visit([&](const auto& what) { return play(step, what); }, step.what);
        if (!done)
            return failure(done.error().code,
                           QStringLiteral("step %1: ").arg(i) + done.error().detail);
        if (progress)
            progress(i + 1, total);
    }
    m_clock.advance(m_live.now() - m_clock.now());
    if (auto done = addCustomers(script); !done)
        return done;
    if (auto done = followOpen(); !done)
        return done;
    return setPresences(script);
}

// What was dealt with during the week needs no rank and no call back any more.
Done DemoPlayer::followOpen()
{
    const QSet<InteractionId> contacts(m_interactions.cbegin(), m_interactions.cend());
    QList<InteractionId> ordered = contacts.values();
    std::sort(ordered.begin(), ordered.end());
    for (const InteractionId id : std::as_const(ordered)) {
        auto contact = m_past.store().interactions().byId(id);
        if (!contact)
            return passOn(contact);
        const bool isOpen = contact->state != InteractionState::Closed
                            && contact->state != InteractionState::Pending;
        if (!isOpen)
            continue;
        const auto entries = unanswered(m_past.store(), *contact);
        if (!entries)
            return passOn(entries);
        for (const Entry& entry : *entries) {
            if (auto done = follow(entry, *contact); !done)
                return done;
        }
    }
    return {};
}

Done DemoPlayer::follow(const Entry& entry, Interaction& contact)
{
    const auto rows = followReadings(m_past, entry, contact);
    if (!rows)
        return passOn(rows);
    ++contact.version;
    store::Record record = change(QStringLiteral("demo.read"), *rows);
    record.interaction = contact.id;
    record.rows.prepend(contact);
    return m_past.record({record});
}

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

Done DemoPlayer::play(const DemoStep&, const DemoNote& note)
{
    const auto text = demoText(*m_script, note.text, m_calendar);
    if (!text)
        return passOn(text);
    const auto added = m_casework->addNote(agent(note.by), interaction(note.on), *text);
    return added ? Done() : Done(passOn(added));
}

Done DemoPlayer::play(const DemoStep&, const DemoTag& tag)
{
    return m_casework->tag(agent(tag.by), interaction(tag.on), tag.tag);
}

Done DemoPlayer::play(const DemoStep&, const DemoAssign& assign)
{
    return m_casework->assign(agent(assign.by), interaction(assign.on), agent(assign.agent), {});
}

Done DemoPlayer::play(const DemoStep&, const DemoSnooze& snooze)
{
    const auto until = snooze.until ? std::optional(momentOf(*snooze.until)) : std::nullopt;
    return m_casework->snooze(agent(snooze.by), interaction(snooze.on), snooze.pending, until);
}

Done DemoPlayer::play(const DemoStep&, const DemoClose& close)
{
    const auto open = m_past.store().interactions().byId(interaction(close.on));
    if (!open)
        return passOn(open);
    // What no person wrote was filed as it came.
    if (open->state == InteractionState::Closed)
        return {};
    return m_casework->close(agent(close.by), interaction(close.on), close.code);
}

} // namespace heddle::service
