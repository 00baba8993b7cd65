#include "core/service/rules/rulebook.h"

#include "core/base/log.h"
#include "core/service/desk/access.h"
#include "core/service/rules/rulekeeping.h"
#include "core/store/beside/draftstore.h"
#include "core/store/learned/rulestore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace heddle::service {

namespace {

const QString firedKind = QStringLiteral("rule.fired");
constexpr Duration idleAfter = std::chrono::hours(24);
constexpr Duration betweenSweeps = std::chrono::hours(1);
constexpr int mostIdle = 10'000;

std::optional<RuleEvent> eventOf(const QString& kind)
{
    // By us, found out later, or with another program.
    if (kind == QLatin1String("outbox.sent") || kind == QLatin1String("outbox.proven")
        || kind == QLatin1String("message.sent.elsewhere"))
        return RuleEvent::Replied;
    if (kind == QLatin1String("interaction.tagged") || kind == QLatin1String("tag.accepted"))
        return RuleEvent::Tagged;
    if (kind == QLatin1String("due.nearing"))
        return RuleEvent::DueSoon;
    return std::nullopt;
}

/// A centre file may change them, too.
bool changesRules(const store::Record& record)
{
    return std::any_of(record.rows.begin(), record.rows.end(), [](const store::RowImage& row) {
        const auto* removed = std::get_if<store::Removed>(&row);
        return std::holds_alternative<Rule>(row) || std::holds_alternative<Macro>(row)
               || (removed
                   && (removed->kind == store::Removed::Kind::Rule
                       || removed->kind == store::Removed::Kind::Macro));
    });
}

QJsonObject factsOf(const Rule& rule, RuleEvent event, const ActionOutcome& outcome)
{
    return {{QStringLiteral("rule"), rule.id},
            {QStringLiteral("version"), rule.version},
            {QStringLiteral("name"), rule.name},
            {QStringLiteral("event"), toName(event)},
            {QStringLiteral("did"), QJsonArray::fromStringList(outcome.done)},
            {QStringLiteral("left"), QJsonArray::fromStringList(outcome.left)}};
}

template<class Row>
const Row* withId(const QList<Row>& rows, qint64 id)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [id](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

RuleBook::RuleBook(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_agenda(agenda)
{
    connect(&ledger, &Ledger::recorded, this, &RuleBook::apply);
    connect(&ledger, &Ledger::heard, this, &RuleBook::hear);
}

Done RuleBook::start()
{
    if (auto done = read(); !done)
        return done;
    m_agenda.at(m_ledger.now() + betweenSweeps,
                [this, since = m_ledger.now()] { sweepIdle(since); });
    return {};
}

Done RuleBook::read()
{
    const auto rules = m_ledger.store().rules().all();
    if (!rules)
        return passOn(rules);
    const auto macros = m_ledger.store().rules().macros();
    if (!macros)
        return passOn(macros);
    m_rules = *rules;
    m_macros = *macros;
    m_set = insight::RuleSet(m_rules);
    return {};
}

Done RuleBook::saveRules(AgentId by, const QList<Rule>& rules)
{
    const auto saved = service::saveRules(m_ledger, by, rules);
    return saved ? read() : passOn(saved);
}

Done RuleBook::saveMacros(AgentId by, const QList<Macro>& macros)
{
    const auto saved = service::saveMacros(m_ledger, by, macros);
    return saved ? read() : passOn(saved);
}

// What other processes did, their own rules acted on: only changed rules concern this one.
void RuleBook::hear(const QList<store::Record>& records)
{
    if (!std::any_of(records.begin(), records.end(), changesRules))
        return;
    if (const auto done = read(); !done)
        qCWarning(logCore) << "rules cannot be read again:" << errorName(done.error().code);
}

void RuleBook::apply(const QList<store::Record>& records)
{
    hear(records);
    if (m_set.isEmpty())
        return;
    for (const store::Record& record : records) {
        if (const auto event = eventOf(record.kind))
            happened(*event, record.interaction);
    }
}

void RuleBook::happened(RuleEvent event, InteractionId id)
{
    const auto done = tryHappened(event, id);
    if (!done)
        qCWarning(logCore) << "rules could not act on interaction" << id.value << ':'
                           << errorName(done.error().code);
}

Done RuleBook::tryHappened(RuleEvent event, InteractionId id)
{
    auto subject = subjectOf(id);
    if (!subject)
        return passOn(subject);
    const Interaction before = subject->interaction;
    Chain chain{.subject = std::move(*subject), .fired = {}, .applied = {}};
    return m_ledger.transaction([&]() -> Done {
        if (auto done = fire(event, chain); !done)
            return done;
        if (chain.applied.records.isEmpty())
            return {};
        Interaction& after = chain.subject.interaction;
        if (after != before) {
            after.version = before.version + 1;
            chain.applied.rows += after;
        }
        // All rows stand with the first firing: they are what all of them together did.
        chain.applied.records.first().rows = chain.applied.rows;
        return m_ledger.record(chain.applied.records);
    });
}

Result<RuleBook::Applied> RuleBook::arriving(const Entry& message, Interaction& interaction)
{
    if (m_set.isEmpty())
        return Applied{};
    Chain chain{
        .subject = {.interaction = interaction, .message = message}, .fired = {}, .applied = {}};
    if (auto filled = fillNames(chain.subject); !filled)
        return passOn(filled);
    if (auto done = fire(RuleEvent::Arrived, chain); !done)
        return passOn(done);
    // One step of its version for all that came with the message.
    const qint64 version = interaction.version;
    interaction = chain.subject.interaction;
    interaction.version = version;
    return chain.applied;
}

Done RuleBook::fire(RuleEvent event, Chain& chain)
{
    for (const Rule& rule : m_set.firing(event, chain.subject)) {
        if (!chain.fired.insert(rule.id).second)
            continue;
        if (auto done = perform(rule, event, chain); !done)
            return done;
    }
    return {};
}

Done RuleBook::perform(const Rule& rule, RuleEvent event, Chain& chain)
{
    const ActionCause cause{.name = rule.name, .agent = {}, .answers = chain.subject.message.id};
    auto outcome =
        service::perform(rule.actions, chain.subject.interaction, cause, m_ledger, m_roster);
    if (!outcome)
        return passOn(outcome);
    chain.subject.interaction = outcome->interaction;
    chain.applied.rows += outcome->rows;
    chain.applied.records += store::Record{.kind = firedKind,
                                           .interaction = chain.subject.interaction.id,
                                           .customer = chain.subject.interaction.customer,
                                           .facts = factsOf(rule, event, *outcome)};
    for (const Draft& draft : outcome->drafts) {
        if (auto saved = m_ledger.store().drafts().save(draft); !saved)
            return passOn(saved);
    }
    return outcome->tagged.isEmpty() ? Done{} : fire(RuleEvent::Tagged, chain);
}

Result<insight::RuleSubject> RuleBook::subjectOf(InteractionId id) const
{
    auto interaction = m_ledger.store().interactions().byId(id);
    if (!interaction)
        return passOn(interaction);
    auto message = m_ledger.store().entries().newest(id, Direction::Inbound);
    if (!message)
        return passOn(message);
    insight::RuleSubject subject{.interaction = std::move(*interaction),
                                 .message = message->value_or(Entry{})};
    if (auto filled = fillNames(subject); !filled)
        return passOn(filled);
    return subject;
}

/// A sender who comes for the first time is not stored yet, and has no tier.
Done RuleBook::fillNames(insight::RuleSubject& subject) const
{
    if (const auto queue = m_roster.queue(subject.interaction.queue))
        subject.queueName = queue->name;
    subject.customerName = subject.message.author;
    const auto identity = m_ledger.store().customers().identity(subject.interaction.identity);
    if (!identity)
        return identity.error().code == ErrorCode::NotFound ? Done{} : Done(passOn(identity));
    subject.senderAddress = identity->address;
    const auto customer = m_ledger.store().customers().byId(identity->customer);
    if (!customer)
        return customer.error().code == ErrorCode::NotFound ? Done{} : Done(passOn(customer));
    subject.customerName = customer->name;
    subject.customerTier = customer->tier;
    return {};
}

Done RuleBook::runMacro(AgentId by, InteractionId id, qint64 macroId)
{
    const auto access = accessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    const Macro* macro = withId(m_macros, macroId);
    if (!macro)
        return failure(ErrorCode::NotFound, QStringLiteral("macro %1").arg(macroId));
    const auto newest = m_ledger.store().entries().newest(id, Direction::Inbound);
    if (!newest)
        return passOn(newest);
    return m_ledger.transaction([&]() -> Done {
        const ActionCause cause{
            .name = macro->name, .agent = by, .answers = *newest ? (*newest)->id : EntryId{}};
        auto outcome =
            service::perform(macro->actions, access->interaction, cause, m_ledger, m_roster);
        if (!outcome)
            return passOn(outcome);
        outcome->interaction.version = access->interaction.version + 1;
        for (const Draft& draft : outcome->drafts) {
            if (auto saved = m_ledger.store().drafts().save(draft); !saved)
                return passOn(saved);
        }
        return m_ledger.record(
            {{.kind = QStringLiteral("macro.used"),
              .actor = by,
              .interaction = id,
              .customer = access->interaction.customer,
              .facts = {{QStringLiteral("macro"), macroId},
                        {QStringLiteral("name"), macro->name},
                        {QStringLiteral("did"), QJsonArray::fromStringList(outcome->done)},
                        {QStringLiteral("left"), QJsonArray::fromStringList(outcome->left)}},
              .rows = outcome->rows + QList<store::RowImage>{outcome->interaction}}});
    });
}

/// What was last touched a day before, in the time since the last look.
void RuleBook::sweepIdle(Timestamp since)
{
    const Timestamp now = m_ledger.now();
    if (!m_set.isEmpty()) {
        const auto idle =
            m_ledger.store().rules().untouched(since - idleAfter, now - idleAfter, mostIdle);
        if (idle) {
            for (const InteractionId id : *idle)
                happened(RuleEvent::Idle, id);
        } else {
            qCWarning(logCore) << "idle work is not looked for:" << errorName(idle.error().code);
        }
    }
    m_agenda.at(now + betweenSweeps, [this, now] { sweepIdle(now); });
}

} // namespace heddle::service
