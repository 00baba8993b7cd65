#include "core/service/engine/enginesetup.h"

#include "core/service/config/runningcentre.h"
#include "core/service/demo/demoplayer.h"
#include "core/service/desk/cannedreplies.h"
#include "core/service/engine/relay.h"
#include "core/service/mailboxes/mailboxes.h"
#include "core/service/rights.h"
#include "core/service/router/router.h"
#include "core/service/rules/rulebook.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/mailboxstore.h"
#include "core/store/tables/settingstore.h"

namespace heddle::service {

namespace {

Done mayAdministerHere(Engine& engine, AgentId id)
{
    if (!engine.isOpen())
        return failure(ErrorCode::Offline, QStringLiteral("the centre is not open"));
    const auto agent = engine.roster().agent(id);
    return agent ? mayAdminister(*agent) : Done(passOn(agent));
}

Done maySuperviseHere(Engine& engine, AgentId id)
{
    if (!engine.isOpen())
        return failure(ErrorCode::Offline, QStringLiteral("the centre is not open"));
    const auto agent = engine.roster().agent(id);
    if (!agent)
        return passOn(agent);
    return isSupervisor(*agent)
               ? Done()
               : Done(failure(ErrorCode::Refused, QStringLiteral("only supervisors may do that")));
}

Result<bool> isEmptyCentre(Engine& engine)
{
    const auto customers = engine.ledger().store().customers().count();
    if (!customers)
        return passOn(customers);
    const auto mailboxes = engine.ledger().store().mailboxes().all();
    if (!mailboxes)
        return passOn(mailboxes);
    const auto name = engine.ledger().store().settings().value(centreNameSetting);
    if (!name)
        return passOn(name);
    // One who has set up colleagues, or applied a centre file, has begun.
    return *customers == 0 && mailboxes->isEmpty() && !*name
           && engine.roster().agents().size() <= 1;
}

Done playDemo(Engine& engine, AgentId me, const DemoPlayer::Progress& progress)
{
    if (auto allowed = mayAdministerHere(engine, me); !allowed)
        return allowed;
    const auto isEmpty = isEmptyCentre(engine);
    if (!isEmpty)
        return passOn(isEmpty);
    if (!*isEmpty)
        return failure(ErrorCode::Conflict, QStringLiteral("there is a centre already"));
    DemoPlayer player(engine.ledger(), engine.options().readMail, me);
    const auto mailbox = player.play(progress);
    if (!mailbox)
        return passOn(mailbox);
    engine.openDemoChannel(*mailbox);
    return engine.router().setPresence(me, Presence::Ready, {});
}

} // namespace

EngineSetup::EngineSetup(Engine& engine, AgentId agent, QObject* parent)
    : Setup(parent), m_engine(engine), m_agent(agent)
{}

Async<bool> EngineSetup::isNew()
{
    return runIn<bool>(&m_engine, [&engine = m_engine] { return isEmptyCentre(engine); });
}

Async<void> EngineSetup::openDemoCentre()
{
    const QPointer<EngineSetup> self(this);
    const auto progress = [self](int done, int total) {
        QMetaObject::invokeMethod(
            self, [self, done, total] { Q_EMIT self->progressed(done, total); },
            Qt::QueuedConnection);
    };
    return runIn<void>(&m_engine, [&engine = m_engine, me = m_agent, progress] {
        return playDemo(engine, me, progress);
    });
}

Async<MailboxVerdict> EngineSetup::testMailbox(const MailboxSettings& settings)
{
    return relay<MailboxVerdict>(&m_engine, [&engine = m_engine, me = m_agent, settings] {
        if (const auto allowed = mayAdministerHere(engine, me); !allowed)
            return answered<MailboxVerdict>(passOn(allowed));
        return engine.mailboxes().test(settings);
    });
}

Async<void> EngineSetup::addMailbox(const MailboxSettings& settings)
{
    return relay<void>(&m_engine, [&engine = m_engine, me = m_agent, settings] {
        if (const auto allowed = mayAdministerHere(engine, me); !allowed)
            return answered<void>(passOn(allowed));
        return engine.mailboxes().add(settings, me);
    });
}

Async<void> EngineSetup::keepSecretsInFolder()
{
    return relay<void>(&m_engine, [&engine = m_engine, me = m_agent] {
        if (const auto allowed = mayAdministerHere(engine, me); !allowed)
            return answered<void>(passOn(allowed));
        return engine.mailboxes().keepSecretsInFolder();
    });
}

Async<QList<MailboxSettings>> EngineSetup::mailboxes()
{
    return runIn<QList<MailboxSettings>>(&m_engine,
                                         [&engine = m_engine] { return engine.mailboxes().all(); });
}

Async<void> EngineSetup::removeMailbox(const QString& address)
{
    return relay<void>(&m_engine, [&engine = m_engine, me = m_agent, address] {
        if (const auto allowed = mayAdministerHere(engine, me); !allowed)
            return answered<void>(passOn(allowed));
        return engine.mailboxes().remove(address, me);
    });
}

Async<void> EngineSetup::changeMailbox(const MailboxSettings& settings)
{
    return relay<void>(&m_engine, [&engine = m_engine, me = m_agent, settings] {
        if (const auto allowed = mayAdministerHere(engine, me); !allowed)
            return answered<void>(passOn(allowed));
        return engine.mailboxes().change(settings, me);
    });
}

Async<QList<MailProvider>> EngineSetup::providers()
{
    return runIn<QList<MailProvider>>(
        &m_engine, [&engine = m_engine] { return engine.mailboxes().providers().all(); });
}

Async<void> EngineSetup::registerProvider(const MailProvider& provider)
{
    return relay<void>(&m_engine, [&engine = m_engine, me = m_agent, provider] {
        if (const auto allowed = mayAdministerHere(engine, me); !allowed)
            return answered<void>(passOn(allowed));
        return engine.mailboxes().providers().keep(provider, me);
    });
}

Async<QString> EngineSetup::signIn(const QString& provider, const QString& address)
{
    const QPointer<EngineSetup> self(this);
    const auto showPage = [self](const QUrl& page) {
        QMetaObject::invokeMethod(
            self, [self, page] { Q_EMIT self->signInPageReady(page); }, Qt::QueuedConnection);
    };
    return relay<QString>(&m_engine,
                          [&engine = m_engine, me = m_agent, provider, address, showPage] {
                              if (const auto allowed = mayAdministerHere(engine, me); !allowed)
                                  return answered<QString>(passOn(allowed));
                              return engine.mailboxes().signIn(provider, address, showPage);
                          });
}

void EngineSetup::cancelSignIn()
{
    QMetaObject::invokeMethod(
        &m_engine, [&engine = m_engine] { engine.mailboxes().cancelSignIn(); },
        Qt::QueuedConnection);
}

Async<CannedReply> EngineSetup::saveCannedReply(const CannedReply& reply)
{
    return runIn<CannedReply>(&m_engine,
                              [&engine = m_engine, me = m_agent, reply]() -> Result<CannedReply> {
                                  if (const auto allowed = maySuperviseHere(engine, me); !allowed)
                                      return passOn(allowed);
                                  return CannedReplies(engine.ledger()).save(reply, me);
                              });
}

Async<void> EngineSetup::removeCannedReply(qint64 id)
{
    return runIn<void>(&m_engine, [&engine = m_engine, me = m_agent, id]() -> Done {
        if (const auto allowed = maySuperviseHere(engine, me); !allowed)
            return allowed;
        return CannedReplies(engine.ledger()).remove(id, me);
    });
}

Async<void> EngineSetup::saveRules(const QList<Rule>& rules)
{
    return runIn<void>(&m_engine, [&engine = m_engine, me = m_agent, rules] {
        const auto allowed = mayAdministerHere(engine, me);
        return allowed ? engine.ruleBook().saveRules(me, rules) : allowed;
    });
}

Async<void> EngineSetup::saveMacros(const QList<Macro>& macros)
{
    return runIn<void>(&m_engine, [&engine = m_engine, me = m_agent, macros] {
        const auto allowed = maySuperviseHere(engine, me);
        return allowed ? engine.ruleBook().saveMacros(me, macros) : allowed;
    });
}

} // namespace heddle::service
