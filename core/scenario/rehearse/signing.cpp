#include "core/scenario/rehearse/signing.h"

#include <QFile>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace heddle::scenario {

namespace {

constexpr qsizetype keySize = 32;
constexpr std::size_t signatureSize = 64;

template<auto release>
struct Releaser {
    template<class T>
    void operator()(T* what) const
    {
        release(what);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Context = std::unique_ptr<EVP_MD_CTX, Releaser<EVP_MD_CTX_free>>;

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

std::size_t sizeOf(const QByteArray& bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

Key secretKey(const QByteArray& secret)
{
    return Key(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, bytesOf(secret), sizeOf(secret)));
}

} // namespace

Result<SigningKey> SigningKey::in(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return of(QByteArray::fromHex(file.readAll().trimmed()));
    QByteArray secret(keySize, '\0');
    if (RAND_bytes(bytesOf(secret), static_cast<int>(secret.size())) != 1)
        return failure(ErrorCode::Internal, QStringLiteral("no random numbers"));
    // Nobody else may read it, not even for a moment.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(secret.toHex()) != keySize * 2 || !file.flush())
        return failure(ErrorCode::Refused, path + QStringLiteral(": ") + file.errorString());
    return of(secret);
}

Result<SigningKey> SigningKey::of(const QByteArray& secret)
{
    const Key key = secret.size() == keySize ? secretKey(secret) : nullptr;
    QByteArray shown(keySize, '\0');
    std::size_t size = keySize;
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), bytesOf(shown), &size) != 1)
        return failure(ErrorCode::Corrupt, QStringLiteral("this is no signing key"));
    return SigningKey(secret, shown);
}

QByteArray SigningKey::sign(const QByteArray& bytes) const
{
    const Key key = secretKey(m_secret);
    const Context context(EVP_MD_CTX_new());
    QByteArray signature(signatureSize, '\0');
    std::size_t size = signatureSize;
    if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), bytesOf(signature), &size, bytesOf(bytes), sizeOf(bytes))
               != 1)
        return {};
    return signature;
}

bool isSigned(const QByteArray& bytes, const QByteArray& signature, const QByteArray& publicKey)
{
    if (publicKey.size() != keySize)
        return false;
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(publicKey),
                                              sizeOf(publicKey)));
    const Context context(EVP_MD_CTX_new());
    return key && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
           && EVP_DigestVerify(context.get(), bytesOf(signature), sizeOf(signature), bytesOf(bytes),
                               sizeOf(bytes))
                  == 1;
}

} // namespace heddle::scenario
