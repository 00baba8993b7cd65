#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace heddle::store {

/// Lower case without diacritics, so that "Ærø Café" and "cafe" meet ("ærø cafe").
QString folded(QStringView text);

/// A word of a text: where it stands, and folded.
struct FoundWord {
    qsizetype position = 0;
    qsizetype length = 0;
    QString word;

    bool operator==(const FoundWord&) const = default;
};

/// The words of a text: runs of letters and digits.
QList<FoundWord> wordsOf(QStringView text);

} // namespace heddle::store
