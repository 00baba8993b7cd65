#pragma once

#include "core/insight/words/readtext.h"

#include <QString>
#include <QStringView>

namespace heddle::insight {

/// The language a text is written in; `code` is BCP 47 and empty when it cannot be told.
struct Language {
    QString code;
    double confidence = 0; ///< 0 to 1

    bool operator==(const Language&) const = default;
};

/// Reads at most the first 20,000 letters.
Language detectLanguage(QStringView text);

/// The same where the words are cut already: small words that all speak for one of the languages
/// that have no near relative are enough, and much faster.
Language detectLanguage(const ReadText& text);

} // namespace heddle::insight
