#include "core/service/mailboxes/mailboxes.h"

#include "core/base/log.h"
#include "core/service/mailboxes/mailboxcheck.h"
#include "core/service/mailboxes/mailboxjson.h"
#include "core/store/tables/mailboxstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

bool changesMailboxes(const store::RowImage& row)
{
    const auto* removed = std::get_if<store::Removed>(&row);
    return std::holds_alternative<store::Mailbox>(row)
           || (removed != nullptr && removed->kind == store::Removed::Kind::Mailbox);
}

MailboxSettings withoutSecret(MailboxSettings settings)
{
    settings.secret.clear();
    return settings;
}

} // namespace

Mailboxes::Mailboxes(Ledger& ledger, SecretStore& secrets, MailboxConnector& connector,
                     QObject* parent)
    : QObject(parent), m_ledger(ledger), m_secrets(secrets), m_connector(connector),
      m_providers(ledger, secrets, connector)
{
    connect(&m_providers, &Providers::changed, this, &Mailboxes::reopenAt);
    connect(&ledger, &Ledger::heard, this, &Mailboxes::hear);
}

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

// Another process set up or took away: heddlectl, or a desktop beside this one.
void Mailboxes::hear(const QList<store::Record>& records)
{
    const bool isAbout = std::any_of(records.begin(), records.end(), [](const auto& record) {
        return std::any_of(record.rows.begin(), record.rows.end(), changesMailboxes);
    });
    if (!isAbout)
        return;
    if (const auto done = follow(); !done)
        qCWarning(logMail) << "mailboxes stay as they were:" << errorName(done.error().code);
}

Done Mailboxes::follow()
{
    const auto wanted = all();
    if (!wanted)
        return passOn(wanted);
    QList<MailboxSettings> gone;
    for (const auto& [address, settings] : m_opened) {
        if (!wanted->contains(settings))
            gone += settings;
    }
    for (const MailboxSettings& settings : std::as_const(gone))
        close(settings.address);
    for (const MailboxSettings& settings : *wanted) {
        if (!m_opened.contains(settings.address))
            open(settings);
    }
    return {};
}

void Mailboxes::open(const MailboxSettings& settings)
{
    // One whose registration is gone says so itself when it cannot sign in.
    const auto provider = m_providers.byId(settings.provider);
    m_opened[settings.address] = withoutSecret(settings);
    auto& place = m_channels[settings.address];
    place = m_connector.connectMailbox(settings, provider ? *provider : MailProvider());
    Q_EMIT opened(place.get(), settings);
}

void Mailboxes::close(const QString& address)
{
    const auto place = m_channels.find(address);
    if (place == m_channels.end())
        return;
    place->second->stop();
    Q_EMIT closed(address);
    m_channels.erase(place);
    m_opened.erase(address);
}

void Mailboxes::reopenAt(const QString& provider)
{
    const auto mailboxes = all();
    if (!mailboxes)
        return;
    for (const MailboxSettings& settings : *mailboxes) {
        if (settings.signIn != SignIn::OAuth || settings.provider != provider)
            continue;
        close(settings.address);
        open(settings);
    }
}

Async<MailboxVerdict> Mailboxes::test(const MailboxSettings& settings)
{
    if (const auto fit = checkMailbox(settings); !fit)
        return answered<MailboxVerdict>(fit.error());
    if (!settings.secret.isEmpty())
        return testWith(settings);
    Answer<MailboxVerdict> answer;
    whenDone<QString>(m_secrets.secret(secretNameOf(settings.address)), this,
                      [this, answer, settings](const Result<QString>& secret) {
                          if (!secret)
                              return answer.give(secret.error());
                          auto complete = settings;
                          complete.secret = *secret;
                          whenDone<MailboxVerdict>(testWith(complete), this,
                                                   [answer](const Result<MailboxVerdict>& verdict) {
                                                       answer.give(verdict);
                                                   });
                      });
    return answer.future();
}

Async<MailboxVerdict> Mailboxes::testWith(const MailboxSettings& settings)
{
    if (settings.signIn == SignIn::Password)
        return m_connector.testMailbox(settings, {});
    Answer<MailboxVerdict> answer;
    whenDone<MailProvider>(
        m_providers.withSecret(settings.provider), this,
        [this, answer, settings](const Result<MailProvider>& provider) {
            if (!provider)
                return answer.give(provider.error());
            whenDone<MailboxVerdict>(
                m_connector.testMailbox(settings, *provider), this,
                [answer](const Result<MailboxVerdict>& verdict) { answer.give(verdict); });
        });
    return answer.future();
}

Async<QString> Mailboxes::signIn(const QString& provider, const QString& address,
                                 const std::function<void(const QUrl&)>& showPage)
{
    Answer<QString> answer;
    whenDone<MailProvider>(
        m_providers.withSecret(provider), this,
        [this, answer, address, showPage](const Result<MailProvider>& complete) {
            if (!complete)
                return answer.give(complete.error());
            if (!complete->isRegistered())
                return answer.give(
                    Error{ErrorCode::BadInput, QStringLiteral("client id: it is missing")});
            whenDone<QString>(m_connector.signIn(*complete, address, showPage), this,
                              [answer](const Result<QString>& secret) { answer.give(secret); });
        });
    return answer.future();
}

Async<void> Mailboxes::keepSecret(const MailboxSettings& settings)
{
    const auto kept = m_secrets.keep(secretNameOf(settings.address), settings.secret);
    whenDone<void>(kept, this, [address = settings.address](const Done& done) {
        if (!done)
            qCWarning(logMail) << "cannot keep the password of" << address << done.error().detail;
    });
    return kept;
}

Async<void> Mailboxes::add(const MailboxSettings& settings, AgentId actor)
{
    if (const auto fit = checkMailbox(settings); !fit)
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
    whenDone<void>(keepSecret(settings), this, [this, answer, settings, actor](const Done& kept) {
        const Done done = kept ? keep(settings, QStringLiteral("mailbox.added"), actor) : kept;
        if (done)
            open(settings);
        answer.give(done);
    });
    return answer.future();
}

Async<void> Mailboxes::change(const MailboxSettings& settings, AgentId actor)
{
    if (const auto fit = checkMailbox(settings); !fit)
        return answered<void>(fit.error());
    const auto known = m_ledger.store().mailboxes().byAddress(settings.address);
    if (!known)
        return answered<void>(known.error());
    if (!*known) {
        return answered<void>(Error{
            ErrorCode::NotFound, QStringLiteral("there is no mailbox %1").arg(settings.address)});
    }
    const auto secretKept =
        settings.secret.isEmpty() ? answered<void>(Done()) : keepSecret(settings);
    Answer<void> answer;
    whenDone<void>(secretKept, this, [this, answer, settings, actor](const Done& kept) {
        const Done done = kept ? keep(settings, QStringLiteral("mailbox.changed"), actor) : kept;
        if (done) {
            close(settings.address);
            open(settings);
        }
        answer.give(done);
    });
    return answer.future();
}

Done Mailboxes::keep(const MailboxSettings& settings, const QString& kind, AgentId actor)
{
    return m_ledger.record({{.kind = kind,
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
    close(address);
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
