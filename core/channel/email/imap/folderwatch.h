#pragma once

#include "core/channel/email/backoff.h"
#include "core/channel/email/imap/folders.h"
#include "core/model/traffic.h"

#include <deque>
#include <functional>
#include <map>

namespace heddle::email {

/// How far a folder has been read. Its text is the channel cursor's value.
struct FolderPosition {
    quint32 validity = 0; ///< UIDVALIDITY; with another one all UIDs mean something else
    quint32 lastUid = 0;

    QString text() const;
    /// Nothing known for what cannot be read: the folder is read anew, keys keep it from doubling.
    static FolderPosition read(QStringView text);
    bool operator==(const FolderPosition&) const = default;
};

/// A mail as it was taken from a folder.
struct TakenMail {
    FolderPosition position; ///< of the folder when this mail is done with
    std::optional<Timestamp> received;
    QByteArray raw;
    bool wasSeen = false; ///< somebody had read it before we came
    bool isCut = false;
};

/// How much may be handed out and not yet settled.
struct WatchLimits {
    int mails = 400;
    qint64 bytes = 48 * 1024 * 1024;
};

/// What every part of an account needs to reach its servers.
struct MailAccess {
    TransportFactory transport;
    SecretSource& secrets;
    Clock& clock;
    std::uint64_t seed = 0;
    /// What else is to be told of each mail that comes in; called in a pool thread.
    std::function<Mail(Mail)> complete = {};
};

/// Takes every mail of one folder, in the order of UIDs, each once, and then waits for more; keeps
/// its own connection and makes a new one when it breaks.
///
/// Memory is bounded: mails handed out and not yet settled, plus what the transport buffers.
class FolderWatch : public QObject {
    Q_OBJECT
public:
    enum class State { Stopped, Waiting, SigningIn, Selecting, Searching, Fetching, Watching };

    FolderWatch(EmailAccount account, QString folder, const MailAccess& access,
                QObject* parent = nullptr);
    ~FolderWatch() override;

    void setLimits(const WatchLimits& limits) { m_limits = limits; }
    void start(const FolderPosition& position);
    void stop();

    QString folder() const { return m_folder; }
    State state() const { return m_state; }
    ChannelState channelState() const { return m_shown; }

    /// The mail taken at `position` is in the journal: does what the account wants done with it.
    void settle(const FolderPosition& position);
    /// The mail taken at `position` is our own blind copy: it goes to the Sent folder as read.
    void fileAsSent(const FolderPosition& position);

Q_SIGNALS:
    void taken(const heddle::email::TakenMail& mail);
    void stateChanged();

private:
    void enter(State state);
    void show(const ChannelState& state);
    void connectNow();
    void open(const QString& secret);
    void select();
    void selected(const ImapReply& reply);
    void tidyTaken();
    void search();
    void fetchMore();
    void fetchBatch(const Uids& batch);
    void batchFetched(const Uids& batch, const Result<ImapReply>& reply);
    void take(const FetchedMail& mail);
    void release(quint32 uid, FetchedMail& mail);
    void releaseUpTo(quint32 lastUid);
    void releaseReady();
    void watch();
    void drop(const FolderPosition& position);
    void scheduleTidying();
    void tidy();
    Async<void> fileOwn(const QByteArray& uids);
    void lose(const Error& error);
    Duration nextHopelessWait();
    bool changesMails() const;
    /// Receives an answer of the present session; those of one already lost are of no interest.
    template<class T, class Handler>
    void onAnswer(const Async<T>& answer, Handler handler)
    {
        auto* session = m_session;
        whenDone(answer, session, [this, session, handler](const Result<T>& result) {
            if (session == m_session)
                handler(result);
        });
    }
    /// For an answer: its failure ends the connection.
    template<class T>
    bool held(const Result<T>& result)
    {
        if (!result)
            lose(result.error());
        return result.has_value();
    }

    EmailAccount m_account;
    QString m_folder;
    MailAccess m_access;
    WatchLimits m_limits;
    Backoff m_backoff;
    Deadline m_timer; ///< next try, or next poll
    State m_state = State::Stopped;
    ChannelState m_shown;
    ImapSession* m_session = nullptr;
    FolderPosition m_position;
    quint32 m_firstNewUid = 0; ///< mails from here on came while we watched
    bool m_hasMore = false;    ///< the server told of new mails meanwhile
    bool m_renewedSecret = false;
    std::size_t m_hopelessTries = 0; ///< that only a person, or patience, could have helped
    Uids m_toFetch;
    std::deque<quint32> m_asked;
    std::map<quint32, FetchedMail> m_early; ///< come before one with a lower UID
    qint64 m_earlyBytes = 0;
    std::map<quint32, qint64> m_unsettled; ///< UID to size, of the present validity
    qint64 m_unsettledBytes = 0;
    Uids m_settled; ///< to be marked or moved on the server
    Uids m_own;     ///< to be moved to Sent
    bool m_tidyingIsDue = false;
};

} // namespace heddle::email
