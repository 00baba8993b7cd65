#pragma once

#include "core/channel/social/following/feedpost.h"
#include "core/channel/social/mastodon/mastodonwire.h"
#include "core/model/traffic.h"

namespace heddle::social {

/// An account of the centre on a server of the Mastodon API.
struct MastodonAccount {
    QString name;   ///< unique in the centre
    QString server; ///< "https://social.example"
    Duration every = 15s;

    bool operator==(const MastodonAccount&) const = default;
};

/// The key of a post for the whole centre, and the id in it again; empty for another server's.
QString statusKey(const MastodonAccount& account, const QString& id);
QString idInKey(const MastodonAccount& account, const QString& key);

/// A mention as a post for the intake.
/// \param threadStart the first post of its thread, or "" where it begins one
Inbound postFrom(const MastodonMention& mention, const QString& threadStart,
                 const MastodonAccount& account, const ReadHtml& readHtml);

/// An answer as the form that makes it a post. The one it goes to is named in it, as networks tell
/// only who is named. Its subject is the warning that its words stand behind.
QByteArray formOf(const Outbound& outbound, const MastodonAccount& account);

} // namespace heddle::social
