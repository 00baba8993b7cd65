#include "core/service/mailboxes/providers.h"

#include "core/service/mailboxes/mailboxjson.h"
#include "core/store/tables/settingstore.h"

#include <QJsonDocument>

#include <algorithm>

namespace heddle::service {

namespace {

const QString settingPrefix = QStringLiteral("mail-provider.");

Result<MailProvider> providerIn(const store::Setting& setting)
{
    return providerFromJson(setting.name.mid(settingPrefix.size()),
                            QJsonDocument::fromJson(setting.value.toUtf8()).object());
}

Done checked(const MailProvider& provider)
{
    if (provider.clientId.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("client id: it is missing"));
    const bool isOwn = !provider.issuer.isEmpty();
    if (isOwn && provider.issuer != provider.id)
        return failure(ErrorCode::BadInput, QStringLiteral("issuer: it names the provider"));
    return {};
}

} // namespace

Providers::Providers(Ledger& ledger, SecretStore& secrets, MailboxConnector& connector,
                     QObject* parent)
    : QObject(parent), m_ledger(ledger), m_secrets(secrets), m_connector(connector)
{}

Result<QList<MailProvider>> Providers::all() const
{
    const auto settings = m_ledger.store().settings().all();
    if (!settings)
        return passOn(settings);
    auto providers = m_connector.knownProviders();
    for (const store::Setting& setting : *settings) {
        if (!setting.name.startsWith(settingPrefix))
            continue;
        const auto kept = providerIn(setting);
        if (!kept)
            return passOn(kept);
        const auto known =
            std::find_if(providers.begin(), providers.end(),
                         [&](const MailProvider& each) { return each.id == kept->id; });
        if (known == providers.end())
            providers += *kept;
        else
            known->clientId = kept->clientId; // its addresses are those of this version
    }
    return providers;
}

Result<MailProvider> Providers::byId(const QString& id) const
{
    const auto providers = all();
    if (!providers)
        return passOn(providers);
    for (const MailProvider& provider : *providers) {
        if (provider.id == id)
            return provider;
    }
    return failure(ErrorCode::NotFound, QStringLiteral("there is no provider %1").arg(id));
}

Async<MailProvider> Providers::withSecret(const QString& id)
{
    const auto provider = byId(id);
    if (!provider)
        return answered<MailProvider>(passOn(provider));
    Answer<MailProvider> answer;
    whenDone<QString>(m_secrets.secret(secretNameOf(*provider)), this,
                      [answer, complete = *provider](const Result<QString>& secret) mutable {
                          if (!secret && secret.error().code != ErrorCode::NotFound)
                              return answer.give(secret.error());
                          complete.clientSecret = secret ? *secret : QString();
                          answer.give(complete);
                      });
    return answer.future();
}

Async<void> Providers::keep(const MailProvider& provider, AgentId actor)
{
    if (const auto fit = checked(provider); !fit)
        return answered<void>(fit);
    if (provider.issuer.isEmpty())
        return keepFound(provider, actor);
    Answer<void> answer;
    whenDone<MailProvider>(m_connector.discover(provider), this,
                           [this, answer, actor](const Result<MailProvider>& found) {
                               if (!found)
                                   return answer.give(found.error());
                               whenDone<void>(keepFound(*found, actor), this,
                                              [answer](const Done& kept) { answer.give(kept); });
                           });
    return answer.future();
}

Async<void> Providers::keepFound(const MailProvider& provider, AgentId actor)
{
    if (provider.issuer.isEmpty()) {
        if (const auto known = byId(provider.id); !known)
            return answered<void>(passOn(known));
    }
    if (provider.clientSecret.isEmpty())
        return answered<void>(record(provider, actor));
    Answer<void> answer;
    whenDone<void>(m_secrets.keep(secretNameOf(provider), provider.clientSecret), this,
                   [this, answer, provider, actor](const Done& kept) {
                       answer.give(kept ? record(provider, actor) : kept);
                   });
    return answer.future();
}

Done Providers::record(const MailProvider& provider, AgentId actor)
{
    const auto value =
        QString::fromUtf8(QJsonDocument(toJson(provider)).toJson(QJsonDocument::Compact));
    auto done = m_ledger.record({{.kind = QStringLiteral("provider.changed"),
                                  .actor = actor,
                                  .rows = {store::Setting{settingPrefix + provider.id, value}}}});
    if (done)
        Q_EMIT changed(provider.id);
    return done;
}

} // namespace heddle::service
