#pragma once

#include <QString>
#include <QStringView>

namespace heddle::insight {

/// Whether pictures from the network may be fetched when the HTML is shown.
enum class RemoteImages { Blocked, Allowed };

/// HTML that is safe to show: known elements and attributes only.
struct Sanitised {
    QString html;
    int blockedImages = 0; ///< remote pictures left out, so that the reader can ask for them

    bool operator==(const Sanitised&) const = default;
};

/// Keeps what formats text and drops the rest: no scripts, forms, frames, event attributes, style
/// sheets or urls in styles. Pictures stay when they are cid: or data:image; remote ones (http,
/// https) only when Allowed, else they become their alternative text. Links stay for http, https,
/// mailto and tel. Closes what it opens. Accepts any broken HTML; linear time.
Sanitised sanitiseHtml(QStringView html, RemoteImages remote = RemoteImages::Blocked);

} // namespace heddle::insight
