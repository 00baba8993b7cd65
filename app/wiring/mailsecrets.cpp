#include "app/wiring/mailsecrets.h"

#include "app/wiring/providers.h"
#include "core/service/mailboxes/mailboxjson.h"

#include <utility>

namespace heddle::app {

Async<QByteArray> StoredTokens::load()
{
    Answer<QByteArray> answer;
    auto* context = new QObject; // lives until the store has answered
    whenDone<QString>(m_store.secret(m_name), context,
                      [answer, context](const Result<QString>& kept) {
                          context->deleteLater();
                          if (kept)
                              answer.give(kept->toUtf8());
                          else
                              answer.give(kept.error());
                      });
    return answer.future();
}

Async<void> StoredTokens::keep(const QByteArray& tokens)
{
    return m_store.keep(m_name, QString::fromUtf8(tokens));
}

Async<void> TriedTokens::keep(const QByteArray& tokens)
{
    m_tokens = tokens;
    return answered<void>(Done());
}

ProviderSecret::ProviderSecret(const service::MailProvider& provider,
                               std::unique_ptr<email::TokenKeep> keep, service::SecretStore& store,
                               Clock& clock)
    : m_provider(provider), m_keep(std::move(keep)), m_store(store), m_clock(clock)
{}

Async<QString> ProviderSecret::secret()
{
    if (m_source)
        return m_source->secret();
    Answer<QString> answer;
    m_waiting.append(answer);
    if (m_waiting.size() == 1)
        begin();
    return answer.future();
}

bool ProviderSecret::refused()
{
    return m_source && m_source->refused();
}

void ProviderSecret::begin()
{
    whenDone<QString>(m_store.secret(service::secretNameOf(m_provider)), this,
                      [this](const Result<QString>& secret) {
                          if (!secret && secret.error().code != ErrorCode::NotFound)
                              return answerAll(secret.error());
                          if (const auto made = makeSource(secret ? *secret : QString()); !made)
                              return answerAll(made.error());
                          for (const auto& answer : std::exchange(m_waiting, {}))
                              whenDone<QString>(
                                  m_source->secret(), this,
                                  [answer](const Result<QString>& token) { answer.give(token); });
                      });
}

Done ProviderSecret::makeSource(const QString& clientSecret)
{
    if (!m_provider.isRegistered())
        return failure(ErrorCode::AuthFailed,
                       QStringLiteral("OAuth: the centre is not registered with the provider"));
    const auto provider = providerOf(m_provider);
    if (!provider)
        return passOn(provider);
    auto client = clientOf(m_provider);
    client.secret = clientSecret;
    m_endpoint = std::make_unique<email::TokenEndpoint>(*provider, client, m_clock);
    m_source = std::make_unique<email::TokenSource>(*m_endpoint, *m_keep);
    return {};
}

void ProviderSecret::answerAll(const Error& error)
{
    for (const auto& answer : std::exchange(m_waiting, {}))
        answer.give(error);
}

} // namespace heddle::app
