#include "core/channel/email/accountcheck.h"

#include "core/channel/email/imap/foldername.h"
#include "core/channel/email/smtp/smtpsession.h"

namespace heddle::email {

namespace {

/// "* STATUS INBOX (MESSAGES 231)"
qint64 messagesIn(const ImapReply& reply)
{
    for (const auto& raw : reply.answers) {
        const auto values = readValues(raw.text, raw.literals);
        if (!values || values->size() < 4 || !values->at(1).is("STATUS"))
            continue;
        const auto& items = values->at(3).items;
        if (items.size() >= 2 && items.at(0).is("MESSAGES"))
            return static_cast<qint64>(items.at(1).number().value_or(0));
    }
    return 0;
}

/// The steps of one check, each begun by the answer of the one before. Deletes itself at the end.
class AccountCheck final : public QObject {
public:
    AccountCheck(EmailAccount account, const MailAccess& access, QObject* parent)
        : QObject(parent), m_account(std::move(account)), m_access(access)
    {}

    Async<AccountVerdict> run()
    {
        whenDone(signedIn(m_account, m_access, this), this,
                 [this](const Result<SessionRef>& session) {
                     if (!session)
                         return finish(session.error());
                     m_session = *session;
                     m_verdict.canPush = m_session->can("IDLE");
                     countFolders();
                 });
        return m_answer.future();
    }

private:
    void countFolders()
    {
        whenDone(listFolders(*m_session), this, [this](const Result<QList<ImapFolder>>& folders) {
            if (!folders)
                return finish(folders.error());
            for (const ImapFolder& folder : *folders)
                m_verdict.folders += folder.name;
            countMessages(m_account.folders);
        });
    }

    void countMessages(QStringList folders)
    {
        if (folders.isEmpty())
            return trySending();
        const QString folder = folders.takeFirst();
        whenDone(m_session->run("STATUS " + quoted(folderNameToWire(folder)) + " (MESSAGES)"), this,
                 [this, folder, folders](const Result<ImapReply>& reply) {
                     if (!reply)
                         return finish(Error{
                             ErrorCode::NotFound,
                             QStringLiteral("folder %1: %2").arg(folder, reply.error().detail)});
                     m_verdict.messages += messagesIn(*reply);
                     countMessages(folders);
                 });
    }

    void trySending()
    {
        m_session.reset();
        whenDone(m_access.secrets.secret(), this, [this](const Result<QString>& secret) {
            if (!secret)
                return finish(secret.error());
            auto* smtp = new SmtpSession(m_access.transport(), m_access.clock, this);
            whenDone(smtp->open(m_account.outgoing, {m_account.login, *secret, m_account.signIn}),
                     this, [this, smtp](const Done& opened) {
                         smtp->close();
                         m_verdict.canSend = opened.has_value();
                         if (!opened) {
                             m_verdict.sendCause = opened.error().code;
                             m_verdict.sendDetail = opened.error().detail;
                         }
                         finish(m_verdict);
                     });
        });
    }

    void finish(const Result<AccountVerdict>& verdict)
    {
        m_session.reset();
        m_answer.give(verdict);
        deleteLater();
    }

    EmailAccount m_account;
    MailAccess m_access;
    SessionRef m_session;
    AccountVerdict m_verdict;
    Answer<AccountVerdict> m_answer;
};

} // namespace

Async<AccountVerdict> testAccount(const EmailAccount& account, const MailAccess& access,
                                  QObject* owner)
{
    return (new AccountCheck(account, access, owner))->run();
}

} // namespace heddle::email
