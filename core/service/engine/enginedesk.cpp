#include "core/service/engine/enginedesk.h"

#include "core/service/desk/casework.h"
#include "core/service/desk/drafting.h"
#include "core/service/engine/parts/deskcommand.h"
#include "core/service/phone/outcomes/calloutcomes.h"
#include "core/service/router/callbacks.h"
#include "core/service/router/router.h"

#include <QTimer>

namespace heddle::service {

namespace {

// A third of the silence after which a window counts as gone, and some to spare.
constexpr auto beatEvery = std::chrono::milliseconds(3000);

} // namespace

EngineDesk::EngineDesk(Engine& engine, AgentId agent, QObject* parent)
    : Desk(parent), m_engine(engine), m_agent(agent)
{
    connect(&engine, &Engine::offered, this, [this](AgentId to, const OfferCard& card) {
        if (to == m_agent)
            Q_EMIT offered(card);
    });
    connect(&engine, &Engine::offerEnded, this, [this](AgentId to, OfferId offer, OfferEnd end) {
        if (to == m_agent)
            Q_EMIT offerEnded(offer, end);
    });
    connect(&engine, &Engine::agentChanged, this, [this](const Agent& changed) {
        if (changed.id == m_agent)
            Q_EMIT presenceChanged(changed);
    });
    connect(&engine, &Engine::warned, this,
            [this](AgentId to, InteractionId id, DueWarning warning) {
                if (to == m_agent)
                    Q_EMIT warned(id, warning);
            });
    connect(&engine, &Engine::mentioned, this, [this](AgentId to, InteractionId id, EntryId note) {
        if (to == m_agent)
            Q_EMIT mentioned(id, note);
    });
    QMetaObject::invokeMethod(&engine, &Engine::tellChannelStates, Qt::QueuedConnection);
}

void EngineDesk::keepTelling()
{
    auto* timer = new QTimer(this);
    const auto tell = [&engine = m_engine, agent = m_agent] {
        QMetaObject::invokeMethod(
            &engine,
            [&engine, agent] {
                if (engine.isOpen())
                    engine.router().beat(agent);
            },
            Qt::QueuedConnection);
    };
    connect(timer, &QTimer::timeout, this, tell);
    timer->start(beatEvery);
    tell();
}

Async<void> EngineDesk::setPresence(Presence presence, const QString& reason)
{
    return run<void>([=](Engine& engine, AgentId me) {
        return engine.router().setPresence(me, presence, reason);
    });
}

Async<void> EngineDesk::pauseChannel(ChannelKind channel)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.router().pauseChannel(me, channel); });
}

Async<void> EngineDesk::resumeChannel(ChannelKind channel)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.router().resumeChannel(me, channel); });
}

Async<void> EngineDesk::setSignature(const QString& text)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.drafting().setSignature(me, text); });
}

Async<InteractionId> EngineDesk::accept(OfferId offer)
{
    return run<InteractionId>(
        [=](Engine& engine, AgentId me) { return engine.router().accept(me, offer); });
}

Async<void> EngineDesk::decline(OfferId offer, const QString& reason)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.router().decline(me, offer, reason); });
}

Async<void> EngineDesk::take(InteractionId id)
{
    return run<void>([=](Engine& engine, AgentId me) { return engine.casework().take(me, id); });
}

Async<EntryId> EngineDesk::addNote(InteractionId id, const QString& text)
{
    return run<EntryId>(
        [=](Engine& engine, AgentId me) { return engine.casework().addNote(me, id, text); });
}

Async<void> EngineDesk::tag(InteractionId id, const QString& tag)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.casework().tag(me, id, tag); });
}

Async<void> EngineDesk::untag(InteractionId id, const QString& tag)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.casework().untag(me, id, tag); });
}

Async<void> EngineDesk::assign(InteractionId id, AgentId agent, QueueId queue)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.casework().assign(me, id, agent, queue); });
}

Async<void> EngineDesk::snooze(InteractionId id, PendingOn on, std::optional<Timestamp> until)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.casework().snooze(me, id, on, until); });
}

Async<void> EngineDesk::wake(InteractionId id)
{
    return run<void>([=](Engine& engine, AgentId me) { return engine.casework().wake(me, id); });
}

Async<void> EngineDesk::close(InteractionId id, const QString& code)
{
    return run<void>([=](Engine& engine, AgentId me) { return endContact(engine, me, id, code); });
}

Async<void> EngineDesk::wrapUp(InteractionId id)
{
    return run<void>([=](Engine& engine, AgentId me) { return engine.casework().wrapUp(me, id); });
}

Async<void> EngineDesk::extendWrapUp(InteractionId id)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.casework().extendWrapUp(me, id); });
}

Async<void> EngineDesk::reopen(InteractionId id)
{
    return run<void>([=](Engine& engine, AgentId me) { return engine.casework().reopen(me, id); });
}

Async<InteractionId> EngineDesk::oweCall(InteractionId id, const QString& number, Timestamp wished)
{
    return run<InteractionId>(
        [=](Engine& engine, AgentId me) { return engine.callBacks().owe(me, id, number, wished); });
}

Async<void> EngineDesk::prioritise(InteractionId id, Duration earlier)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.casework().prioritise(me, id, earlier); });
}

Async<void> EngineDesk::reachedNobody(InteractionId id)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.callBacks().reachedNobody(me, id); });
}

Async<void> EngineDesk::markRead(InteractionId id)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.casework().markRead(me, id); });
}

} // namespace heddle::service
