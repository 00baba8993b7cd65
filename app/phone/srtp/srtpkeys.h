#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace heddle::phone {

/// The ways to encrypt that we know (RFC 4568, RFC 6188), by what stands in a session description.
enum class SrtpSuite { Aes128Sha80, Aes128Sha32, Aes256Sha80 };

/// One line `a=crypto` of a session description: how the one who wrote it encrypts.
struct SrtpKey {
    int tag = 1;
    SrtpSuite suite = SrtpSuite::Aes128Sha80;
    QByteArray key; ///< master key and salt

    bool operator==(const SrtpKey&) const = default;
};

/// How many bytes key and salt of a suite have.
qsizetype keyBytes(SrtpSuite suite);

/// None for a suite we do not know, a key of the wrong length or parameters that ask for more
/// than we do (a master key identifier, a lifetime, no encryption).
std::optional<SrtpKey> srtpKeyFrom(const QString& value);
QString toAttribute(const SrtpKey& key);

} // namespace heddle::phone
