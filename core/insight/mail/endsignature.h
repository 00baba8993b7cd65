#pragma once

#include <QStringList>

namespace heddle::insight {

/// Where a signature begins that no line of dashes sets apart: a name behind a dash ("-Jo"), a
/// closing with name, post and firm below, or a name with telephone and addresses. The number of
/// lines where there is none. A closing with a name alone belongs to the words, and so does what
/// follows a line that announces it ("My new address is:").
/// \param lines without blanks at their ends
qsizetype endSignature(const QStringList& lines);

/// "Kind regards,": what ends the words of a letter.
/// \param line without blanks at its ends
bool isClosing(const QString& line);

} // namespace heddle::insight
