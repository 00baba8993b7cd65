#pragma once

#include "core/channel/social/feeds/feed.h"

#include <QByteArray>
#include <QByteArrayView>

namespace heddle::social {

/// The bytes of a document as text: by its byte order mark, the charset the server named, the one
/// its XML declaration names, and what the bytes look like, whichever of these is not a lie.
QString textOfDocument(QByteArrayView bytes, const QByteArray& charset);

/// Whether words without a declared kind are HTML: a tag or a reference of HTML stands in them.
bool looksLikeHtml(QStringView words);

/// Reads "Name (mail)", "mail (Name)", "Name <mail>", a mail address or a name.
FeedAuthor authorFrom(QStringView words);

} // namespace heddle::social
