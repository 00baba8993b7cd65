#include "core/service/mailboxes/mailboxcheck.h"

#include <algorithm>

namespace heddle::service {

namespace {

constexpr Duration shortestPoll = std::chrono::seconds(10);

bool isHostName(const QString& host)
{
    return !host.isEmpty() && std::none_of(host.begin(), host.end(), [](QChar letter) {
        return letter.isSpace() || letter == u'/' || letter == u'@';
    });
}

} // namespace

Done checkMailbox(const MailboxSettings& settings)
{
    if (!settings.address.contains(QLatin1Char('@')))
        return failure(ErrorCode::BadInput, QStringLiteral("address: a mail address is wanted"));
    if (!isHostName(settings.incoming.host))
        return failure(ErrorCode::BadInput,
                       QStringLiteral("incoming.host: a server name is wanted"));
    if (!isHostName(settings.outgoing.host))
        return failure(ErrorCode::BadInput,
                       QStringLiteral("outgoing.host: a server name is wanted"));
    if (settings.signIn == SignIn::OAuth && settings.provider.isEmpty())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("provider: whose sign-in it is has to be said"));
    if (settings.login.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("login: a user name is wanted"));
    if (settings.folders.isEmpty() || settings.folders.contains(QString()))
        return failure(ErrorCode::BadInput, QStringLiteral("folders: a folder is wanted"));
    const bool moves = settings.afterTaking == AfterTaking::Move;
    if (moves && settings.takenFolder.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("takenFolder: a folder is wanted"));
    if (moves && settings.folders.contains(settings.takenFolder))
        return failure(ErrorCode::BadInput,
                       QStringLiteral("takenFolder: mail would be taken from there again"));
    if (settings.pollInterval < shortestPoll)
        return failure(ErrorCode::BadInput, QStringLiteral("pollInterval: 10 s at least"));
    return {};
}

} // namespace heddle::service
