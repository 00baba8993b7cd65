// An agent's desk: what they write.
#include "core/service/desk/customercare.h"
#include "core/service/desk/drafting.h"
#include "core/service/desk/sending/sending.h"
#include "core/service/desk/sending/takingback.h"
#include "core/service/engine/parts/deskcommand.h"
#include "core/service/outbox/outbox.h"

namespace heddle::service {

Async<EntryId> EngineDesk::send(const Message& message)
{
    return run<EntryId>(
        [=](Engine& engine, AgentId me) { return engine.sending().send(me, message); });
}

Async<Draft> EngineDesk::cancelSend(EntryId entry)
{
    return run<Draft>([=](Engine& engine, AgentId me) {
        return takeBack(engine.ledger(), engine.roster(), me, entry);
    });
}

Async<void> EngineDesk::resend(EntryId entry)
{
    return run<void>([=](Engine& engine, AgentId me) {
        auto allowed = engine.sending().mayActOnMessage(me, entry);
        return allowed ? engine.outbox().resend(entry, me) : allowed;
    });
}

Async<void> EngineDesk::markSent(EntryId entry)
{
    return run<void>([=](Engine& engine, AgentId me) {
        auto allowed = engine.sending().mayActOnMessage(me, entry);
        return allowed ? engine.outbox().markSent(entry, me) : allowed;
    });
}

Async<InteractionId> EngineDesk::startMail(CustomerId customer, const QString& address)
{
    return run<InteractionId>([=](Engine& engine, AgentId me) {
        return engine.customerCare().startMail(me, customer, address);
    });
}

Async<InteractionId> EngineDesk::startMailTo(const MailAddress& address)
{
    return run<InteractionId>(
        [=](Engine& engine, AgentId me) { return engine.customerCare().startMailTo(me, address); });
}

Async<Draft> EngineDesk::saveDraft(const Draft& draft)
{
    return run<Draft>(
        [=](Engine& engine, AgentId me) { return engine.drafting().save(me, draft); });
}

Async<void> EngineDesk::discardDraft(DraftId draft)
{
    return run<void>(
        [=](Engine& engine, AgentId me) { return engine.drafting().discard(me, draft); });
}

Async<QList<DraftVersion>> EngineDesk::draftVersions(DraftId draft)
{
    return run<QList<DraftVersion>>(
        [=](Engine& engine, AgentId me) { return engine.drafting().versions(me, draft); });
}

Async<Draft> EngineDesk::draft(InteractionId id, ComposeKind kind, EntryId answers)
{
    return run<Draft>(
        [=](Engine& engine, AgentId me) { return engine.drafting().draft(me, id, kind, answers); });
}

Async<std::optional<Draft>> EngineDesk::savedDraft(InteractionId id, bool note)
{
    return run<std::optional<Draft>>([=](Engine& engine, AgentId me) {
        return engine.drafting().savedDraft(me, id, note ? ComposeKind::Note : ComposeKind::Reply);
    });
}

Async<Attachment> EngineDesk::attach(const QString& name, const QByteArray& content)
{
    return run<Attachment>(
        [=](Engine& engine, AgentId) { return engine.drafting().attach(name, content); });
}

Async<Attachment> EngineDesk::attachFile(const QString& path)
{
    return run<Attachment>(
        [=](Engine& engine, AgentId) { return engine.drafting().attachFile(path); });
}

Async<QString> EngineDesk::expand(const CannedReply& reply, InteractionId id)
{
    return run<QString>(
        [=](Engine& engine, AgentId me) { return engine.drafting().expand(me, reply, id); });
}

} // namespace heddle::service
