#include "core/channel/email/oauth/tokensource.h"

#include "core/base/log.h"

#include <utility>

namespace heddle::email {

namespace {

// A token that ends while a mail is on its way is as bad as none.
constexpr Duration aheadOfExpiry = 5min;

} // namespace

TokenSource::TokenSource(TokenEndpoint& endpoint, TokenKeep& keep, QObject* parent)
    : QObject(parent), m_endpoint(endpoint), m_keep(keep)
{}

Async<QString> TokenSource::secret()
{
    Answer<QString> answer;
    m_waiting.append(answer);
    if (m_waiting.size() == 1)
        ask();
    return answer.future();
}

bool TokenSource::refused()
{
    m_mustRenew = true;
    return m_tokens && !m_tokens->refresh.isEmpty();
}

void TokenSource::ask()
{
    if (m_tokens)
        return renew();
    whenDone(m_keep.load(), this, [this](const Result<QByteArray>& kept) {
        if (!kept)
            return answerAll(kept.error());
        const auto tokens = tokensFromJson(*kept);
        if (!tokens)
            return answerAll(tokens.error());
        m_tokens = *tokens;
        renew();
    });
}

void TokenSource::renew()
{
    const bool isGood =
        !m_tokens->access.isEmpty() && m_tokens->expires - aheadOfExpiry > m_endpoint.clock().now();
    if (isGood && !m_mustRenew)
        return answerAll(m_tokens->access);
    if (m_tokens->refresh.isEmpty())
        return answerAll(Error{ErrorCode::AuthFailed, QStringLiteral("OAuth: sign in again")});
    whenDone(m_endpoint.refresh(*m_tokens), this, [this](const Result<OAuthTokens>& renewed) {
        if (!renewed)
            return answerAll(renewed.error());
        m_tokens = *renewed;
        m_mustRenew = false;
        whenDone(m_keep.keep(toJson(*m_tokens)), this, [](const Done& kept) {
            if (!kept)
                qCWarning(logMail) << "tokens could not be kept:" << errorName(kept.error().code);
        });
        answerAll(m_tokens->access);
    });
}

void TokenSource::answerAll(const Result<QString>& secret)
{
    for (const auto& answer : std::exchange(m_waiting, {}))
        answer.give(secret);
}

} // namespace heddle::email
