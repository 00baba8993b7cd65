#pragma once

#include "core/channel/social/bluesky/blueskywire.h"
#include "core/model/traffic.h"

#include <QJsonObject>

namespace heddle::social {

/// An account of the centre on a server of the AT Protocol.
struct BlueskyAccount {
    QString name;   ///< unique in the centre, and the account's handle: "@northwind.bsky.social"
    QString server; ///< "https://bsky.social"
    Duration every = 15s;

    bool operator==(const BlueskyAccount&) const = default;
};

constexpr qsizetype longestBlueskyPost = 300; ///< letters as a reader counts them

/// The key of a post for the whole centre, and its address on the network again.
QString blueskyKey(const QString& uri);
QString uriInKey(const QString& key);

/// A mention as a post for the intake.
Inbound postFrom(const BlueskyMention& mention, const BlueskyAccount& account);

/// How many letters a reader counts (grapheme clusters, UAX 29).
qsizetype lettersOf(const QString& text);

/// The name of the record that a message of ours becomes: the same for the same message, so that
/// it can be looked for and never is there twice. A TID (atproto.com/specs/tid), made of the id.
QString recordKeyOf(const QString& messageId);

/// An answer as a record (app.bsky.feed.post): with what it answers, and with links and the one it
/// goes to marked by their places in UTF-8.
QJsonObject recordOf(const Outbound& outbound, const std::optional<BlueskyPost>& answered);

} // namespace heddle::social
