#pragma once

#include "core/service/listening/feedsource.h"
#include "core/service/listening/socialaccount.h"

#include <variant>

namespace heddle::service {

enum class SourceKind { Mastodon, Bluesky, Feed, Push, Folder };

/// A feed or an account that the centre listens to, as a form shows it.
struct SourceSettings {
    SourceKind kind = SourceKind::Mastodon;
    QString name; ///< unique, as shown; a Bluesky account's is its handle
    QString
        address;   ///< of the server or the feed; "push://127.0.0.1:8478/reviews" for a push feed,
                   ///< "file:///srv/heddle/reviews" for a folder
    QueueId queue; ///< not valid: the first queue
    Duration every = std::chrono::seconds(15);
    QString login;  ///< of a feed that asks for one
    QString secret; ///< the token or password; empty: as it is kept. Never told again

    bool operator==(const SourceSettings&) const = default;
};

SourceSettings settingsOf(const FeedSource& feed);
SourceSettings settingsOf(const SocialAccount& account);

/// What the store keeps of it.
std::variant<FeedSource, SocialAccount> sourceOf(const SourceSettings& settings);

/// Under which setting it is kept, and what its secret is called.
QString settingNameOf(const SourceSettings& settings);
QString secretNameOf(const SourceSettings& settings);

/// As people write an address, made one: "social.example" is "https://social.example",
/// "/srv/reviews" is "file:///srv/reviews".
QString wholeAddress(const QString& typed);

/// What is wrong with it, and what would be right; BadInput.
Done checkSource(const SourceSettings& settings);

} // namespace heddle::service
