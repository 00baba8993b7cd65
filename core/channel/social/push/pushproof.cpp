#include "core/channel/social/push/pushproof.h"

#include <QMessageAuthenticationCode>

namespace heddle::social {

namespace {

/// Both are hashed first: what differs tells nothing of where, and not how long the secret is.
bool areEqual(const QByteArray& said, const QByteArray& wanted)
{
    const QByteArray one = QCryptographicHash::hash(said, QCryptographicHash::Sha256);
    const QByteArray other = QCryptographicHash::hash(wanted, QCryptographicHash::Sha256);
    int difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= one.at(i) ^ other.at(i);
    return difference == 0;
}

} // namespace

bool proves(const PushProof& proof, const QByteArray& body, const QByteArray& secret)
{
    if (secret.isEmpty())
        return false;
    if (!proof.signature.isEmpty()) {
        const QByteArray wanted =
            "sha256="
            + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
        return areEqual(proof.signature.trimmed().toLower(), wanted);
    }
    constexpr QByteArrayView scheme("bearer ");
    const QByteArray said = proof.authorization.trimmed();
    return said.left(scheme.size()).toLower() == scheme
           && areEqual(said.mid(scheme.size()).trimmed(), secret);
}

} // namespace heddle::social
