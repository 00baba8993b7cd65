#include "tests/support/unconnected.h"

namespace heddle::test {

Async<QString> NoSecrets::secret(const QString&)
{
    return answered<QString>(failure(ErrorCode::NotFound));
}

Async<void> NoSecrets::keep(const QString&, const QString&)
{
    return answered<void>(failure(ErrorCode::Unsupported));
}

Async<void> NoSecrets::forget(const QString&)
{
    return answered<void>(Done());
}

std::unique_ptr<channel::Channel> NoMailboxes::connectMailbox(const service::MailboxSettings&,
                                                              const service::MailProvider&)
{
    return nullptr;
}

Async<service::MailboxVerdict> NoMailboxes::testMailbox(const service::MailboxSettings&,
                                                        const service::MailProvider&)
{
    return answered<service::MailboxVerdict>(failure(ErrorCode::Unsupported));
}

Async<service::MailProvider> NoMailboxes::discover(const service::MailProvider&)
{
    return answered<service::MailProvider>(failure(ErrorCode::Unsupported));
}

Async<QString> NoMailboxes::signIn(const service::MailProvider&, const QString&,
                                   std::function<void(const QUrl&)>)
{
    return answered<QString>(failure(ErrorCode::Unsupported));
}

} // namespace heddle::test
