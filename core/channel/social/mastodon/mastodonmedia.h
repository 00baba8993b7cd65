#pragma once

#include "core/base/result.h"
#include "core/channel/social/web/web.h"
#include "core/model/traffic.h"

namespace heddle::social {

/// A file to be shown with a post, as a form (POST /api/v2/media). BadInput where it cannot be read.
Result<WebRequest> uploadOf(const OutboundFile& file, const QUrl& server);

/// A file that was taken; it cannot be posted before it is ready.
struct MastodonMedia {
    QString id;
    bool isReady = false;

    bool operator==(const MastodonMedia&) const = default;
};

/// What the server answers to it, and to asking again. Refused with the server's words.
Result<MastodonMedia> readMedia(const WebAnswer& answer);

/// A file of somebody's post as a part of it, named after its address.
MailPart partFrom(const WebAnswer& answer, const QUrl& address);

constexpr qint64 largestMedia = 40LL * 1024 * 1024;
constexpr qsizetype mostMedia = 4; ///< of one post

} // namespace heddle::social
