#include "core/scenario/play/unconnected.h"

#include "core/scenario/cast/simulatedchannel.h"

namespace heddle::scenario {

namespace {

Error refusal()
{
    return {ErrorCode::Unsupported, QStringLiteral("a scenario has no way to the outside")};
}

} // namespace

Async<QString> NoSecrets::secret(const QString&)
{
    return answered<QString>(failure(ErrorCode::NotFound));
}

Async<void> NoSecrets::keep(const QString&, const QString&)
{
    return answered<void>(refusal());
}

Async<void> NoSecrets::forget(const QString&)
{
    return answered<void>(Done());
}

std::unique_ptr<channel::Channel>
NoMailboxes::connectMailbox(const service::MailboxSettings& settings, const service::MailProvider&)
{
    return std::make_unique<SimulatedChannel>(
        Line{.channel = ChannelKind::Email, .account = settings.address, .name = settings.name});
}

Async<service::MailboxVerdict> NoMailboxes::testMailbox(const service::MailboxSettings&,
                                                        const service::MailProvider&)
{
    return answered<service::MailboxVerdict>(refusal());
}

Async<service::MailProvider> NoMailboxes::discover(const service::MailProvider&)
{
    return answered<service::MailProvider>(refusal());
}

Async<QString> NoMailboxes::signIn(const service::MailProvider&, const QString&,
                                   std::function<void(const QUrl&)>)
{
    return answered<QString>(refusal());
}

} // namespace heddle::scenario
