#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace heddle::email {

/// What an application/pkcs7-mime part holds (RFC 8551).
struct SmimeContent {
    enum class Kind { Unknown, Signed, Encrypted };
    Kind kind = Kind::Unknown;
    QByteArray entity; ///< the part that was signed, with its own head; empty if it cannot be read
};

/// Opens a signed part to read it; the signature is not checked. An encrypted one stays closed.
SmimeContent openSmime(const QByteArray& content);

} // namespace heddle::email
