#pragma once

#include "core/service/ledger.h"
#include "core/store/beside/signstore.h"

namespace heddle::service {

/// Passes what the two sides of live conversations show each other between the processes of a
/// centre: the gateway is in one of them, agents' windows are others. A sign arrives within a
/// second; one that cannot be passed on is lost, as it may be.
///
/// Thread: the core thread.
class SignLink : public QObject {
    Q_OBJECT
public:
    /// `ledger` must outlive it.
    explicit SignLink(Ledger& ledger, QObject* parent = nullptr);

    /// Hears what others say from now on.
    Done start();
    void say(const store::LiveSign& sign);

Q_SIGNALS:
    void heard(const heddle::store::LiveSign& sign);

private:
    void tellOthers();
    void ask();

    Ledger& m_ledger;
    QString m_name;
    QList<store::LiveSign> m_unsaid;
    qint64 m_newest = 0;
};

} // namespace heddle::service
