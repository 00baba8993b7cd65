#include "core/channel/email/imap/folderwatch.h"

#include "core/base/log.h"
#include "core/channel/email/imap/foldername.h"

#include <QTimer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace heddle::email {

namespace {

constexpr qsizetype batchSize = 100;
// Nothing helps until a person does something, except that some servers refuse a right password
// for a while: often enough for these, too seldom to lock an account.
constexpr Duration hopelessWaits[] = {1min, 5min, 15min};
// Mails of one batch may come in any order; one that holds back this much does not mean well.
constexpr qint64 mostEarlyBytes = 256 * 1024 * 1024;

/// Whether a person has to do something before another try can work.
bool needsPerson(ErrorCode code)
{
    return code == ErrorCode::AuthFailed || code == ErrorCode::Refused
           || code == ErrorCode::Unsupported || code == ErrorCode::NotFound;
}

} // namespace

QString FolderPosition::text() const
{
    return QStringLiteral("%1:%2").arg(validity).arg(lastUid);
}

FolderPosition FolderPosition::read(QStringView text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return {};
    const auto rest = text.sliced(colon + 1);
    const qsizetype second = rest.indexOf(QLatin1Char(':'));
    bool hasValidity = false;
    bool hasUid = false;
    const quint32 validity = text.first(colon).toUInt(&hasValidity);
    const quint32 uid = (second < 0 ? rest : rest.first(second)).toUInt(&hasUid);
    return hasValidity && hasUid ? FolderPosition{validity, uid} : FolderPosition();
}

FolderWatch::FolderWatch(EmailAccount account, QString folder, const MailAccess& access,
                         QObject* parent)
    : QObject(parent), m_account(std::move(account)), m_folder(std::move(folder)), m_access(access),
      m_backoff(access.seed, QString(m_account.name + QLatin1Char('/') + m_folder)),
      m_timer(access.clock, this, [this] {
          if (m_state == State::Waiting)
              connectNow();
          else if (m_state == State::Watching)
              search();
      })
{}

FolderWatch::~FolderWatch() = default;

void FolderWatch::enter(State state)
{
    m_state = state;
    switch (state) {
    case State::SigningIn:
        if (m_shown.health != ChannelHealth::Failed)
            show({ChannelHealth::Connecting, {}, {}, {}});
        break;
    case State::Searching:
    case State::Fetching:
    case State::Watching: show({ChannelHealth::Working, {}, {}, {}}); break;
    case State::Stopped: show({ChannelHealth::Stopped, {}, {}, {}}); break;
    case State::Waiting:
    case State::Selecting: break;
    }
}

void FolderWatch::show(const ChannelState& state)
{
    if (std::exchange(m_shown, state) != state)
        Q_EMIT stateChanged();
}

void FolderWatch::start(const FolderPosition& position)
{
    if (m_state != State::Stopped)
        return;
    m_position = position;
    connectNow();
}

void FolderWatch::stop()
{
    m_timer.lift();
    if (m_session) {
        m_session->disconnect(this);
        m_session->close();
        std::exchange(m_session, nullptr)->deleteLater();
    }
    enter(State::Stopped);
}

void FolderWatch::connectNow()
{
    enter(State::SigningIn);
    whenDone(m_access.secrets.secret(), this, [this](const Result<QString>& secret) {
        if (m_state == State::SigningIn && held(secret))
            open(*secret);
    });
}

void FolderWatch::open(const QString& secret)
{
    m_session = new ImapSession(m_access.transport(), m_access.clock, this);
    connect(m_session, &ImapSession::ready, this, &FolderWatch::select);
    connect(m_session, &ImapSession::failed, this, &FolderWatch::lose);
    connect(m_session, &ImapSession::fetched, this, &FolderWatch::take);
    connect(m_session, &ImapSession::existsChanged, this, [this] {
        if (m_state == State::Watching)
            search();
        else
            m_hasMore = true;
    });
    m_session->open(m_account.incoming, {m_account.login, secret, m_account.signIn});
}

void FolderWatch::lose(const Error& error)
{
    if (m_state == State::Stopped || m_state == State::Waiting)
        return;
    if (m_session) {
        m_session->disconnect(this);
        m_session->close();
        std::exchange(m_session, nullptr)->deleteLater();
    }
    m_toFetch.clear();
    m_asked.clear();
    m_early.clear();
    m_earlyBytes = 0;
    m_tidyingIsDue = false;
    const bool mayRenew = error.code == ErrorCode::AuthFailed && !m_renewedSecret;
    const bool renews = mayRenew && m_access.secrets.refused();
    m_renewedSecret = renews || (m_renewedSecret && error.code == ErrorCode::AuthFailed);
    const bool isHopeless = needsPerson(error.code) && !renews;
    const QString what = QStringLiteral("account=%1 cause=%2 %3")
                             .arg(m_account.name, errorName(error.code), error.detail);
    if (isHopeless)
        qCWarning(logMail).noquote() << "no mail comes in" << what;
    else
        qCInfo(logMail).noquote() << "folder lost" << what;
    const Duration wait = isHopeless ? nextHopelessWait() : m_backoff.next();
    enter(State::Waiting);
    m_timer.set(wait);
    show({isHopeless ? ChannelHealth::Failed : ChannelHealth::Waiting, error.code, error.detail,
          m_access.clock.now() + wait});
}

Duration FolderWatch::nextHopelessWait()
{
    const std::size_t at = m_hopelessTries;
    m_hopelessTries = std::min(at + 1, std::size(hopelessWaits) - 1);
    return hopelessWaits[at];
}

void FolderWatch::select()
{
    enter(State::Selecting);
    m_renewedSecret = false;
    const QByteArray command = changesMails() ? "SELECT " : "EXAMINE ";
    onAnswer(m_session->run(command + quoted(folderNameToWire(m_folder))),
             [this](const Result<ImapReply>& reply) {
                 if (held(reply))
                     selected(*reply);
             });
}

void FolderWatch::selected(const ImapReply& reply)
{
    const quint32 validity = reply.argument("UIDVALIDITY").value_or(QByteArray()).toUInt();
    if (validity == 0)
        return lose({ErrorCode::BadInput, QStringLiteral("IMAP: a folder without UIDVALIDITY")});
    if (validity != m_position.validity) {
        if (m_position.validity != 0)
            qCWarning(logMail) << "new UIDVALIDITY, reading anew account=" << m_account.name;
        m_position = {validity, 0};
        m_unsettled.clear();
        m_unsettledBytes = 0;
        m_settled.clear();
        m_own.clear();
    }
    m_firstNewUid = reply.argument("UIDNEXT").value_or(QByteArray()).toUInt();
    m_hasMore = false;
    tidyTaken();
    search();
}

void FolderWatch::search()
{
    enter(State::Searching);
    m_timer.lift();
    m_hasMore = false;
    const quint32 least = m_position.lastUid + 1;
    onAnswer(searchUids(*m_session, "UID " + QByteArray::number(least) + ":*", least),
             [this](const Result<Uids>& uids) {
                 if (!held(uids))
                     return;
                 m_toFetch = *uids;
                 enter(State::Fetching);
                 fetchMore();
             });
}

void FolderWatch::fetchMore()
{
    if (m_state != State::Fetching)
        return;
    while (!m_toFetch.isEmpty()) {
        const auto out = static_cast<qsizetype>(m_asked.size() + m_unsettled.size());
        const qsizetype room = m_limits.mails - out;
        const qsizetype wanted = qMin(batchSize, m_toFetch.size());
        // Small batches are not worth a command, unless nothing else is on the way.
        if (room <= 0 || (room < wanted && !m_asked.empty()))
            return;
        const Uids batch = m_toFetch.first(qMin(room, wanted));
        m_toFetch.remove(0, batch.size());
        fetchBatch(batch);
    }
    if (m_asked.empty())
        watch();
}

void FolderWatch::fetchBatch(const Uids& batch)
{
    m_asked.insert(m_asked.end(), batch.begin(), batch.end());
    onAnswer(m_session->run("UID FETCH " + uidSet(batch) + " (UID FLAGS INTERNALDATE BODY.PEEK[])"),
             [this, batch](const Result<ImapReply>& reply) { batchFetched(batch, reply); });
}

void FolderWatch::batchFetched(const Uids& batch, const Result<ImapReply>& reply)
{
    const bool wasRefused = !reply && reply.error().code == ErrorCode::Refused;
    if (wasRefused && batch.size() > 1) {
        // One of them cannot be read. Whoever it is must not keep the others away.
        const auto isMissing = [this](quint32 uid) {
            return std::find(m_asked.begin(), m_asked.end(), uid) != m_asked.end()
                   && !m_early.contains(uid);
        };
        for (const quint32 uid : batch) {
            if (!isMissing(uid))
                continue;
            onAnswer(m_session->run("UID FETCH " + QByteArray::number(uid)
                                    + " (UID FLAGS INTERNALDATE BODY.PEEK[])"),
                     [this, uid](const Result<ImapReply>& one) { batchFetched({uid}, one); });
        }
        return;
    }
    if (wasRefused)
        qCWarning(logMail) << "the server cannot give out a mail account=" << m_account.name
                           << "uid=" << batch.first();
    else if (!held(reply))
        return;
    releaseUpTo(batch.last());
    fetchMore();
}

void FolderWatch::take(const FetchedMail& mail)
{
    const bool wasAsked = std::binary_search(m_asked.begin(), m_asked.end(), mail.uid);
    if (!mail.body || !wasAsked)
        return; // a change of flags, told by the way
    const auto [at, isNew] = m_early.insert_or_assign(mail.uid, mail);
    if (isNew)
        m_earlyBytes += at->second.body->size();
    if (m_earlyBytes > mostEarlyBytes)
        return lose({ErrorCode::BadInput, QStringLiteral("IMAP: mails out of order without end")});
    releaseReady();
}

void FolderWatch::releaseReady()
{
    while (!m_asked.empty() && m_early.contains(m_asked.front()))
        releaseUpTo(m_asked.front());
}

void FolderWatch::releaseUpTo(quint32 lastUid)
{
    while (!m_asked.empty() && m_asked.front() <= lastUid) {
        const quint32 uid = m_asked.front();
        m_asked.pop_front();
        auto found = m_early.extract(uid);
        m_position.lastUid = uid;
        if (!found.empty())
            release(uid, found.mapped());
    }
}

void FolderWatch::release(quint32 uid, FetchedMail& mail)
{
    const qint64 size = mail.body->size();
    m_earlyBytes -= size;
    m_unsettled.emplace(uid, size);
    m_unsettledBytes += size;
    if (m_unsettledBytes > m_limits.bytes && m_session)
        m_session->pauseReading();
    Q_EMIT taken({.position = m_position,
                  .received = mail.received,
                  .raw = std::move(*mail.body),
                  .wasSeen = mail.isSeen && uid < m_firstNewUid,
                  .isCut = mail.isCut});
}

void FolderWatch::watch()
{
    if (m_hasMore)
        return search();
    enter(State::Watching);
    m_backoff.reset();
    m_hopelessTries = 0;
    if (!m_settled.isEmpty() || !m_own.isEmpty())
        scheduleTidying();
    if (m_session->can("IDLE"))
        m_session->idle();
    else
        m_timer.set(m_account.pollInterval);
}

} // namespace heddle::email
