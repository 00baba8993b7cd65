#pragma once

#include <QLatin1String>
#include <QString>

#include <optional>

namespace heddle {

/// Who may read a post.
enum class Visibility { Public, Unlisted, Followers, Direct };

QLatin1String toName(Visibility visibility);
std::optional<Visibility> visibilityFromName(QStringView name);

/// What a network tells of a post besides its words. Numbers are -1 where it tells none.
struct PostFacts {
    QString network; ///< "mastodon", "bluesky", "feed", "push"
    QString source;  ///< the feed, search or account it was found by
    QString link;    ///< canonical address of the post
    Visibility visibility = Visibility::Public;
    QString inReplyTo;    ///< channel key of the post it answers; empty for none
    QString warning;      ///< the author's content warning
    qint64 audience = -1; ///< followers of its author
    qint64 reshares = -1;
    qint64 likes = -1;
    qint64 replies = -1;

    bool operator==(const PostFacts&) const = default;
};

} // namespace heddle
