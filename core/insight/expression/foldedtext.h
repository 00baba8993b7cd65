#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace heddle::insight {

/// A word of a text as expressions compare it: lower case without diacritics.
struct FoldedWord {
    QString word;
    qsizetype start = 0; ///< in the text
    qsizetype length = 0;
};

/// The words of a text: runs of letters and digits, and each ideograph alone. Linear time; reads
/// the first insight::longestRead letters.
std::vector<FoldedWord> foldedWords(QStringView text);

} // namespace heddle::insight
