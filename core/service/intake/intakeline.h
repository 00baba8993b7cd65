#pragma once

#include "core/channel/channel.h"
#include "core/service/agenda.h"
#include "core/service/intake/intake.h"

#include <QPointer>
#include <QThreadPool>

namespace heddle::service {

/// Brings what channels hand over into the intake, many at a time when many come, and acknowledges
/// each only once it is durable. What cannot be stored now is kept unacknowledged and tried again.
///
/// Thread: the core thread; it lets the pool file the bytes of many.
class IntakeLine : public QObject {
    Q_OBJECT
public:
    IntakeLine(Intake& intake, Ledger& ledger, Agenda& agenda, QObject* parent = nullptr);

    void add(channel::Channel* channel, const Inbound& inbound);

    /// How many share one commit at most.
    static constexpr qsizetype mostAtOnce = 200;
    /// From so many on, their bytes are put into the blob store by a thread of the pool, while the
    /// core thread commits those before.
    static constexpr qsizetype worthAThread = 32;

Q_SIGNALS:
    /// Something cannot be stored for now; tried again at `next`.
    void troubled(const heddle::Error& error, heddle::Timestamp next);
    void recovered();

private:
    struct Waiting {
        QPointer<channel::Channel> channel;
        Inbound inbound;
    };

    void commitSoon();
    void commit();
    void fileThenCommit(const QList<Waiting>& batch);
    void commitFiled(const Result<QList<Filed>>& filed);
    /// False when the store takes nothing now.
    bool tryToCommit(const QList<Waiting>& batch, const QList<Filed>& filed = {});
    bool tryEach(const QList<Waiting>& batch);
    void hold(const QList<Waiting>& batch, const Error& error);
    void postpone(const Waiting& waiting, const Error& error);

    Intake& m_intake;
    Ledger& m_ledger;
    Agenda& m_agenda;
    QList<Waiting> m_waiting;
    Duration m_wait{};
    bool m_isSoon = false;
    QList<Waiting> m_filing;
    QThreadPool m_pool; ///< last: it waits for its work, which uses the rest
};

} // namespace heddle::service
