#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace heddle::scenario {

/// A key that signs what nobody shall change unseen (Ed25519, RFC 8032, by OpenSSL).
class SigningKey {
public:
    /// The key in `file`, which only its owner may read; made when there is none. Refused when it
    /// cannot be written, Corrupt when it is no key.
    static Result<SigningKey> in(const QString& file);

    QByteArray publicKey() const { return m_public; } ///< 32 bytes
    QByteArray sign(const QByteArray& bytes) const;   ///< 64 bytes

private:
    SigningKey(QByteArray secret, QByteArray publicKey)
        : m_secret(std::move(secret)), m_public(std::move(publicKey))
    {}
    static Result<SigningKey> of(const QByteArray& secret);

    QByteArray m_secret;
    QByteArray m_public;
};

/// Whether `bytes` were signed by the key whose public part this is.
bool isSigned(const QByteArray& bytes, const QByteArray& signature, const QByteArray& publicKey);

} // namespace heddle::scenario
