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

QMap<QString, QString> faultsOf(const MailboxSettings& settings)
{
    QMap<QString, QString> faults;
    const auto expect = [&](const char* field, bool isRight, const char* what) {
        if (!isRight)
            faults.insert(QLatin1String(field), QString::fromUtf8(what));
    };
    const bool moves = settings.afterTaking == AfterTaking::Move;
    expect("address", settings.address.contains(QLatin1Char('@')), "a mail address is wanted");
    expect("incoming.host", isHostName(settings.incoming.host), "a server name is wanted");
    expect("outgoing.host", isHostName(settings.outgoing.host), "a server name is wanted");
    expect("provider", settings.signIn != SignIn::OAuth || !settings.provider.isEmpty(),
           "whose sign-in it is has to be said");
    expect("login", !settings.login.isEmpty(), "a user name is wanted");
    expect("folders", !settings.folders.isEmpty() && !settings.folders.contains(QString()),
           "a folder is wanted");
    expect("takenFolder", !moves || !settings.folders.contains(settings.takenFolder),
           "mail would be taken from there again");
    expect("takenFolder", !moves || !settings.takenFolder.isEmpty(), "a folder is wanted");
    expect("pollInterval", settings.pollInterval >= shortestPoll, "10 s at least");
    return faults;
}

Done checkMailbox(const MailboxSettings& settings)
{
    const auto faults = faultsOf(settings);
    if (faults.isEmpty())
        return {};
    return failure(ErrorCode::BadInput, faults.firstKey() + QStringLiteral(": ") + faults.first());
}

} // namespace heddle::service
