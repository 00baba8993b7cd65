#pragma once

#include "core/base/clock.h"
#include "core/service/setup.h"
#include "core/store/store.h"
#include "tests/support/mailrig.h"

#include <QProcess>
#include <QTemporaryDir>

namespace heddle::test {

/// A centre in a temporary folder whose one mailbox lies on a MailRig, looked at from outside while
/// a program works on it.
class RigCentre {
public:
    RigCentre();

    /// Servers, store, mailbox and its secret; false with a reason where they cannot be had.
    bool start();
    QString reason() const { return m_reason; }

    MailRig& rig() { return m_rig; }
    store::Store& store() { return *m_store; }
    SystemClock& clock() { return m_clock; }
    service::MailboxSettings mailbox() const;
    store::StoreLocation location() const;
    QString folder() const { return m_dir.path(); }

    /// Starts heddled on this centre.
    std::unique_ptr<QProcess> launchService() const;

    /// A mail of `sender`, the `number`-th.
    static QByteArray mailFrom(const QString& sender, int number);

private:
    QTemporaryDir m_dir;
    MailRig m_rig;
    SystemClock m_clock;
    QString m_reason;
    std::unique_ptr<store::Store> m_store;
};

} // namespace heddle::test
