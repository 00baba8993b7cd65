#include "core/service/listening/sources/enginesources.h"

#include "core/service/engine/engine.h"
#include "core/service/engine/relay.h"
#include "core/service/rights.h"
#include "core/service/secretstore.h"
#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

#include <QPointer>

#include <algorithm>

namespace heddle::service {

namespace {

Done mayChange(Engine& engine, AgentId id)
{
    if (!engine.isOpen())
        return failure(ErrorCode::Offline, QStringLiteral("the centre is not open"));
    const auto agent = engine.roster().agent(id);
    return agent ? mayAdminister(*agent) : Done(passOn(agent));
}

Result<QList<SourceSettings>> sourcesIn(store::Store& store)
{
    const auto feeds = feedSources(store);
    if (!feeds)
        return passOn(feeds);
    const auto accounts = socialAccounts(store);
    if (!accounts)
        return passOn(accounts);
    QList<SourceSettings> sources;
    for (const SocialAccount& account : *accounts)
        sources.append(settingsOf(account));
    for (const FeedSource& feed : *feeds)
        sources.append(settingsOf(feed));
    return sources;
}

store::RowImage removal(const SourceSettings& source)
{
    return store::Removed{store::Removed::Kind::Setting, settingNameOf(source)};
}

store::RowImage rowOf(const SourceSettings& source)
{
    return store::Setting{
        settingNameOf(source),
        std::visit([](const auto& one) { return toText(one); }, sourceOf(source))};
}

const SourceSettings* named(const QList<SourceSettings>& all, const QString& name)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const SourceSettings& each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

/// Channels go by their names, whatever their kind: no two may have the same.
Done fitsIn(store::Store& store, const SourceSettings& source, bool isKnown)
{
    const auto all = sourcesIn(store);
    if (!all)
        return passOn(all);
    const SourceSettings* known = named(*all, source.name);
    if (known && !isKnown)
        return failure(ErrorCode::Conflict,
                       QStringLiteral("there is a source '%1' already").arg(source.name));
    if (isKnown && (!known || settingNameOf(*known) != settingNameOf(source)))
        return failure(ErrorCode::NotFound, QStringLiteral("source ") + source.name);
    return {};
}

Done keep(Ledger& ledger, const SourceSettings& source, AgentId by)
{
    return ledger.record(
        {{.kind = QStringLiteral("source.saved"), .actor = by, .rows = {rowOf(source)}}});
}

Done drop(Ledger& ledger, const SourceSettings& source, AgentId by)
{
    const auto all = sourcesIn(ledger.store());
    if (!all)
        return passOn(all);
    const SourceSettings* known = named(*all, source.name);
    if (!known || settingNameOf(*known) != settingNameOf(source))
        return failure(ErrorCode::NotFound, QStringLiteral("source ") + source.name);
    return ledger.record(
        {{.kind = QStringLiteral("source.removed"), .actor = by, .rows = {removal(source)}}});
}

} // namespace

EngineSources::EngineSources(Engine& engine, SecretStore& secrets, SourceSignIn& signIn,
                             AgentId agent, QObject* parent)
    : Sources(parent), m_engine(engine), m_secrets(secrets), m_signIn(signIn), m_agent(agent)
{}

Async<QList<SourceSettings>> EngineSources::all()
{
    return runIn<QList<SourceSettings>>(
        &m_engine, [&engine = m_engine]() -> Result<QList<SourceSettings>> {
            if (!engine.isOpen())
                return failure(ErrorCode::Offline, QStringLiteral("the centre is not open"));
            return sourcesIn(engine.ledger().store());
        });
}

Async<void> EngineSources::add(const SourceSettings& settings)
{
    return save(settings, Known::No);
}

Async<void> EngineSources::change(const SourceSettings& settings)
{
    return save(settings, Known::Yes);
}

Async<void> EngineSources::save(const SourceSettings& settings, Known known)
{
    return relay<void>(
        &m_engine,
        [&engine = m_engine, &secrets = m_secrets, me = m_agent, settings, known]() -> Async<void> {
            if (const auto allowed = mayChange(engine, me); !allowed)
                return answered<void>(allowed);
            if (const auto fit = checkSource(settings); !fit)
                return answered<void>(fit);
            if (const auto fit = fitsIn(engine.ledger().store(), settings, known == Known::Yes);
                !fit)
                return answered<void>(fit);
            if (settings.secret.isEmpty())
                return answered<void>(keep(engine.ledger(), settings, me));
            // The secret first: a source without one would fail, a secret without a source is only
            // overwritten by the next attempt.
            Answer<void> answer;
            whenDone<void>(secrets.keep(secretNameOf(settings), settings.secret), &engine,
                           [answer, &engine, settings, me](const Done& kept) {
                               answer.give(kept ? keep(engine.ledger(), settings, me) : kept);
                           });
            return answer.future();
        });
}

Async<void> EngineSources::remove(const SourceSettings& settings)
{
    return relay<void>(
        &m_engine,
        [&engine = m_engine, &secrets = m_secrets, me = m_agent, settings]() -> Async<void> {
            if (const auto allowed = mayChange(engine, me); !allowed)
                return answered<void>(allowed);
            if (const auto done = drop(engine.ledger(), settings, me); !done)
                return answered<void>(done);
            return secrets.forget(secretNameOf(settings));
        });
}

Async<SignedIn> EngineSources::signIn(const QString& server)
{
    const QPointer<EngineSources> self(this);
    const auto showPage = [self](const QUrl& page) {
        QMetaObject::invokeMethod(
            self, [self, page] { Q_EMIT self->signInPageReady(page); }, Qt::QueuedConnection);
    };
    return relay<SignedIn>(&m_engine,
                           [&engine = m_engine, &signIn = m_signIn, me = m_agent, server,
                            showPage]() -> Async<SignedIn> {
                               if (const auto allowed = mayChange(engine, me); !allowed)
                                   return answered<SignedIn>(passOn(allowed));
                               return signIn.signIn(wholeAddress(server), showPage);
                           });
}

void EngineSources::cancelSignIn()
{
    QMetaObject::invokeMethod(
        &m_engine, [&signIn = m_signIn] { signIn.cancel(); }, Qt::QueuedConnection);
}

} // namespace heddle::service
