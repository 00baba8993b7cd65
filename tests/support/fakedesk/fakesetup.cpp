#include "tests/support/fakedesk/fakesetup.h"

namespace heddle::test {

using namespace service;

FakeSetup::FakeSetup(FakeCentre& centre, QObject* parent) : Setup(parent), m_centre(centre) {}

std::optional<Error> FakeSetup::fault()
{
    return std::exchange(m_centre.failNext, std::nullopt);
}

Async<bool> FakeSetup::isNew()
{
    return answered<bool>(m_centre.mailboxes.isEmpty() && m_centre.customers.isEmpty());
}

Async<void> FakeSetup::openDemoCentre()
{
    m_centre.calls.append(QStringLiteral("openDemoCentre"));
    if (const auto error = fault())
        return answered<void>(*error);
    return demoOpened.future();
}

Async<MailboxVerdict> FakeSetup::testMailbox(const MailboxSettings& settings)
{
    m_centre.calls.append(QStringLiteral("testMailbox"));
    tested = settings;
    if (const auto error = fault())
        return answered<MailboxVerdict>(*error);
    return answered<MailboxVerdict>(verdict);
}

Async<void> FakeSetup::addMailbox(const MailboxSettings& settings)
{
    m_centre.calls.append(QStringLiteral("addMailbox"));
    if (const auto error = fault())
        return answered<void>(*error);
    m_centre.mailboxes.append(settings);
    m_centre.channels.append(
        {settings.address,
         {.health = ChannelHealth::Working, .cause = {}, .detail = {}, .nextTry = {}}});
    return answered(Done());
}

Async<void> FakeSetup::keepSecretsInFolder()
{
    m_centre.calls.append(QStringLiteral("keepSecretsInFolder"));
    if (const auto error = fault())
        return answered<void>(*error);
    return answered(Done());
}

Async<QList<MailboxSettings>> FakeSetup::mailboxes()
{
    return answered<QList<MailboxSettings>>(m_centre.mailboxes);
}

Async<void> FakeSetup::changeMailbox(const MailboxSettings& settings)
{
    m_centre.calls.append(QStringLiteral("changeMailbox ") + settings.address);
    if (const auto error = fault())
        return answered<void>(*error);
    for (MailboxSettings& row : m_centre.mailboxes) {
        if (row.address == settings.address)
            row = settings;
    }
    return answered(Done());
}

Async<QList<MailProvider>> FakeSetup::providers()
{
    return answered<QList<MailProvider>>(knownProviders);
}

Async<void> FakeSetup::registerProvider(const MailProvider& provider)
{
    m_centre.calls.append(QStringLiteral("registerProvider ") + provider.id);
    if (const auto error = fault())
        return answered<void>(*error);
    knownProviders.removeIf([&](const MailProvider& row) { return row.id == provider.id; });
    knownProviders.append(provider);
    return answered(Done());
}

Async<QString> FakeSetup::signIn(const QString& provider, const QString& address)
{
    m_centre.calls.append(QStringLiteral("signIn %1 %2").arg(provider, address));
    signedIn = {};
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT signInPageReady(QUrl(QStringLiteral("https://id.example/in"))); },
        Qt::QueuedConnection);
    return signedIn.future();
}

void FakeSetup::cancelSignIn()
{
    m_centre.calls.append(QStringLiteral("cancelSignIn"));
    signedIn.give(Error{ErrorCode::Cancelled, {}});
}

Async<void> FakeSetup::removeMailbox(const QString& address)
{
    m_centre.calls.append(QStringLiteral("removeMailbox ") + address);
    if (const auto error = fault())
        return answered<void>(*error);
    m_centre.mailboxes.removeIf([&](const MailboxSettings& row) { return row.address == address; });
    m_centre.channels.removeIf([&](const auto& row) { return row.first == address; });
    return answered(Done());
}

Async<CannedReply> FakeSetup::saveCannedReply(const CannedReply& reply)
{
    m_centre.calls.append(QStringLiteral("saveCannedReply ") + reply.shortcut);
    if (const auto error = fault())
        return answered<CannedReply>(*error);
    CannedReply saved = reply;
    if (saved.id == 0)
        saved.id = 1000 + int(m_centre.cannedReplies.size());
    m_centre.cannedReplies.removeIf([&](const CannedReply& row) { return row.id == saved.id; });
    m_centre.cannedReplies.append(saved);
    return answered<CannedReply>(saved);
}

Async<void> FakeSetup::removeCannedReply(qint64 id)
{
    m_centre.calls.append(QStringLiteral("removeCannedReply %1").arg(id));
    if (const auto error = fault())
        return answered<void>(*error);
    m_centre.cannedReplies.removeIf([&](const CannedReply& row) { return row.id == id; });
    return answered(Done());
}

Async<void> FakeSetup::saveRules(const QList<Rule>& rules)
{
    m_centre.calls.append(QStringLiteral("saveRules %1").arg(rules.size()));
    if (const auto error = fault())
        return answered<void>(*error);
    m_centre.rules = rules;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        Rule& rule = m_centre.rules[i];
        rule.position = static_cast<int>(i);
        if (rule.id == 0)
            rule.id = 2000 + i;
    }
    return answered(Done());
}

Async<void> FakeSetup::saveMacros(const QList<Macro>& macros)
{
    m_centre.calls.append(QStringLiteral("saveMacros %1").arg(macros.size()));
    if (const auto error = fault())
        return answered<void>(*error);
    m_centre.macros = macros;
    return answered(Done());
}

} // namespace heddle::test
