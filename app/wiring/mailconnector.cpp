#include "app/wiring/mailconnector.h"

#include "core/channel/email/accountcheck.h"
#include "core/channel/email/emailchannel.h"
#include "core/channel/email/mime/mailparser.h"
#include "core/channel/email/tlstransport.h"
#include "core/insight/reading.h"
#include "core/service/mailboxes/mailboxjson.h"

namespace heddle::app {

namespace {

std::unique_ptr<email::Transport> newTransport()
{
    return std::make_unique<email::TlsTransport>();
}

/// A mailbox's password from the secret store, asked for each time it signs in.
class StoredSecret final : public email::SecretSource {
public:
    StoredSecret(service::SecretStore& store, QString name)
        : m_store(store), m_name(std::move(name))
    {}

    Async<QString> secret() override { return m_store.secret(m_name); }

private:
    service::SecretStore& m_store;
    QString m_name;
};

/// A password that was just typed.
class TypedSecret final : public email::SecretSource {
public:
    explicit TypedSecret(QString secret) : m_secret(std::move(secret)) {}

    Async<QString> secret() override { return answered<QString>(m_secret); }

private:
    QString m_secret;
};

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

} // namespace

email::EmailAccount accountOf(const service::MailboxSettings& settings)
{
    return {.name = settings.address,
            .address = settings.address,
            .incoming = endpointOf(settings.incoming, settings.caFile),
            .outgoing = endpointOf(settings.outgoing, settings.caFile),
            .login = settings.login,
            .signIn = settings.signIn == service::SignIn::OAuth ? email::SignIn::OAuth
                                                                : email::SignIn::Password,
            .sentCopy = sentCopyOf(settings.sentCopy)};
}

Result<Mail> readMail(const QByteArray& raw)
{
    return email::parseMail(raw).map(insight::read);
}

MailConnector::MailConnector(service::SecretStore& secrets, Clock& clock, quint64 seed,
                             QObject* parent)
    : QObject(parent), m_secrets(secrets), m_clock(clock), m_seed(seed)
{}

std::unique_ptr<channel::Channel>
MailConnector::connectMailbox(const service::MailboxSettings& settings)
{
    return std::make_unique<Mailbox>(
        accountOf(settings),
        std::make_unique<StoredSecret>(m_secrets, service::secretNameOf(settings.address)), m_clock,
        m_seed);
}

Async<service::MailboxVerdict> MailConnector::testMailbox(const service::MailboxSettings& settings)
{
    // Lives until the answer: the test speaks to the servers with it.
    const auto secret = std::make_shared<TypedSecret>(settings.secret);
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
                                                .sendDetail = verdict->sendDetail});
        });
    return answer.future();
}

} // namespace heddle::app
