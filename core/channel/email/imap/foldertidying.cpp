// What FolderWatch does with mails on the server once they are in the journal.

#include "core/base/log.h"
#include "core/channel/email/imap/foldername.h"
#include "core/channel/email/imap/folderwatch.h"

#include <algorithm>

namespace heddle::email {

namespace {

// While mails stream in, marking them is done in lots.
constexpr qsizetype lot = 100;

QByteArray setOf(Uids uids)
{
    std::sort(uids.begin(), uids.end());
    return uidSet(uids);
}

} // namespace

bool FolderWatch::changesMails() const
{
    return m_account.afterTaking != AfterTaking::LeaveUnseen || m_account.sentCopy == SentCopy::Bcc;
}

void FolderWatch::settle(const FolderPosition& position)
{
    drop(position);
    if (position.validity != m_position.validity
        || m_account.afterTaking == AfterTaking::LeaveUnseen)
        return;
    m_settled.append(position.lastUid);
    scheduleTidying();
}

void FolderWatch::fileAsSent(const FolderPosition& position)
{
    drop(position);
    if (position.validity != m_position.validity)
        return;
    m_own.append(position.lastUid);
    scheduleTidying();
}

void FolderWatch::drop(const FolderPosition& position)
{
    const auto found = position.validity == m_position.validity ? m_unsettled.find(position.lastUid)
                                                                : m_unsettled.end();
    if (found == m_unsettled.end())
        return;
    m_unsettledBytes -= found->second;
    m_unsettled.erase(found);
    if (m_session && m_unsettledBytes <= m_limits.bytes / 2)
        m_session->resumeReading();
    fetchMore();
}

void FolderWatch::scheduleTidying()
{
    const bool mayWait = m_state == State::Fetching && m_settled.size() < lot && m_own.isEmpty();
    if (m_tidyingIsDue || mayWait || !m_session)
        return;
    m_tidyingIsDue = true;
    // Later, so that what is settled in one go is told in one command.
    QMetaObject::invokeMethod(this, &FolderWatch::tidy, Qt::QueuedConnection);
}

void FolderWatch::tidy()
{
    m_tidyingIsDue = false;
    const bool isSelected =
        m_state == State::Searching || m_state == State::Fetching || m_state == State::Watching;
    if (!isSelected)
        return;
    const auto done = [this](const Done& result) {
        if (!result)
            qCWarning(logMail) << "mails could not be marked or moved account=" << m_account.name
                               << "cause=" << errorName(result.error().code);
        const bool shouldIdle = m_state == State::Watching && !m_session->isBusy();
        if (shouldIdle && m_session->can("IDLE"))
            m_session->idle();
    };
    if (const Uids own = std::exchange(m_own, {}); !own.isEmpty())
        onAnswer(fileOwn(setOf(own)), done);
    const Uids settled = std::exchange(m_settled, {});
    if (settled.isEmpty())
        return;
    if (m_account.afterTaking == AfterTaking::MoveTo)
        onAnswer(moveMails(*m_session, setOf(settled), folderNameToWire(m_account.takenFolder)),
                 done);
    else
        onAnswer(
            m_session->run("UID STORE " + setOf(settled) + " +FLAGS.SILENT (\\Seen)"),
            [done](const Result<ImapReply>& reply) { done(reply ? Done() : Done(reply.error())); });
}

Async<void> FolderWatch::fileOwn(const QByteArray& uids)
{
    Answer<void> answer;
    onAnswer(listFolders(*m_session),
             [this, uids, answer](const Result<QList<ImapFolder>>& folders) {
                 if (!folders)
                     return answer.give(folders.error());
                 const auto sent = sentFolderIn(*folders, m_account.sentFolder);
                 if (!sent)
                     return answer.give(sent.error());
                 // The next command follows this one on the line; its answer tells of both.
                 m_session->run("UID STORE " + uids + " +FLAGS.SILENT (\\Seen)");
                 onAnswer(moveMails(*m_session, uids, sent->wireName),
                          [answer](const Done& moved) { answer.give(moved); });
             });
    return answer.future();
}

void FolderWatch::tidyTaken()
{
    // What an earlier run took and had no time to move.
    if (m_account.afterTaking != AfterTaking::MoveTo || m_position.lastUid == 0)
        return;
    const QByteArray upTo = "UID 1:" + QByteArray::number(m_position.lastUid);
    onAnswer(searchUids(*m_session, upTo), [this](const Result<Uids>& left) {
        if (!left)
            return;
        for (const quint32 uid : *left) {
            if (uid <= m_position.lastUid && !m_unsettled.contains(uid) && !m_settled.contains(uid))
                m_settled.append(uid);
        }
        if (!m_settled.isEmpty())
            scheduleTidying();
    });
}

} // namespace heddle::email
