#include "core/service/engine/enginedesk.h"

#include "core/service/desk/casework.h"
#include "core/service/desk/customercare.h"
#include "core/service/desk/drafting.h"
#include "core/service/desk/sending.h"
#include "core/service/feedback/feedback.h"
#include "core/service/feedback/promises.h"
#include "core/service/outbox/outbox.h"
#include "core/service/phone/outcomes/calloutcomes.h"
#include "core/service/router/callbacks.h"
#include "core/service/router/router.h"
#include "core/service/rules/rulebook.h"

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

template<class T, class Command>
Async<T> EngineDesk::run(Command command)
{
    return runIn<T>(&m_engine,
                    [&engine = m_engine, agent = m_agent, witness = m_witness,
                     command = std::move(command)]() -> Result<T> {
                        if (!engine.isOpen())
                            return failure(ErrorCode::Offline,
                                           QStringLiteral("the centre is not open"));
                        if (witness)
                            witness([agent, command](Engine& other) {
                                [[maybe_unused]] const auto again = command(other, agent);
                            });
                        return command(engine, agent);
                    });
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

Async<EntryId> EngineDesk::send(const Message& message)
{
    return run<EntryId>(
        [=](Engine& engine, AgentId me) { return engine.sending().send(me, message); });
}

Async<Draft> EngineDesk::cancelSend(EntryId entry)
{
    return run<Draft>(
        [=](Engine& engine, AgentId me) { return engine.sending().cancel(me, entry); });
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
