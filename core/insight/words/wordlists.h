#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace heddle::insight {

/// The lines of one of the lists in resources/insight, compiled into the program. Lines are sorted
/// and unique; empty for a list that does not exist.
QStringList wordList(const QString& name);

/// Plain words as one alternative of a pattern, longest first. Words of alphabets that put blanks
/// between words match whole words only.
QString anyWord(const QString& listName);

/// The patterns of a list as one alternative.
QString anyPattern(const QString& listName);

/// A case-insensitive pattern, compiled and ready for use in any thread.
QRegularExpression compiled(const QString& pattern);

} // namespace heddle::insight
