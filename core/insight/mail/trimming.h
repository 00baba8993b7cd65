#pragma once

#include <QString>
#include <QStringView>

namespace heddle::insight {

/// A mail's plain text in its three parts. Nothing is deleted: what is not new words is in one of
/// the others.
struct Trimmed {
    QString newText; ///< what the sender wrote this time; answers between quotes keep those quotes
    QString quoted;  ///< history: quotes, forwarded heads and what follows them
    QString signature; ///< signature, mobile footer, disclaimer

    bool operator==(const Trimmed&) const = default;
};

/// Separates the new words of a reply from history and signature, in the styles and languages of
/// the main mail programs. A text that is all quote stays as it is. Linear time.
Trimmed trimReply(QStringView text);

} // namespace heddle::insight
