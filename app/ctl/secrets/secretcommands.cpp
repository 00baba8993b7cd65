#include "app/ctl/commands/topics.h"
#include "app/ctl/storeaccess.h"
#include "app/wiring/keyring.h"
#include "core/base/async.h"
#include "core/service/chat/chatsetup.h"
#include "core/service/listening/feedsource.h"
#include "core/service/listening/pushplace.h"
#include "core/service/listening/socialaccount.h"
#include "core/service/mailboxes/mailboxjson.h"
#include "core/service/phone/lines/lineconnector.h"
#include "core/service/phone/lines/phonelines.h"
#include "core/store/tables/mailboxstore.h"

#include <QEventLoop>
#include <QTextStream>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace heddle::ctl {

namespace {

using service::FeedSource;
using service::SocialAccount;

/// Waits for an answer in this program's only event loop.
template<class T>
Result<T> waited(const Async<T>& answer)
{
    QObject owner;
    QEventLoop loop;
    Result<T> result = Error{ErrorCode::Cancelled, {}};
    whenDone(answer, &owner, [&](const Result<T>& done) {
        result = done;
        loop.quit();
    });
    loop.exec();
    return result;
}

/// Keeps a terminal from showing what is typed.
class Hidden {
public:
    Hidden()
    {
        m_isTerminal = isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_isTerminal)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Hidden()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Hidden)

    bool isTerminal() const { return m_isTerminal; }

private:
    termios m_before{};
    bool m_isTerminal = false;
};

/// The first line of stdin; asked for where somebody sits there. Never an argument: those are read
/// by every program of the machine.
Result<QString> askForSecret(const QString& name)
{
    const Hidden hidden;
    if (hidden.isTerminal())
        std::fprintf(stderr, "Secret for %s: ", qUtf8Printable(harmless(name)));
    QTextStream input(stdin);
    const QString secret = input.readLine();
    if (hidden.isTerminal())
        std::fprintf(stderr, "\n");
    if (secret.isEmpty())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("no secret on stdin; write it there as one line"));
    return secret;
}

/// What a centre has secrets for, by the names they are kept under.
Result<QStringList> wantedSecrets(store::Store& store)
{
    const auto mailboxes = store.mailboxes().all();
    const auto feeds = service::feedSources(store);
    const auto accounts = service::socialAccounts(store);
    const auto lines = service::phoneLines(store);
    const auto chat = service::webChat(store);
    if (!mailboxes)
        return passOn(mailboxes);
    if (!feeds)
        return passOn(feeds);
    if (!accounts)
        return passOn(accounts);
    if (!lines)
        return passOn(lines);
    if (!chat)
        return passOn(chat);
    QStringList names;
    for (const store::Mailbox& mailbox : *mailboxes)
        names.append(service::secretNameOf(mailbox.address));
    for (const FeedSource& feed : *feeds) {
        if (!feed.login.isEmpty() || service::isPushed(feed.address))
            names.append(service::feedSecretName(feed.name));
    }
    for (const SocialAccount& account : *accounts)
        names.append(service::socialSecretName(account.name));
    for (const PhoneLine& line : *lines) {
        if (line.isRegistering)
            names.append(service::lineSecretName(line.name));
    }
    if (*chat && !(*chat)->signingSecret.isEmpty())
        names.append((*chat)->signingSecret);
    return names;
}

Done list(const Invocation& invocation)
{
    const auto open = openStore(invocation);
    if (!open)
        return passOn(open);
    const auto names = wantedSecrets(*open->store);
    if (!names)
        return passOn(names);
    const auto secrets = app::secretStoreOfThisMachine();
    for (const QString& name : *names) {
        const auto secret = waited(secrets->secret(name));
        if (!secret && secret.error().code != ErrorCode::NotFound)
            return passOn(secret);
        if (invocation.wantsJson())
            invocation.console.print(QJsonObject{{QStringLiteral("name"), name},
                                                 {QStringLiteral("kept"), secret.has_value()}});
        else
            invocation.console.print(QStringLiteral("%1: %2").arg(
                name, secret ? QStringLiteral("kept") : QStringLiteral("missing")));
    }
    return {};
}

Done set(const Invocation& invocation)
{
    const QString name = invocation.arguments.constFirst();
    const auto secret = askForSecret(name);
    if (!secret)
        return passOn(secret);
    return waited(app::secretStoreOfThisMachine()->keep(name, *secret));
}

Done forget(const Invocation& invocation)
{
    return waited(app::secretStoreOfThisMachine()->forget(invocation.arguments.constFirst()));
}

} // namespace

QList<Command> secretCommands()
{
    return {
        {QStringLiteral("secret list"),
         QString(),
         QStringLiteral("Say which secrets the centre wants, and whether this machine keeps them"),
         Command::Store | Command::Json,
         {},
         list},
        {QStringLiteral("secret set"),
         QStringLiteral("NAME"),
         QStringLiteral("Keep a password or token, read as one line of stdin, in the keyring"),
         Command::Nothing,
         {},
         set},
        {QStringLiteral("secret forget"),
         QStringLiteral("NAME"),
         QStringLiteral("Remove a secret from the keyring"),
         Command::Nothing,
         {},
         forget},
    };
}

} // namespace heddle::ctl
