#pragma once

#include "core/channel/channel.h"
#include "core/service/agenda.h"
#include "core/service/intake/intake.h"

#include <QPointer>

namespace heddle::service {

/// Brings what channels hand over into the intake, many at a time when many come, and acknowledges
/// each only once it is durable. What cannot be stored now is kept unacknowledged and tried again.
///
/// Thread: the core thread.
class IntakeLine : public QObject {
    Q_OBJECT
public:
    IntakeLine(Intake& intake, Ledger& ledger, Agenda& agenda, QObject* parent = nullptr);

    void add(channel::Channel* channel, const Inbound& inbound);

    /// How many share one commit at most.
    static constexpr qsizetype mostAtOnce = 200;

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
    /// False when the store takes nothing now.
    bool tryToCommit(const QList<Waiting>& batch);
    bool tryEach(const QList<Waiting>& batch);
    void hold(const QList<Waiting>& batch, const Error& error);
    void postpone(const Waiting& waiting, const Error& error);

    Intake& m_intake;
    Ledger& m_ledger;
    Agenda& m_agenda;
    QList<Waiting> m_waiting;
    Duration m_wait{};
    bool m_isSoon = false;
};

} // namespace heddle::service
