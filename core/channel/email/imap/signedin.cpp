#include "core/channel/email/imap/signedin.h"

#include <utility>

namespace heddle::email {

namespace {

enum class Try { First, Second };

void signIn(const EmailAccount& account, const MailAccess& access, QObject* owner,
            const Answer<SessionRef>& answer, Try attempt)
{
    whenDone(access.secrets.secret(), owner, [=](const Result<QString>& secret) {
        if (!secret)
            return answer.give(secret.error());
        // It holds itself until it has become somebody's.
        const auto held = std::make_shared<SessionRef>(
            new ImapSession(access.transport(), access.clock), [](ImapSession* session) {
                session->disconnect();
                session->close();
                session->deleteLater();
            });
        auto* session = held->get();
        // The answer holds the session: a connection that held the answer would keep both for ever.
        QObject::connect(session, &ImapSession::ready, owner, [answer, held, session, owner] {
            answer.give(std::exchange(*held, nullptr));
            session->disconnect(owner);
        });
        QObject::connect(session, &ImapSession::failed, owner, [=](const Error& error) {
            held->reset();
            const bool again = error.code == ErrorCode::AuthFailed && attempt == Try::First
                               && access.secrets.refused();
            if (again)
                signIn(account, access, owner, answer, Try::Second);
            else
                answer.give(error);
        });
        session->open(account.incoming, {account.login, *secret, account.signIn});
    });
}

} // namespace

Async<SessionRef> signedIn(const EmailAccount& account, const MailAccess& access, QObject* owner)
{
    Answer<SessionRef> answer;
    signIn(account, access, owner, answer, Try::First);
    return answer.future();
}

} // namespace heddle::email
