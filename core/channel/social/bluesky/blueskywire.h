#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/channel/social/web/web.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace heddle::social {

/// A post of the AT Protocol by its place and its very content, as replies name it.
struct BlueskyRef {
    QString uri; ///< "at://did:plc:x/app.bsky.feed.post/3k..."
    QString cid;

    bool operator==(const BlueskyRef&) const = default;
};

/// Who is signed in, with the tokens of the session.
struct BlueskySession {
    QString did;
    QString handle;
    QString access;
    QString refresh;

    bool operator==(const BlueskySession&) const = default;
};

/// A post on a server of the AT Protocol.
struct BlueskyPost {
    BlueskyRef ref;
    QString did; ///< of its author
    QString handle;
    QString name;
    QString text;
    Timestamp written;
    std::optional<BlueskyRef> root;   ///< the first post of its thread; none where it is that
    std::optional<BlueskyRef> parent; ///< what it answers
    qint64 reshares = -1;
    qint64 likes = -1;
    qint64 replies = -1;

    bool operator==(const BlueskyPost&) const = default;
};

/// Somebody mentioned us or answered us.
struct BlueskyMention {
    BlueskyPost post;
    Timestamp noted; ///< by the server; later ones come first in its list

    bool operator==(const BlueskyMention&) const = default;
};

struct BlueskyMentions {
    QList<BlueskyMention> mentions;  ///< the newest first; likes and follows are left out
    QString next;                    ///< cursor of the next page; empty for none
    std::optional<Timestamp> oldest; ///< of all that the page lists
};

// What the servers answer (docs.bsky.app, com.atproto.* and app.bsky.*), as values. BadInput for
// what cannot be read; in a list, what cannot be read is left out.
Result<BlueskySession> readSession(const QByteArray& json);
Result<BlueskyMentions> readBlueskyMentions(const QByteArray& json);
/// The first of app.bsky.feed.getPosts; NotFound where there is none any more.
Result<BlueskyPost> readPost(const QByteArray& json);
/// The name of an error answer ("ExpiredToken"); empty for none.
QString readErrorName(const QByteArray& json);
/// Whether it says that the session has run out.
bool isExpired(const WebAnswer& answer);

} // namespace heddle::social
