#include "core/channel/email/imap/sentfolder.h"

#include "core/base/log.h"
#include "core/channel/email/imap/foldername.h"

#include <utility>

namespace heddle::email {

namespace {

constexpr int mostTries = 8;

/// The search for one id; nothing for what is none.
std::optional<QByteArray> criteriaFor(const QString& messageId)
{
    for (const QChar c : messageId) {
        if (c.unicode() <= 0x20 || c.unicode() > 0x7e)
            return std::nullopt;
    }
    if (messageId.isEmpty())
        return std::nullopt;
    return "HEADER Message-ID " + quoted('<' + messageId.toLatin1() + '>');
}

} // namespace

SentFolder::SentFolder(EmailAccount account, const MailAccess& access, QObject* parent)
    : QObject(parent), m_account(std::move(account)), m_access(access),
      m_backoff(access.seed, QString(m_account.name + QStringLiteral("/sent"))),
      m_nextTry(access.clock, this, [this] { fileNext(); })
{}

void SentFolder::file(const QByteArray& raw, const QString& messageId)
{
    m_copies.push_back({raw, messageId});
    if (!m_isFiling)
        fileNext();
}

void SentFolder::stop()
{
    m_nextTry.lift();
    m_copies.clear();
}

void SentFolder::fileNext()
{
    m_isFiling = !m_copies.empty();
    if (!m_isFiling)
        return;
    whenDone(signedIn(m_account, m_access, this), this, [this](const Result<SessionRef>& session) {
        if (!session)
            return finishCopy(session.error());
        whenDone(listFolders(**session), this,
                 [this, held = *session](const Result<QList<ImapFolder>>& folders) {
                     if (!folders)
                         return finishCopy(folders.error());
                     const auto sent = sentFolderIn(*folders, m_account.sentFolder);
                     if (!sent)
                         return finishCopy(sent.error());
                     append(held, *sent);
                 });
    });
}

void SentFolder::append(const SessionRef& session, const ImapFolder& folder)
{
    if (m_copies.empty())
        return finishCopy({});
    const auto add = [this, session, folder] {
        if (m_copies.empty())
            return finishCopy({});
        const auto added =
            session->run("APPEND " + quoted(folder.wireName) + " (\\Seen)", m_copies.front().raw);
        whenDone(added, this, [this, session](const Result<ImapReply>& reply) {
            finishCopy(reply ? Done() : Done(reply.error()));
        });
    };
    const auto criteria = criteriaFor(m_copies.front().messageId);
    if (m_copies.front().tries == 0 || !criteria)
        return add();
    // The line may have dropped after the server had it: one copy is enough.
    session->run("EXAMINE " + quoted(folder.wireName));
    whenDone(searchUids(*session, *criteria), this,
             [this, session, add](const Result<Uids>& found) {
                 if (found && !found->isEmpty())
                     finishCopy({});
                 else
                     add();
             });
}

void SentFolder::finishCopy(const Done& done)
{
    if (m_copies.empty()) {
        m_isFiling = false;
        return;
    }
    auto& copy = m_copies.front();
    if (!done && ++copy.tries < mostTries) {
        m_nextTry.set(m_backoff.next());
        return;
    }
    if (!done)
        qCWarning(logMail) << "no copy in the Sent folder account=" << m_account.name
                           << "cause=" << errorName(done.error().code);
    const QString messageId = copy.messageId;
    m_copies.pop_front();
    m_backoff.reset();
    if (done)
        Q_EMIT filed(messageId);
    fileNext();
}

Async<bool> SentFolder::find(const QString& messageId)
{
    Answer<bool> answer;
    const auto criteria = criteriaFor(messageId);
    if (!criteria) {
        answer.give(Error{ErrorCode::BadInput, QStringLiteral("not a message id")});
        return answer.future();
    }
    whenDone(signedIn(m_account, m_access, this), this,
             [this, criteria, answer](const Result<SessionRef>& session) {
                 if (session)
                     findIn(*session, *criteria, answer);
                 else
                     answer.give(session.error());
             });
    return answer.future();
}

void SentFolder::findIn(const SessionRef& session, const QByteArray& criteria,
                        const Answer<bool>& answer)
{
    whenDone(listFolders(*session), this, [=, this](const Result<QList<ImapFolder>>& folders) {
        const auto sent = folders ? sentFolderIn(*folders, m_account.sentFolder)
                                  : Result<ImapFolder>(folders.error());
        if (!sent)
            return answer.give(sent.error());
        session->run("EXAMINE " + quoted(sent->wireName));
        whenDone(searchUids(*session, criteria), this,
                 [=, this, name = sent->wireName](const Result<Uids>& found) {
                     if (!found)
                         answer.give(found.error());
                     else if (!found->isEmpty() || m_account.sentCopy != SentCopy::Bcc)
                         answer.give(!found->isEmpty());
                     else
                         findInInbox(session, criteria, name, answer);
                 });
    });
}

void SentFolder::findInInbox(const SessionRef& session, const QByteArray& criteria,
                             const QByteArray& sentFolder, const Answer<bool>& answer)
{
    session->run("SELECT INBOX");
    whenDone(searchUids(*session, criteria), this, [=, this](const Result<Uids>& found) {
        if (!found)
            return answer.give(found.error());
        if (found->isEmpty())
            return answer.give(false);
        const QByteArray uids = uidSet(*found);
        session->run("UID STORE " + uids + " +FLAGS.SILENT (\\Seen)");
        // Found is found, whether it could be moved or not.
        whenDone(moveMails(*session, uids, sentFolder), this,
                 [session, answer](const Done&) { answer.give(true); });
    });
}

} // namespace heddle::email
