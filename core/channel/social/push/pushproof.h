#pragma once

#include <QByteArray>

namespace heddle::social {

/// What a request brings to show that its sender knows the secret.
struct PushProof {
    QByteArray authorization; ///< "Bearer SECRET"
    QByteArray signature; ///< X-Hub-Signature-256: "sha256=" and the HMAC-SHA256 of the raw body
};

/// Whether the sender knows `secret`: by a signature over `body` where there is one, else by the
/// secret itself as a token. Takes as long for a wrong proof as for a right one. Never for an empty
/// secret.
bool proves(const PushProof& proof, const QByteArray& body, const QByteArray& secret);

} // namespace heddle::social
