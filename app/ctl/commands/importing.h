#pragma once

#include "app/ctl/commands/officework.h"

#include <QByteArray>

namespace heddle::ctl {

/// Puts mails from files through the centre's intake, many in one transaction.
///
/// What cannot be read is named and counted, and the rest goes on; a store that takes nothing more
/// ends it.
class Importing {
public:
    static Result<std::unique_ptr<Importing>> start(const Invocation& invocation);

    /// \param from names the mail for people: a file, or its place within one
    Done add(const QString& from, const QByteArray& raw);
    void refuse(const QString& from, const QString& why);
    /// Takes in what is left and prints what became of all.
    Done finish();

private:
    struct Waiting {
        QString from;
        QByteArray raw;
    };

    Importing(const Invocation& invocation, std::unique_ptr<OfficeWork> office);
    Done takeIn();
    Done takeInOne(const Inbound& inbound, const QString& from);
    void count(const service::Taken& taken);

    const Invocation& m_invocation;
    std::unique_ptr<OfficeWork> m_office;
    QString m_account;
    QList<Waiting> m_waiting;
    qsizetype m_waitingBytes = 0;
    int m_added = 0;
    int m_known = 0;
    int m_refused = 0;
    int m_failedInARow = 0; ///< of mails that the store did not take, for no fault of theirs
};

} // namespace heddle::ctl
