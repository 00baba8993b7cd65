#pragma once

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

} // namespace heddle::insight
