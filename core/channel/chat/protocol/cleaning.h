#pragma once

#include <QString>

namespace heddle::chat {

/// One line, at most `longest` long, without control characters and without marks that turn the
/// direction of text, with which a name could look like another.
QString cleanName(const QString& name, qsizetype longest);

/// A text of many lines without control characters and without direction overrides.
QString cleanText(const QString& text);

} // namespace heddle::chat
