#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace heddle {

/// Whether the bytes are well-formed UTF-8 (plain ASCII is).
bool isUtf8(QByteArrayView bytes);

/// Bytes to Unicode, by a ladder that never fails: the declared charset under its usual wrong
/// names; UTF-8 where the declaration is missing or a lie; `hint`, the charset another part of the
/// same message declares; what the bytes look like; windows-1252.
/// Without NUL; what could not be told stands as U+FFFD.
QString decodeText(QByteArrayView bytes, QByteArrayView charset, QByteArrayView hint = {});

/// The charset undeclared text looks like; empty where that cannot be told, and for UTF-8.
QByteArray likelyCharset(QByteArrayView bytes);

/// Whether a declared charset says anything about undeclared 8-bit text of the same message.
bool isUsefulHint(QByteArrayView charset);

} // namespace heddle
