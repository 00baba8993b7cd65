#pragma once

#include <QString>

namespace heddle::ui {

/// What the agent wrote: a message without quoted lines and without all that follows its signature
/// mark ("-- ", RFC 3676 §4.3) or begins a forwarded mail.
QString writtenWords(const QString& message);

/// The place after these words, where one goes on; 0 where nothing is written yet.
qsizetype writtenEnd(const QString& message);

/// `reply` without a sign-off at its end that the signature of `message` says again: its names, and
/// the few short lines that follow them.
QString withoutSignOff(const QString& reply, const QString& message);

/// The mail that a message forwards, with the blank lines before it; empty when it forwards none.
QString forwardedPart(const QString& message);

/// Whether these words promise an attachment, in English, German, French, Spanish, Arabic or
/// Polish. Give writtenWords(), so that a quoted promise does not count.
bool promisesAttachment(const QString& words);

} // namespace heddle::ui
