#include "core/scenario/cast/agentdeeds.h"

#include "core/service/desk/casework.h"
#include "core/service/desk/customercare.h"
#include "core/service/desk/drafting.h"
#include "core/service/desk/sending/sending.h"
#include "core/service/feedback/promises.h"
#include "core/service/router/router.h"
#include "core/store/merging.h"
#include "core/store/store.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::scenario {

namespace {

constexpr Duration beatEvery = 3s;

} // namespace

AgentDeeds::AgentDeeds(Stage& stage, const QString& manned, QObject* parent)
    : QObject(parent), m_stage(stage), m_manned(manned)
{}

void AgentDeeds::perform(const Step& step)
{
    if (step.agent == m_manned)
        return;
    const auto done = act(step, m_stage.agent(step.agent));
    const QString who = step.agent + u' ' + toName(step.deed);
    if (!done && !step.isRefused)
        m_stage.complain(who, done.error());
    if (done && step.isRefused)
        m_stage.complain(who, {ErrorCode::Conflict, QStringLiteral("it was to be refused")});
}

Done AgentDeeds::act(const Step& step, AgentId by)
{
    service::Router& router = m_stage.engine.router();
    switch (step.deed) {
    case Deed::Ready: return router.setPresence(by, Presence::Ready, {});
    case Deed::NotReady: return router.setPresence(by, Presence::NotReady, step.text.trimmed());
    case Deed::Crash: crash(by); return {};
    case Deed::Returns:
        m_beating.insert(by);
        beat(by);
        return {};
    case Deed::Merge: return merge(step, by);
    case Deed::Unmerge: return unmerge(step, by);
    default: break;
    }
    const Contact* contact = m_stage.chronicle.contactOf(step.of);
    if (contact == nullptr)
        return failure(ErrorCode::NotFound,
                       QStringLiteral("'%1' has not brought a contact yet").arg(step.of));
    return withContact(step, by, contact->id);
}

Done AgentDeeds::withContact(const Step& step, AgentId by, InteractionId contact)
{
    service::Engine& engine = m_stage.engine;
    service::Casework& casework = engine.casework();
    switch (step.deed) {
    case Deed::Reply: return reply(by, contact, step.text.trimmed());
    case Deed::Note: {
        const auto note = casework.addNote(by, contact, step.text.trimmed());
        return note ? Done() : Done(passOn(note));
    }
    case Deed::Tag: return casework.tag(by, contact, step.to);
    case Deed::Assign: return assign(step, by, contact);
    case Deed::Take: return casework.take(by, contact);
    case Deed::Close: return casework.close(by, contact, step.text.trimmed());
    case Deed::Reopen: return casework.reopen(by, contact);
    case Deed::Snooze:
        return casework.snooze(by, contact, PendingOn::Until, m_stage.clock.now() + step.lasts);
    case Deed::Wake: return casework.wake(by, contact);
    case Deed::Promise: {
        const auto made = engine.promises().make(by, contact, step.text.trimmed(),
                                                 m_stage.clock.now() + step.lasts);
        return made ? Done() : Done(passOn(made));
    }
    default: return {};
    }
}

Done AgentDeeds::reply(AgentId by, InteractionId contact, const QString& text)
{
    service::Engine& engine = m_stage.engine;
    const auto draft = engine.drafting().draft(by, contact, ComposeKind::Reply, {});
    if (!draft)
        return passOn(draft);
    const auto now = engine.ledger().store().interactions().byId(contact);
    if (!now)
        return passOn(now);
    service::Message message{.draft = *draft, .seen = now->version};
    message.draft.text = text;
    const auto sent = engine.sending().send(by, message);
    return sent ? Done() : Done(passOn(sent));
}

Done AgentDeeds::assign(const Step& step, AgentId by, InteractionId contact)
{
    const AgentId to = m_stage.agent(step.to);
    QueueId queue;
    for (const auto& [id, one] : m_stage.engine.roster().queues()) {
        if (!to.isValid() && one.name == step.to)
            queue = id;
    }
    return m_stage.engine.casework().assign(by, contact, to, queue);
}

Done AgentDeeds::merge(const Step& step, AgentId by)
{
    const CustomerId from = m_stage.chronicle.customerOf(step.of);
    const CustomerId into = m_stage.chronicle.customerOf(step.to);
    return m_stage.engine.customerCare().merge(by, from, into, step.text.trimmed());
}

Done AgentDeeds::unmerge(const Step& step, AgentId by)
{
    const auto merges =
        m_stage.engine.ledger().store().merging().into(m_stage.chronicle.customerOf(step.of));
    if (!merges)
        return passOn(merges);
    if (merges->isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("nobody was merged into them"));
    return m_stage.engine.customerCare().unmerge(by, merges->first().id);
}

// A window that speaks once and then no more.
void AgentDeeds::crash(AgentId agent)
{
    m_beating.erase(agent);
    m_stage.engine.router().beat(agent);
}

void AgentDeeds::beat(AgentId agent)
{
    if (!m_beating.contains(agent))
        return;
    m_stage.engine.router().beat(agent);
    m_stage.clock.callAt(m_stage.clock.now() + beatEvery, this, [this, agent] { beat(agent); });
}

} // namespace heddle::scenario
