// An agent's desk: what they say of readings, promises and customers.
#include "core/service/desk/customercare.h"
#include "core/service/engine/parts/deskcommand.h"
#include "core/service/feedback/feedback.h"
#include "core/service/feedback/promises.h"
#include "core/service/rules/rulebook.h"

namespace heddle::service {

Async<void> EngineDesk::acceptTag(InteractionId id, const QString& tag)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.feedback().acceptTag(me, id, tag); });
}

Async<void> EngineDesk::rejectTag(InteractionId id, const QString& tag)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.feedback().rejectTag(me, id, tag); });
}

Async<void> EngineDesk::correctReading(EntryId entry, ReadingKind what, const QString& answer)
{
    return run<void>([=](Engine& engine, AgentId me) {
        return engine.feedback().correctReading(me, entry, what, answer);
    });
}

Async<void> EngineDesk::acknowledgeMoment(EntryId entry, int moment)
{
    return run<void>([=](Engine& engine, AgentId me) {
        return engine.feedback().answerMoment(me, entry, moment, QStringLiteral("acknowledged"));
    });
}

Async<void> EngineDesk::letMomentBe(EntryId entry, int moment)
{
    return run<void>([=](Engine& engine, AgentId me) {
        return engine.feedback().answerMoment(me, entry, moment, QStringLiteral("let be"));
    });
}

Async<PromiseId> EngineDesk::makePromise(InteractionId id, const QString& words, Timestamp due)
{
    return run<PromiseId>(
        [=](Engine& engine, AgentId me) { return engine.promises().make(me, id, words, due); });
}

Async<void> EngineDesk::keepPromise(PromiseId id, std::optional<Timestamp> due)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.promises().keep(me, id, due); });
}

Async<void> EngineDesk::letPromiseBe(PromiseId id)
{
    return run<void>([=](Engine& engine, AgentId me) { return engine.promises().letBe(me, id); });
}

Async<void> EngineDesk::promiseDone(PromiseId id)
{
    return run<void>([=](Engine& engine, AgentId me) { return engine.promises().settle(me, id); });
}

Async<void> EngineDesk::runMacro(InteractionId id, qint64 macro)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.ruleBook().runMacro(me, id, macro); });
}

Async<void> EngineDesk::merge(CustomerId from, CustomerId into, const QString& reason)
{
    return run<void>([=](Engine& engine, AgentId me) {
        return engine.customerCare().merge(me, from, into, reason);
    });
}

Async<void> EngineDesk::unmerge(qint64 merge)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.customerCare().unmerge(me, merge); });
}

Async<void> EngineDesk::renameCustomer(CustomerId id, const QString& name)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.customerCare().rename(me, id, name); });
}

Async<void> EngineDesk::tagCustomer(CustomerId id, const QString& tag)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.customerCare().tag(me, id, tag); });
}

Async<void> EngineDesk::untagCustomer(CustomerId id, const QString& tag)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.customerCare().untag(me, id, tag); });
}

Async<void> EngineDesk::allowRemoteContent(const QString& senderAddress)
{
    return run<void>([=](Engine& engine, AgentId me) {
        return engine.customerCare().allowRemoteContent(me, senderAddress);
    });
}

} // namespace heddle::service
