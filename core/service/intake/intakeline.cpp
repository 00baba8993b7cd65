#include "core/service/intake/intakeline.h"

#include "core/base/log.h"
#include "core/service/ledger.h"
#include "core/store/blobstore.h"
#include "core/store/store.h"

#include <QtConcurrentRun>

namespace heddle::service {

namespace {

constexpr Duration firstWait = 1s;
constexpr Duration longestWait = 5min;

// Failures that would meet any other mail too.
bool isOfTheStore(ErrorCode code)
{
    return code == ErrorCode::Refused || code == ErrorCode::Offline || code == ErrorCode::Timeout
           || code == ErrorCode::AuthFailed;
}

} // namespace

IntakeLine::IntakeLine(Intake& intake, Ledger& ledger, Agenda& agenda, QObject* parent)
    : QObject(parent), m_intake(intake), m_ledger(ledger), m_agenda(agenda)
{}

void IntakeLine::add(channel::Channel* channel, const Inbound& inbound)
{
    m_waiting.append({channel, inbound});
    if (m_wait > Duration::zero())
        return;
    if (m_waiting.size() >= mostAtOnce)
        commit();
    else
        commitSoon();
}

// At the end of this turn of the event loop: alone, a mail is stored at once; under load all that
// came meanwhile shares the commit.
void IntakeLine::commitSoon()
{
    if (m_isSoon)
        return;
    m_isSoon = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isSoon = false;
            commit();
        },
        Qt::QueuedConnection);
}

void IntakeLine::commit()
{
    while (!m_waiting.isEmpty() && m_filing.isEmpty()) {
        const QList<Waiting> batch = m_waiting.mid(0, mostAtOnce);
        m_waiting.remove(0, batch.size());
        if (batch.size() >= worthAThread)
            fileThenCommit(batch);
        else if (!tryToCommit(batch))
            return;
    }
}

// One batch is filed at a time, so that all are committed in the order in which they came.
void IntakeLine::fileThenCommit(const QList<Waiting>& batch)
{
    m_filing = batch;
    auto& blobs = m_ledger.store().blobs();
    const auto filing = QtConcurrent::run(&m_pool, [batch, &blobs]() -> Result<QList<Filed>> {
        QList<Filed> all;
        for (const Waiting& waiting : batch) {
            auto filed = fileAway(waiting.inbound, blobs);
            if (!filed)
                return passOn(filed);
            all += *filed;
        }
        return all;
    });
    whenDone(filing, this, [this](const auto& filed) { commitFiled(filed); });
}

void IntakeLine::commitFiled(const Result<QList<Filed>>& filed)
{
    const QList<Waiting> batch = std::exchange(m_filing, {});
    if (batch.isEmpty())
        return; // the store stopped taking anything meanwhile; see hold()
    // The next batch is filed while this one is committed.
    if (m_wait == Duration::zero() && m_waiting.size() >= worthAThread)
        commit();
    if (!filed)
        hold(batch, filed.error());
    else
        tryToCommit(batch, *filed);
    if (m_wait == Duration::zero() && !m_waiting.isEmpty())
        commitSoon();
}

bool IntakeLine::tryToCommit(const QList<Waiting>& batch, const QList<Filed>& filed)
{
    QList<Inbound> inbounds;
    for (const Waiting& waiting : batch)
        inbounds += waiting.inbound;
    const auto taken = m_intake.takeIn(inbounds, filed);
    if (!taken) {
        if (isOfTheStore(taken.error().code)) {
            hold(batch, taken.error());
            return false;
        }
        if (batch.size() > 1)
            return tryEach(batch);
        postpone(batch.first(), taken.error());
        return true;
    }
    for (const Waiting& waiting : batch) {
        if (waiting.channel)
            waiting.channel->acknowledge(waiting.inbound.key);
    }
    if (m_wait > Duration::zero()) {
        m_wait = Duration::zero();
        Q_EMIT recovered();
    }
    return true;
}

// One mail that cannot be stored must not hold up the others.
bool IntakeLine::tryEach(const QList<Waiting>& batch)
{
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (!tryToCommit({batch.at(i)})) {
            m_waiting = batch.mid(i + 1) + m_waiting;
            return false;
        }
    }
    return true;
}

void IntakeLine::hold(const QList<Waiting>& batch, const Error& error)
{
    m_waiting = batch + std::exchange(m_filing, {}) + m_waiting;
    m_wait = std::clamp(m_wait * 2, firstWait, longestWait);
    const Timestamp next = m_ledger.now() + m_wait;
    qCWarning(logIntake) << "the store takes nothing:" << errorName(error.code) << "waiting"
                         << m_waiting.size();
    m_agenda.at(next, [this] { commit(); });
    Q_EMIT troubled(error, next);
}

void IntakeLine::postpone(const Waiting& waiting, const Error& error)
{
    const Timestamp next = m_ledger.now() + longestWait;
    qCWarning(logIntake) << "one message cannot be stored:" << errorName(error.code);
    m_agenda.at(next, [this, waiting] { add(waiting.channel, waiting.inbound); });
    Q_EMIT troubled(error, next);
}

} // namespace heddle::service
