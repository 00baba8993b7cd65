#pragma once

#include <QString>

namespace heddle::chat {

/// One line, at most `longest` long, without control characters and without marks that turn the
/// direction of text, with which a name could look like another.
QString cleanName(const QString& name, qsizetype longest);

/// The beginning of a text, as the subject of what it begins.
QString subjectFrom(const QString& text);

/// A text of many lines without control characters and without direction overrides.
QString cleanText(const QString& text);

} // namespace heddle::chat
