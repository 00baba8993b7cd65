#pragma once

#include "core/service/ledger.h"
#include "core/store/purging/wordtidying.h"

#include <QStringList>

#include <optional>

namespace heddle::service {

/// Removes for good what visitors said: when the time that the centre keeps it is over, and at the
/// end of the chat when they asked to be forgotten (then with their earlier chats). See
/// store::purge(); files go a minute later, and within the hour the last traces of words in the search
/// index.
///
/// Thread: the core thread.
class ChatRetention : public QObject {
    Q_OBJECT
public:
    /// `keepFor`: from a chat's end; not set: for good. `ledger` must outlive it.
    ChatRetention(Ledger& ledger, const QString& account, std::optional<Duration> keepFor,
                  QObject* parent = nullptr);

    /// Begins with what was left undone.
    void start();
    /// Removes what this visitor (a chat identity's address) ever said; what belongs to a chat that
    /// is not closed, as soon as it is. Recorded when it answers.
    Done forget(const QString& visitor);

private:
    void hear(const QList<store::Record>& records);
    void sweep();
    /// Answers whether there may be more.
    Result<bool> removeOld();
    void forgetVisitor(const Interaction& chat);
    Result<bool> hasMark(const Interaction& chat) const;
    Done mark(const Interaction& chat);
    Done remove(const QList<InteractionId>& chats);
    void removeFilesLater(const QStringList& blobs);
    void tidyLater();
    void tidy(store::Tidying step);
    void emptyLog();

    Ledger& m_ledger;
    QString m_account;
    std::optional<Duration> m_keepFor;
    std::optional<Timestamp> m_tidied; ///< the search index, the last time
    bool m_isTidyDue = false;
};

} // namespace heddle::service
