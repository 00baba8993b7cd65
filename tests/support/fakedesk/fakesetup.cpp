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

Async<QList<MailboxSettings>> FakeSetup::mailboxes()
{
    return answered<QList<MailboxSettings>>(m_centre.mailboxes);
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

} // namespace heddle::test
