#include "app/phone/srtp/soundcipher.h"

#include "app/phone/libre.h"

namespace heddle::phone {

namespace {

constexpr int layer = 10; // above what finds the way

srtp_suite suiteOf(SrtpSuite suite)
{
    switch (suite) {
    case SrtpSuite::Aes128Sha80: return SRTP_AES_CM_128_HMAC_SHA1_80;
    case SrtpSuite::Aes128Sha32: return SRTP_AES_CM_128_HMAC_SHA1_32;
    case SrtpSuite::Aes256Sha80: return SRTP_AES_256_CM_HMAC_SHA1_80;
    }
    return SRTP_AES_CM_128_HMAC_SHA1_80;
}

SrtpKey newKey(SrtpSuite suite)
{
    SrtpKey key{.tag = 1, .suite = suite, .key = QByteArray(keyBytes(suite), '\0')};
    rand_bytes(reinterpret_cast<std::uint8_t*>(key.key.data()),
               static_cast<std::size_t>(key.key.size()));
    return key;
}

int begin(RePtr<srtp>& context, const SrtpKey& key)
{
    return srtp_alloc(into(context), suiteOf(key.suite),
                      reinterpret_cast<const std::uint8_t*>(key.key.constData()),
                      static_cast<std::size_t>(key.key.size()), 0);
}

std::optional<SrtpKey> keyIn(sdp_media* media)
{
    std::optional<SrtpKey> key;
    sdp_media_rattr_apply(
        media, "crypto",
        [](const char*, const char* value, void* to) {
            auto* found = static_cast<std::optional<SrtpKey>*>(to);
            *found = srtpKeyFrom(QString::fromLatin1(value));
            return found->has_value();
        },
        &key);
    return key;
}

} // namespace

/// What libre calls. True: the packet goes no further.
struct SoundCipher::Callbacks {
    static bool encrypt(int* error, sa*, mbuf* packet, void* cipher)
    {
        auto* own = static_cast<SoundCipher*>(cipher);
        if (own->m_encrypt)
            *error = srtp_encrypt(own->m_encrypt.get(), packet);
        return false;
    }
    static bool decrypt(sa*, mbuf* packet, void* cipher)
    {
        auto* own = static_cast<SoundCipher*>(cipher);
        return own->m_decrypt && srtp_decrypt(own->m_decrypt.get(), packet) != 0;
    }
    static bool encryptReport(int* error, sa*, mbuf* packet, void* cipher)
    {
        auto* own = static_cast<SoundCipher*>(cipher);
        if (own->m_encryptReports)
            *error = srtcp_encrypt(own->m_encryptReports.get(), packet);
        return false;
    }
    static bool decryptReport(sa*, mbuf* packet, void* cipher)
    {
        auto* own = static_cast<SoundCipher*>(cipher);
        return own->m_decryptReports && srtcp_decrypt(own->m_decryptReports.get(), packet) != 0;
    }
};

SoundCipher::SoundCipher(sdp_media* media) : m_ours(newKey(SrtpSuite::Aes128Sha80))
{
    tell(media);
}

SoundCipher::~SoundCipher()
{
    m_soundFilter.reset();
    m_reportFilter.reset();
}

Result<std::unique_ptr<SoundCipher>> SoundCipher::open(struct rtp_sock* rtp, sdp_media* media)
{
    std::unique_ptr<SoundCipher> cipher(new SoundCipher(media));
    auto* sound = static_cast<udp_sock*>(::rtp_sock(rtp));
    auto* reports = static_cast<udp_sock*>(rtcp_sock(rtp));
    if (udp_register_helper(into(cipher->m_soundFilter), sound, layer, Callbacks::encrypt,
                            Callbacks::decrypt, cipher.get())
            != 0
        || udp_register_helper(into(cipher->m_reportFilter), reports, layer,
                               Callbacks::encryptReport, Callbacks::decryptReport, cipher.get())
               != 0)
        return failure(ErrorCode::Internal, QStringLiteral("srtp"));
    return cipher;
}

void SoundCipher::tell(sdp_media* media) const
{
    sdp_media_set_lattr(media, true, "crypto", "%s", toAttribute(m_ours).toLatin1().constData());
}

Done SoundCipher::agree(sdp_media* media)
{
    const auto theirs = keyIn(media);
    if (!theirs)
        return failure(ErrorCode::NotFound, QStringLiteral("no key"));
    if (theirs == m_theirs)
        return {};
    if (m_ours.suite != theirs->suite)
        m_ours = newKey(theirs->suite);
    SrtpKey answer = m_ours;
    answer.tag = theirs->tag;
    sdp_media_set_lattr(media, true, "crypto", "%s", toAttribute(answer).toLatin1().constData());
    int error = begin(m_decrypt, *theirs) | begin(m_decryptReports, *theirs);
    if (!m_encrypt)
        error |= begin(m_encrypt, m_ours) | begin(m_encryptReports, m_ours);
    m_theirs = theirs;
    return error ? Done(failure(ErrorCode::Internal, QStringLiteral("srtp"))) : Done();
}

} // namespace heddle::phone
