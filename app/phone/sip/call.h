#pragma once

#include "app/phone/line/line.h"
#include "app/phone/sip/callmedia.h"
#include "core/model/phone/livecall.h"

struct mbuf;
struct sip;
struct sip_msg;
struct sipsess;
struct sipsub;

namespace heddle::phone {

/// One call on a line: its SIP session, its sound, and where it stands.
///
/// The stages and what may follow them are in core/channel/phone/callstages.h; enter() is the only
/// place where the stage changes. Thread: the SIP thread.
class Call {
public:
    struct Listener {
        std::function<void(Call&)> changed;
        std::function<void(Call&, QChar)> pressed;
        std::function<void(Call&, const Error&)> transferFailed;
        /// The far end asks us to speak to somebody else instead (REFER).
        std::function<Done(Call&, const QString& target, const QByteArray& replaces)> referred;
    };

    Call(const QString& id, Line& line, const Clock& clock, Listener listener);
    ~Call();
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;

    const LiveCall& live() const { return m_live; }
    CallAudio& audio() const { return *m_media->audio(); }
    std::shared_ptr<CallAudio> sharedAudio() const { return m_media->audio(); }
    bool hasMedia() const { return m_media != nullptr; }

    /// \param headers further ones, each with its line end ("Replaces: ...\r\n")
    Done dial(const QByteArray& address, const QByteArray& headers);
    /// Rings. Refused or Unsupported: the caller was told no already.
    Done takeInvite(const sip_msg* message);

    // Conflict where the stage does not allow it.
    /// Lets the caller hear us while it rings (early media). Unsupported: they said no codec yet.
    Done openEarly();
    Done answer();
    Done decline();
    Done hangUp();
    /// Ends it for a reason of this desk, if it is not over.
    void drop(CallCause why);
    Done hold();
    Done resume();
    Done sendDigits(const QString& keys);
    Done transfer(const QByteArray& address);
    /// They shall speak to the far end of `other`, whom we have on the line too.
    Done transferTo(const Call& other);

    // What only this desk knows.
    void setMuted(bool muted);
    void setConference(const QString& name);
    /// A message is taken into `file`; empty: no longer.
    void setMessage(const QString& file);
    /// Nothing was recorded; it is over.
    void dropRecording() { m_live.recording.clear(); }
    void setRecording(const QString& file, bool isRecording, bool isPaused);

    /// Whether this is the dialog that a Replaces header (RFC 3891) names.
    bool isDialog(const QByteArray& replaces) const;
    /// Measures, and ends a call that went silent. Call once a second.
    void measure();

private:
    struct Callbacks;
    struct ReferCallbacks;
    void enter(CallStage stage);
    void end(CallCause why, int code = 0, const QString& words = {});
    Done openMedia();
    Done connect(const QByteArray& headers);
    void established(const sip_msg* message);
    void closed(int error, const sip_msg* message);
    void progressed(const sip_msg* message);
    Done agree(const sip_msg* message, mbuf** answer);
    Done modify(CallMedia::Hold hold);
    Done refer(const QByteArray& referTo);
    void transferEnded(int code);
    void takeInfo(struct sip* stack, const sip_msg* message);
    void takeRefer(struct sip* stack, const sip_msg* message);
    void readCaller(const sip_msg* message);
    void noteDialog(const sip_msg* message);

    Line& m_line;
    const Clock& m_clock;
    Listener m_listener;
    LiveCall m_live;
    std::unique_ptr<CallMedia> m_media;
    RePtr<sipsess> m_session;
    RePtr<sipsub> m_transfer;
    RePtr<mbuf> m_early; ///< what was said of our sound while it rang
    QByteArray m_callId;
    QByteArray m_localTag;
    QByteArray m_remoteTag;
    QByteArray m_address; ///< of the far end
    CallStage m_beforeTransfer = CallStage::Talking;
    quint64 m_receivedBefore = 0;
    int m_silentFor = 0; ///< seconds without any packet
    ReTimer m_limit;
};

} // namespace heddle::phone
