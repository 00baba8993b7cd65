#include "core/channel/email/imap/folders.h"

#include "core/base/log.h"
#include "core/channel/email/imap/foldername.h"

namespace heddle::email {

namespace {

Result<Uids> uidsOf(const ImapReply& reply, quint32 least)
{
    Uids all;
    for (const auto& raw : reply.answers) {
        const QByteArrayView text(raw.text);
        Result<Uids> uids;
        if (text.startsWith("* SEARCH")) {
            uids = readSearch(text.sliced(8), least);
        } else if (text.startsWith("* ESEARCH")) {
            // * ESEARCH (TAG "A7") UID ALL 4:18,21
            const qsizetype at = text.indexOf(" ALL ");
            if (at < 0)
                continue;
            const auto rest = text.sliced(at + 5);
            const qsizetype end = rest.indexOf(' ');
            uids = readUidSet(end < 0 ? rest : rest.first(end), least);
        }
        if (!uids)
            return uids;
        all += *uids;
    }
    return all;
}

/// Gives `answer` the failure of `reply`, if it is one.
template<class T>
bool passedOn(const Result<ImapReply>& reply, const Answer<T>& answer)
{
    if (!reply)
        answer.give(reply.error());
    return !reply;
}

void copyThenExpunge(ImapSession& session, const QByteArray& uidSet, const QByteArray& wireFolder,
                     const Answer<void>& answer)
{
    auto* owner = &session;
    whenDone(session.run("UID COPY " + uidSet + ' ' + quoted(wireFolder)), owner,
             [owner, uidSet, answer](const Result<ImapReply>& copied) {
                 if (passedOn(copied, answer))
                     return;
                 const auto marked =
                     owner->run("UID STORE " + uidSet + " +FLAGS.SILENT (\\Seen \\Deleted)");
                 // Without UIDPLUS only everybody's deleted mails could be expunged: left marked.
                 const auto last =
                     owner->can("UIDPLUS") ? owner->run("UID EXPUNGE " + uidSet) : marked;
                 whenDone(last, owner, [answer](const Result<ImapReply>& reply) {
                     if (!passedOn(reply, answer))
                         answer.give({});
                 });
             });
}

void moveInto(ImapSession& session, const QByteArray& uidSet, const QByteArray& wireFolder,
              const Answer<void>& answer)
{
    if (!session.can("MOVE"))
        return copyThenExpunge(session, uidSet, wireFolder, answer);
    whenDone(session.run("UID MOVE " + uidSet + ' ' + quoted(wireFolder)), &session,
             [answer](const Result<ImapReply>& reply) {
                 if (passedOn(reply, answer))
                     return;
                 qCDebug(logMail) << "moved copyuid="
                                  << reply->argument("COPYUID").value_or("none");
                 answer.give({});
             });
}

} // namespace

Async<QList<ImapFolder>> listFolders(ImapSession& session)
{
    Answer<QList<ImapFolder>> answer;
    whenDone(session.run("LIST \"\" \"*\""), &session, [answer](const Result<ImapReply>& reply) {
        if (passedOn(reply, answer))
            return;
        QList<ImapFolder> folders;
        for (const auto& raw : reply->answers) {
            if (auto folder = readFolder(raw))
                folders.append(std::move(*folder));
        }
        answer.give(std::move(folders));
    });
    return answer.future();
}

Result<ImapFolder> sentFolderIn(const QList<ImapFolder>& folders, const QString& wanted)
{
    const auto named = [&](const QString& name) -> const ImapFolder* {
        for (const auto& folder : folders) {
            if (folder.name.compare(name, Qt::CaseInsensitive) == 0)
                return &folder;
        }
        return nullptr;
    };
    if (!wanted.isEmpty()) {
        if (const auto* folder = named(wanted))
            return *folder;
        return failure(ErrorCode::NotFound, QStringLiteral("no folder ") + wanted);
    }
    for (const auto& folder : folders) {
        if (folder.attributes.contains("\\SENT"))
            return folder;
    }
    for (const char* name : {"Sent", "Sent Items", "Sent Messages", "Sent Mail", "INBOX.Sent",
                             "INBOX/Sent", "Gesendet", "Gesendete Elemente", "Enviados",
                             "Messages envoy\u00e9s", "Posta inviata", "Verzonden"}) {
        if (const auto* folder = named(QString::fromUtf8(name)))
            return *folder;
    }
    return failure(ErrorCode::NotFound, QStringLiteral("no folder for sent mail"));
}

Async<void> moveMails(ImapSession& session, const QByteArray& uidSet, const QByteArray& wireFolder)
{
    Answer<void> answer;
    Answer<void> firstTry;
    moveInto(session, uidSet, wireFolder, firstTry);
    whenDone(firstTry.future(), &session,
             [&session, uidSet, wireFolder, answer](const Done& moved) {
                 const bool folderIsMissing = !moved && moved.error().code == ErrorCode::NotFound;
                 if (!folderIsMissing)
                     return answer.give(moved);
                 whenDone(session.run("CREATE " + quoted(wireFolder)), &session,
                          // Another line may have made it just before: the move will tell.
                          [&session, uidSet, wireFolder, answer](const Result<ImapReply>&) {
                              moveInto(session, uidSet, wireFolder, answer);
                          });
             });
    return answer.future();
}

Async<Uids> searchUids(ImapSession& session, const QByteArray& criteria, quint32 least)
{
    Answer<Uids> answer;
    const QByteArray command = session.can("ESEARCH") ? "UID SEARCH RETURN (ALL) " : "UID SEARCH ";
    whenDone(session.run(command + criteria), &session,
             [answer, least](const Result<ImapReply>& reply) {
                 if (!passedOn(reply, answer))
                     answer.give(uidsOf(*reply, least));
             });
    return answer.future();
}

} // namespace heddle::email
