#include "core/service/demo/demoplayer.h"

#include "core/service/demo/demomail.h"
#include "core/service/desk/casework.h"
#include "core/service/feedback/annotation.h"
#include "core/service/intake/intake.h"
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
    return m_past.record({{.kind = QStringLiteral("demo.read"),
                           .interaction = contact.id,
                           .rows = QList<store::RowImage>{contact} + *rows}});
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
