#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace heddle::email {

/// Line ends as "\n" alone.
QString withPlainLines(QString text);

/// What to do with the blank a flowed line ends in (RFC 3676 DelSp).
enum class Gaps { Kept, Deleted };

/// format=flowed text with its paragraphs on one line each; quotes stay quotes.
QString unflowed(const QString& text, Gaps gaps);

/// text/enriched (RFC 1896) without its marks: single line ends are blanks, several are one less.
QString unenriched(const QString& text);

/// A file found uuencoded inside a text.
struct UuFile {
    QByteArray name;
    QByteArray content;
};

/// A text and the files that stood in it.
struct UuSplit {
    QByteArray text;
    QList<UuFile> files;
};

/// Takes "begin 644 name ... end" blocks out of a text; at most 100, and `limit` bytes.
UuSplit splitUuencoded(const QByteArray& text, qsizetype limit);

} // namespace heddle::email
