#include "core/channel/chat/secrets.h"

#include "core/base/sha256.h"

#include <QMessageAuthenticationCode>

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <array>

namespace heddle::chat {

QString newSecret()
{
    std::array<unsigned char, 16> bytes;
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        qFatal("no randomness for secrets");
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(bytes.data()), bytes.size()).toHex());
}

QByteArray hashOf(const QString& secret)
{
    return sha256Hex(secret.toUtf8());
}

QString visitorAddress(const QString& secret)
{
    const QByteArray named = "heddle-chat-visitor\n" + secret.toUtf8();
    return QString::fromLatin1(sha256Hex(named).left(32));
}

QString siteVisitorAddress(const QString& siteId)
{
    return QStringLiteral("site:") + siteId;
}

bool hasRunOut(const SignedVisitor& visitor, Timestamp now)
{
    return visitor.expires <= now.micros / 1'000'000;
}

bool isSigned(const SignedVisitor& visitor, const QByteArray& key)
{
    if (key.isEmpty() || visitor.id.isEmpty())
        return false;
    const QByteArray claim =
        "heddle-chat\n" + visitor.id.toUtf8() + '\n' + QByteArray::number(visitor.expires) + '\n';
    const QByteArray right =
        QMessageAuthenticationCode::hash(claim, key, QCryptographicHash::Sha256).toHex();
    const QByteArray given = visitor.signature.toLower();
    return given.size() == right.size()
           && CRYPTO_memcmp(given.constData(), right.constData(), static_cast<size_t>(right.size()))
                  == 0;
}

} // namespace heddle::chat
