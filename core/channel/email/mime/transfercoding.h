#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace heddle::email {

// Decoders for the bodies and encoded words that real mail carries. None of them fails: what cannot
// be decoded is left out or kept as it stands. Each stops after `limit` decoded bytes.

/// Base64 with junk between the letters, padding in the middle or none at the end, either alphabet.
/// Plain text appended behind the padding is ignored.
QByteArray decodeBase64(QByteArrayView coded, qsizetype limit);

/// Quoted-printable; a "=" that starts no valid pair stays as it is.
QByteArray decodeQuotedPrintable(QByteArrayView coded, qsizetype limit);

/// The Q coding of RFC 2047: "_" is a space.
QByteArray decodeQ(QByteArrayView coded);

/// Uuencoded lines, with or without their "begin" and "end".
QByteArray decodeUu(QByteArrayView coded, qsizetype limit);

/// A body by the name of its Content-Transfer-Encoding, however it is spelt.
QByteArray decodeBody(QByteArrayView coded, QByteArrayView encoding, qsizetype limit);

/// The value of a hexadecimal digit, or -1.
int hexValue(char digit);

} // namespace heddle::email
