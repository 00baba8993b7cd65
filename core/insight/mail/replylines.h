#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace heddle::insight {

/// What a line of a mail's text is.
enum class LineKind {
    Empty,
    Words,       ///< anything else
    Quote,       ///< "> ..."
    Attribution, ///< "On Monday Jo wrote:", "----- Original Message -----"
    Field,       ///< "From: Jo"
    Delimiter,   ///< "-- ", "____", the start of a disclaimer
    Footer,      ///< "Sent from my iPhone"
};

/// The kind of each line, attributions recognised across line breaks. Linear time.
QList<LineKind> lineKinds(const QStringList& lines);

/// The lines, where an attribution that stands in the middle of one has a line of its own.
QStringList withAttributionsApart(const QStringList& lines);

} // namespace heddle::insight
