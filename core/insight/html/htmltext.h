#pragma once

#include <QString>
#include <QStringView>

namespace heddle::insight {

/// Whether the address of a link stands behind its words, where those do not say it.
enum class LinkAddresses { Shown, LeftOut };

/// The readable text of an HTML mail: paragraphs, bulleted and numbered lists, tables line by line,
/// links as their text, quotes behind "> ", hidden parts left out. Accepts any broken HTML; linear time.
QString textFromHtml(QStringView html, LinkAddresses links = LinkAddresses::Shown);

} // namespace heddle::insight
