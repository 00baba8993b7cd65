#include "core/service/mailboxes/mailboxes.h"

#include "core/base/log.h"
#include "core/service/mailboxes/mailboxjson.h"
#include "core/store/tables/mailboxstore.h"

namespace heddle::service {

namespace {

Done checked(const MailboxSettings& settings)
{
    if (!settings.address.contains(QLatin1Char('@')))
        return failure(ErrorCode::BadInput, QStringLiteral("address: a mail address is wanted"));
    if (settings.incoming.host.isEmpty())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("incoming.host: a server name is wanted"));
    if (settings.outgoing.host.isEmpty())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("outgoing.host: a server name is wanted"));
    if (settings.login.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("login: a user name is wanted"));
    return {};
}

} // namespace

Mailboxes::Mailboxes(Ledger& ledger, SecretStore& secrets, MailboxConnector& connector,
                     QObject* parent)
    : QObject(parent), m_ledger(ledger), m_secrets(secrets), m_connector(connector)
{}

Mailboxes::~Mailboxes()
{
    for (const auto& [account, channel] : m_channels)
        channel->stop();
}

Done Mailboxes::start()
{
    const auto rows = m_ledger.store().mailboxes().all();
    if (!rows)
        return passOn(rows);
    for (const store::Mailbox& row : *rows) {
        if (const auto settings = mailboxFromJson(row.address, row.settings))
            open(*settings);
        else
            qCWarning(logMail) << "left out:" << row.address << settings.error().detail;
    }
    return {};
}

void Mailboxes::open(const MailboxSettings& settings)
{
    auto& place = m_channels[settings.address];
    place = m_connector.connectMailbox(settings);
    Q_EMIT opened(place.get());
}

Async<MailboxVerdict> Mailboxes::test(const MailboxSettings& settings)
{
    if (const auto fit = checked(settings); !fit)
        return answered<MailboxVerdict>(fit.error());
    if (!settings.secret.isEmpty())
        return m_connector.testMailbox(settings);
    Answer<MailboxVerdict> answer;
    whenDone<QString>(m_secrets.secret(secretNameOf(settings.address)), this,
                      [this, answer, settings](const Result<QString>& secret) {
                          if (!secret)
                              return answer.give(secret.error());
                          auto complete = settings;
                          complete.secret = *secret;
                          whenDone<MailboxVerdict>(m_connector.testMailbox(complete), this,
                                                   [answer](const Result<MailboxVerdict>& verdict) {
                                                       answer.give(verdict);
                                                   });
                      });
    return answer.future();
}

Async<void> Mailboxes::add(const MailboxSettings& settings, AgentId actor)
{
    if (const auto fit = checked(settings); !fit)
        return answered<void>(fit.error());
    const auto known = m_ledger.store().mailboxes().byAddress(settings.address);
    if (!known)
        return answered<void>(known.error());
    if (*known) {
        return answered<void>(Error{ErrorCode::Conflict,
                                    QStringLiteral("%1 is set up already").arg(settings.address)});
    }
    // The secret first: a mailbox without one would fail again and again, a secret without a
    // mailbox is only overwritten by the next attempt.
    Answer<void> answer;
    whenDone<void>(m_secrets.keep(secretNameOf(settings.address), settings.secret), this,
                   [this, answer, settings, actor](const Done& kept) {
                       const Done done = kept ? keep(settings, actor) : kept;
                       if (done)
                           open(settings);
                       answer.give(done);
                   });
    return answer.future();
}

Done Mailboxes::keep(const MailboxSettings& settings, AgentId actor)
{
    return m_ledger.record({{.kind = QStringLiteral("mailbox.added"),
                             .actor = actor,
                             .rows = {store::Mailbox{settings.address, toJson(settings)}}}});
}

Async<void> Mailboxes::remove(const QString& address, AgentId actor)
{
    const auto dropped = drop(address, actor);
    if (!dropped)
        return answered<void>(dropped);
    return m_secrets.forget(secretNameOf(address));
}

Done Mailboxes::drop(const QString& address, AgentId actor)
{
    const auto known = m_ledger.store().mailboxes().byAddress(address);
    if (!known)
        return passOn(known);
    if (!*known)
        return failure(ErrorCode::NotFound, QStringLiteral("there is no mailbox %1").arg(address));
    if (auto done =
            m_ledger.record({{.kind = QStringLiteral("mailbox.removed"),
                              .actor = actor,
                              .rows = {store::Removed{store::Removed::Kind::Mailbox, address}}}});
        !done)
        return done;
    if (const auto place = m_channels.find(address); place != m_channels.end()) {
        place->second->stop();
        Q_EMIT closed(address);
        m_channels.erase(place);
    }
    return {};
}

Result<QList<MailboxSettings>> Mailboxes::all() const
{
    const auto rows = m_ledger.store().mailboxes().all();
    if (!rows)
        return passOn(rows);
    QList<MailboxSettings> all;
    for (const store::Mailbox& row : *rows) {
        auto settings = mailboxFromJson(row.address, row.settings);
        if (!settings)
            return passOn(settings);
        all << std::move(*settings);
    }
    return all;
}

} // namespace heddle::service
