#pragma once

#include "app/phone/media/callaudio.h"
#include "app/phone/path/icepath.h"
#include "app/phone/sip/reptr.h"
#include "app/phone/srtp/soundcipher.h"
#include "core/channel/phone/protocol/linesettings.h"
#include "core/model/phone/livecall.h"

#include <mutex>

struct dnsc;
struct mbuf;
struct rtp_header;
struct rtp_sock;
struct sa;
struct sdp_media;
struct sdp_session;

namespace heddle::phone {

/// How the sound of one call travels: the session description, RTP and SRTP.
///
/// Thread: the SIP thread; what CallAudio sends comes in by the audio thread and must have ended
/// (AudioLoop::remove()) before this goes.
class CallMedia {
public:
    /// Where its sockets are, and who looks up names there; whether we make the first offer.
    struct Place {
        const sa& local;
        dnsc* names = nullptr;
        bool offers = false;
    };
    /// \param pressed called for each key that the far end presses
    static Result<std::unique_ptr<CallMedia>> open(const LineSettings& line, const Place& place,
                                                   std::function<void(QChar)> pressed);
    ~CallMedia();
    CallMedia(const CallMedia&) = delete;
    CallMedia& operator=(const CallMedia&) = delete;

    const std::shared_ptr<CallAudio>& audio() const { return m_audio; }

    /// Whether our description can say where we are reached; else it calls back once it can.
    bool isReady() const { return !m_path || m_path->isReady(); }
    void whenReady(std::function<void()> ready) { m_ready = std::move(ready); }

    /// Our session description, as an offer or as the answer to theirs.
    Result<RePtr<mbuf>> offer();
    Result<RePtr<mbuf>> answer();
    /// Reads theirs. Unsupported: no codec that both have; Refused: not encrypted as the line asks.
    Done readOffer(mbuf* description);
    Done readAnswer(mbuf* description);

    /// Whether what we send next says that we hold the call.
    enum class Hold { Off, On };
    void setHold(Hold hold);
    /// The far end does not listen to us.
    bool isHeldThere() const;
    /// Begins to send and to receive as both agreed.
    void start();

    QString codec() const { return m_format.codec; }
    bool isEncrypted() const { return m_cipher && m_cipher->isOn(); }
    CallQuality quality() const;
    /// Packets that came, of sound and of reports.
    quint64 received() const { return m_received; }

private:
    struct Callbacks;
    explicit CallMedia(const LineSettings& line, std::function<void(QChar)> pressed);
    Done prepare(const Place& place);
    Done findPath(const Place& place);
    void usePath(const sa& sound, const sa* reports);
    void addCodecs();
    Done agree();
    Result<RePtr<mbuf>> describe(bool isOffer);
    void send(const OutPacket& packet);
    void receive(const sa& from, const rtp_header& header, const mbuf& payload);
    bool isFromThem(const sa& from);

    LineSettings m_line;
    std::function<void(QChar)> m_pressed;
    std::shared_ptr<CallAudio> m_audio;
    RePtr<struct rtp_sock> m_rtp;
    RePtr<sdp_session> m_session;
    sdp_media* m_media = nullptr; ///< owned by the session
    AudioFormat m_format;
    std::unique_ptr<SoundCipher> m_cipher; ///< none where the line never encrypts
    std::mutex m_sendLock;
    std::unique_ptr<sa> m_to;
    std::unique_ptr<sa> m_from; ///< who sends to us
    std::unique_ptr<IcePath> m_path;
    std::unique_ptr<sa> m_found; ///< where they are reached, once that was tried out
    std::function<void()> m_ready;
    std::uint32_t m_theirSource = 0;
    quint64 m_received = 0;
    bool m_isStarted = false;
};

} // namespace heddle::phone
