#pragma once

#include <QString>
#include <QStringView>

namespace heddle::insight {

/// The readable text of an HTML mail: paragraphs, bulleted and numbered lists, tables line by line,
/// links as their text (with the address where the text does not say it), quotes behind "> ",
/// hidden parts left out. Accepts any broken HTML; linear time.
QString textFromHtml(QStringView html);

} // namespace heddle::insight
