#pragma once

#include <QString>

namespace heddle::service {

/// The HTML of one line as somebody wrote it: **strong** words and web addresses. Whatever else
/// looks like HTML is shown as it stands.
QString lineMarkup(const QString& line);

/// Whether a line is a point of a list ("- so").
bool isPoint(const QString& line);

} // namespace heddle::service
