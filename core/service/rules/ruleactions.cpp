#include "core/service/rules/ruleactions.h"

#include "core/base/text/cleantag.h"
#include "core/model/rules/rulewords.h"
#include "core/service/clocks/targets.h"
#include "core/service/desk/casework.h"
#include "core/service/feedback/majorproblem.h"
#include "core/service/router/waitingfacts.h"
#include "core/service/transitions.h"
#include "core/store/beside/draftstore.h"
#include "core/store/tables/cannedreplystore.h"

#include <algorithm>

namespace heddle::service {

namespace {

/// Does the actions of one rule or macro and keeps what comes of them.
class Performer {
public:
    Performer(Interaction interaction, const ActionCause& cause, const Ledger& ledger,
              const Roster& roster)
        : m_outcome{.interaction = std::move(interaction)}, m_cause(cause), m_ledger(ledger),
          m_roster(roster)
    {}

    Done run(const RuleAction& action)
    {
        const auto why = perform(action);
        if (!why)
            return passOn(why);
        if (why->isEmpty())
            m_outcome.done.append(toWords(action));
        else
            m_outcome.left.append(toWords(action) + QStringLiteral(": ") + *why);
        return {};
    }

    ActionOutcome outcome() const { return m_outcome; }

private:
    /// Why it was left; empty when it is done.
    Result<QString> perform(const RuleAction& action)
    {
        switch (action.kind) {
        case RuleActionKind::Tag: return tag(action.value);
        case RuleActionKind::Untag: return untag(action.value);
        case RuleActionKind::MoveTo: return moveTo(action.value);
        case RuleActionKind::Boost: return boost(action.value);
        case RuleActionKind::Notify: return notify(action.value);
        case RuleActionKind::Draft: return draft(action.value);
        case RuleActionKind::Close: return close(action.value);
        }
        return QString();
    }

    Result<QString> tag(const QString& tag)
    {
        const QString clean = cleanTag(tag);
        if (m_outcome.interaction.tags.contains(clean, Qt::CaseInsensitive))
            return QStringLiteral("it has it");
        m_outcome.interaction.tags += clean;
        m_outcome.tagged += clean;
        return QString();
    }

    Result<QString> untag(const QString& tag)
    {
        const auto gone = m_outcome.interaction.tags.removeIf(
            [&tag](const QString& one) { return one.compare(tag, Qt::CaseInsensitive) == 0; });
        return gone > 0 ? QString() : QStringLiteral("it does not have it");
    }

    Result<QString> moveTo(const QString& name)
    {
        const auto& queues = m_roster.queues();
        const auto found = std::find_if(queues.begin(), queues.end(), [&name](const auto& one) {
            return one.second.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (found == queues.end())
            return QStringLiteral("there is no such queue");
        Interaction& interaction = m_outcome.interaction;
        if (interaction.queue == found->first)
            return QStringLiteral("it is there");
        if (interaction.state != InteractionState::Queued)
            return QStringLiteral("it does not wait");
        interaction.queue = found->first;
        const QString tier = tierFor(m_ledger, found->second, interaction.customer);
        interaction = withTargetsOf(std::move(interaction), found->second, tier);
        return QString();
    }

    Result<QString> boost(const QString& minutes)
    {
        const QString name = QStringLiteral("rule ") + m_cause.name;
        QList<Boost>& boosts = m_outcome.interaction.boosts;
        boosts.removeIf([&name](const Boost& one) { return one.name == name; });
        boosts += Boost{
            .name = name, .reason = m_cause.name, .earlier = std::chrono::minutes(minutes.toInt())};
        return QString();
    }

    /// A note in the timeline that marks the interaction unread for whoever has it.
    Result<QString> notify(const QString& whom)
    {
        const auto id = m_ledger.store().newEntryId();
        if (!id)
            return passOn(id);
        Interaction& interaction = m_outcome.interaction;
        m_outcome.rows += Entry{.id = *id,
                                .interaction = interaction.id,
                                .identity = interaction.identity,
                                .kind = EntryKind::Note,
                                .channel = interaction.channel,
                                .direction = Direction::Internal,
                                .at = m_ledger.now(),
                                .agent = m_cause.agent,
                                .author = m_cause.name,
                                .text = QStringLiteral("@%1 %2").arg(whom, m_cause.name)};
        interaction.unread = true;
        return QString();
    }

    Result<QString> draft(const QString& shortcut)
    {
        const AgentId owner =
            m_cause.agent.isValid() ? m_cause.agent : m_outcome.interaction.assignee;
        if (!owner.isValid())
            return QStringLiteral("nobody has it yet");
        const auto replies = m_ledger.store().cannedReplies().all();
        if (!replies)
            return passOn(replies);
        const QString plain = shortcut.startsWith(u'/') ? shortcut.mid(1) : shortcut;
        const auto reply =
            std::find_if(replies->begin(), replies->end(),
                         [&plain](const CannedReply& one) { return one.shortcut == plain; });
        if (reply == replies->end())
            return QStringLiteral("there is no such canned reply");
        const auto saved = m_ledger.store().drafts().find(owner, m_outcome.interaction.id,
                                                          store::DraftStore::Group::Message);
        if (!saved)
            return passOn(saved);
        if (*saved)
            return QStringLiteral("an answer was begun");
        m_outcome.drafts += Draft{.agent = owner,
                                  .interaction = m_outcome.interaction.id,
                                  .kind = ComposeKind::Reply,
                                  .answers = m_cause.answers,
                                  .subject = m_outcome.interaction.subject,
                                  .text = reply->text,
                                  .saved = m_ledger.now()};
        return QString();
    }

    Result<QString> close(const QString& code)
    {
        Interaction& interaction = m_outcome.interaction;
        if (!m_cause.agent.isValid() && !majorProblem(interaction).isEmpty())
            return QStringLiteral("a major problem gets a person");
        if (interaction.state == InteractionState::Closed)
            return QStringLiteral("it is closed");
        const auto queue = m_roster.queue(interaction.queue);
        const auto ended =
            contactEnded(interaction, queue ? *queue : Queue{}, code, m_ledger.now());
        if (!ended)
            return ended.error().detail;
        interaction = *ended;
        return QString();
    }

    ActionOutcome m_outcome;
    const ActionCause& m_cause;
    const Ledger& m_ledger;
    const Roster& m_roster;
};

} // namespace

Result<ActionOutcome> perform(const QList<RuleAction>& actions, Interaction interaction,
                              const ActionCause& cause, const Ledger& ledger, const Roster& roster)
{
    Performer performer(std::move(interaction), cause, ledger, roster);
    for (const RuleAction& action : actions) {
        if (auto done = performer.run(action); !done)
            return passOn(done);
    }
    return performer.outcome();
}

} // namespace heddle::service
