#pragma once

#include <QString>

namespace heddle::ui {

/// What the agent wrote: a message without quoted lines and without all that follows its signature
/// mark ("-- ", RFC 3676 §4.3) or begins a forwarded mail.
QString writtenWords(const QString& message);

/// The place after these words, where one goes on; 0 where nothing is written yet.
qsizetype writtenEnd(const QString& message);

/// The mail that a message forwards, with the blank lines before it; empty when it forwards none.
QString forwardedPart(const QString& message);

/// Whether these words promise an attachment, in English, German, French, Spanish, Arabic or
/// Polish. Give writtenWords(), so that a quoted promise does not count.
bool promisesAttachment(const QString& words);

} // namespace heddle::ui
