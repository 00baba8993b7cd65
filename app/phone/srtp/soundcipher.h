#pragma once

#include "app/phone/sip/reptr.h"
#include "app/phone/srtp/srtpkeys.h"
#include "core/base/result.h"

#include <memory>

struct rtp_sock;
struct sdp_media;
struct srtp;
struct udp_helper;

namespace heddle::phone {

/// Encrypts the sound of one call and the reports on it (SRTP, RFC 3711), with the keys that both
/// ends' descriptions name (RFC 4568).
///
/// Thread: the SIP thread; the sound that leaves comes by the audio thread.
class SoundCipher {
public:
    /// Offers a key in `media` and stands before the sockets of `rtp`; nothing is encrypted before
    /// both agreed.
    static Result<std::unique_ptr<SoundCipher>> open(struct rtp_sock* rtp, sdp_media* media);
    ~SoundCipher();
    SoundCipher(const SoundCipher&) = delete;
    SoundCipher& operator=(const SoundCipher&) = delete;

    /// Takes the key that their description names. NotFound: it names none that we know.
    Done agree(sdp_media* media);
    bool isOn() const { return m_theirs.has_value(); }

private:
    struct Callbacks;
    explicit SoundCipher(sdp_media* media);
    void tell(sdp_media* media) const;

    SrtpKey m_ours;
    std::optional<SrtpKey> m_theirs;
    // Of sound and of reports apart: the first are used in the audio thread.
    RePtr<srtp> m_encrypt;
    RePtr<srtp> m_decrypt;
    RePtr<srtp> m_encryptReports;
    RePtr<srtp> m_decryptReports;
    RePtr<udp_helper> m_soundFilter;
    RePtr<udp_helper> m_reportFilter;
};

} // namespace heddle::phone
