#include "app/wiring/mailconnector.h"

#include "app/wiring/mailsecrets.h"
#include "app/wiring/providers.h"
#include "core/channel/email/accountcheck.h"
#include "core/channel/email/emailchannel.h"
#include "core/channel/email/mime/mailparser.h"
#include "core/channel/email/mime/parts/sealcheck.h"
#include "core/channel/email/oauth/browsersignin.h"
#include "core/channel/email/oauth/discovery.h"
#include "core/channel/email/tlstransport.h"
#include "core/insight/reading.h"
#include "core/service/mailboxes/mailboxjson.h"

namespace heddle::app {

namespace {

std::unique_ptr<email::Transport> newTransport()
{
    return std::make_unique<email::TlsTransport>();
}

/// A secret source and what needs it, in the order in which they must go.
class Mailbox final : public channel::Channel {
public:
    Mailbox(const email::EmailAccount& account, std::unique_ptr<email::SecretSource> secret,
            Clock& clock, quint64 seed)
        : m_secret(std::move(secret)),
          m_channel(account, {newTransport, *m_secret, clock, seed, insight::read})
    {
        connect(&m_channel, &Channel::arrived, this, &Channel::arrived);
        connect(&m_channel, &Channel::stateChanged, this, &Channel::stateChanged);
    }

    void start(const QList<ChannelCursor>& cursors) override { m_channel.start(cursors); }
    void stop() override { m_channel.stop(); }
    QString account() const override { return m_channel.account(); }
    ChannelKind kind() const override { return m_channel.kind(); }
    ChannelState state() const override { return m_channel.state(); }
    channel::Capabilities capabilities() const override { return m_channel.capabilities(); }
    Async<Delivery> send(const Outbound& outbound) override { return m_channel.send(outbound); }
    Async<bool> findSent(const QString& messageId) override
    {
        return m_channel.findSent(messageId);
    }
    void acknowledge(const QString& inboundKey) override { m_channel.acknowledge(inboundKey); }

private:
    std::unique_ptr<email::SecretSource> m_secret;
    email::EmailChannel m_channel;
};

email::Endpoint endpointOf(const service::MailServer& server, const QString& caFile)
{
    email::Endpoint endpoint{.host = server.host, .port = server.port, .caFile = caFile};
    switch (server.encryption) {
    case service::Encryption::Tls: endpoint.encryption = email::Encryption::Tls; break;
    case service::Encryption::StartTls: endpoint.encryption = email::Encryption::StartTls; break;
    case service::Encryption::None: endpoint.encryption = email::Encryption::None; break;
    }
    return endpoint;
}

email::SentCopy sentCopyOf(service::SentCopy copy)
{
    switch (copy) {
    case service::SentCopy::Bcc: return email::SentCopy::Bcc;
    case service::SentCopy::Append: return email::SentCopy::Append;
    case service::SentCopy::Server: return email::SentCopy::Server;
    }
    return email::SentCopy::Append;
}

email::AfterTaking afterTakingOf(service::AfterTaking after)
{
    switch (after) {
    case service::AfterTaking::Leave: return email::AfterTaking::LeaveUnseen;
    case service::AfterTaking::MarkSeen: return email::AfterTaking::MarkSeen;
    case service::AfterTaking::Move: return email::AfterTaking::MoveTo;
    }
    return email::AfterTaking::LeaveUnseen;
}

} // namespace

/// One person signing in.
struct MailConnector::SigningIn {
    SigningIn(const email::OAuthProvider& provider, const email::OAuthClient& client, Clock& clock,
              std::function<void(const QUrl&)> showPage)
        : endpoint(provider, client, clock), browser(endpoint, std::move(showPage))
    {}

    email::TokenEndpoint endpoint;
    email::BrowserSignIn browser;
};

email::EmailAccount accountOf(const service::MailboxSettings& settings)
{
    return {.name = settings.address,
            .address = settings.address,
            .incoming = endpointOf(settings.incoming, settings.caFile),
            .outgoing = endpointOf(settings.outgoing, settings.caFile),
            .login = settings.login,
            .signIn = settings.signIn == service::SignIn::OAuth ? email::SignIn::OAuth
                                                                : email::SignIn::Password,
            .folders = settings.folders,
            .afterTaking = afterTakingOf(settings.afterTaking),
            .takenFolder = settings.takenFolder,
            .sentCopy = sentCopyOf(settings.sentCopy),
            .sentFolder = {},
            .pollInterval = settings.pollInterval};
}

Result<Mail> readMail(const QByteArray& raw)
{
    return email::parseMail(raw).map(insight::read);
}

MailSeal checkSeal(const QByteArray& raw, Timestamp at)
{
    return email::checkSeal(raw, at);
}

MailConnector::MailConnector(service::SecretStore& secrets, Clock& clock, quint64 seed,
                             QObject* parent)
    : QObject(parent), m_secrets(secrets), m_clock(clock), m_seed(seed)
{}

MailConnector::~MailConnector() = default;

std::unique_ptr<channel::Channel>
MailConnector::connectMailbox(const service::MailboxSettings& settings,
                              const service::MailProvider& provider)
{
    const QString name = service::secretNameOf(settings.address);
    std::unique_ptr<email::SecretSource> secret;
    if (settings.signIn == service::SignIn::OAuth)
        secret = std::make_unique<ProviderSecret>(
            provider, std::make_unique<StoredTokens>(m_secrets, name), m_secrets, m_clock);
    else
        secret = std::make_unique<StoredSecret>(m_secrets, name);
    return std::make_unique<Mailbox>(accountOf(settings), std::move(secret), m_clock, m_seed);
}

Async<service::MailboxVerdict> MailConnector::testMailbox(const service::MailboxSettings& settings,
                                                          const service::MailProvider& provider)
{
    // Lives until the answer: the test speaks to the servers with it.
    std::shared_ptr<email::SecretSource> secret;
    if (settings.signIn == service::SignIn::OAuth)
        secret = std::make_shared<ProviderSecret>(
            provider, std::make_unique<TriedTokens>(settings.secret), m_secrets, m_clock);
    else
        secret = std::make_shared<TypedSecret>(settings.secret);
    const auto access = std::make_shared<email::MailAccess>(
        email::MailAccess{newTransport, *secret, m_clock, m_seed});
    Answer<service::MailboxVerdict> answer;
    whenDone<email::AccountVerdict>(
        email::testAccount(accountOf(settings), *access, this), this,
        [answer, secret, access](const Result<email::AccountVerdict>& verdict) {
            if (!verdict)
                return answer.give(verdict.error());
            answer.give(service::MailboxVerdict{.folders = verdict->folders,
                                                .messages = verdict->messages,
                                                .canPush = verdict->canPush,
                                                .canSend = verdict->canSend,
                                                .sendCause = verdict->sendCause,
                                                .sendDetail = verdict->sendDetail});
        });
    return answer.future();
}

QList<service::MailProvider> MailConnector::knownProviders() const
{
    QList<service::MailProvider> shown;
    for (const email::OAuthProvider& provider : email::knownProviders())
        shown += shownProvider(provider);
    return shown;
}

Async<service::MailProvider> MailConnector::discover(const service::MailProvider& provider)
{
    Answer<service::MailProvider> answer;
    whenDone<email::OAuthProvider>(
        email::discoverProvider(provider.issuer, provider.scopes, this), this,
        [answer, complete = provider](const Result<email::OAuthProvider>& found) mutable {
            if (!found)
                return answer.give(found.error());
            complete.description = email::toJson(*found);
            answer.give(complete);
        });
    return answer.future();
}

Async<QString> MailConnector::signIn(const service::MailProvider& provider, const QString& address,
                                     std::function<void(const QUrl&)> showPage)
{
    const auto description = providerOf(provider);
    if (!description)
        return answered<QString>(passOn(description));
    m_signingIn =
        std::make_unique<SigningIn>(*description, clientOf(provider), m_clock, std::move(showPage));
    Answer<QString> answer;
    whenDone<email::OAuthTokens>(m_signingIn->browser.run(address), this,
                                 [answer](const Result<email::OAuthTokens>& tokens) {
                                     if (tokens)
                                         answer.give(QString::fromUtf8(email::toJson(*tokens)));
                                     else
                                         answer.give(tokens.error());
                                 });
    return answer.future();
}

void MailConnector::cancelSignIn()
{
    m_signingIn.reset();
}

} // namespace heddle::app
