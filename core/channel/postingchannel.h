#pragma once

#include "core/channel/channel.h"

namespace heddle::channel {

/// A post of ours that a network has: what send() was given, and what it had to show for it.
struct OwnPost {
    Outbound sent;
    QByteArray receipt; ///< Delivery::raw

    bool operator==(const OwnPost&) const = default;
};

/// A channel whose messages are posts: they can be changed after they were sent, and others' posts
/// can be liked and passed on.
///
/// Each of these may be asked for twice and is the same then. Failures: Unsupported (the network
/// has no such thing), NotFound (the post is gone), AuthFailed, Offline, Timeout (it may have been
/// done), Refused (with the network's words).
class PostingChannel : public Channel {
public:
    using Channel::Channel;

    virtual Async<void> edit(const OwnPost& post, const QString& text) = 0;
    /// What is gone already is a success.
    virtual Async<void> withdraw(const OwnPost& post) = 0;
    /// \param key of the post as it arrived (Inbound::key)
    virtual Async<void> favour(const QString& key) = 0;
    virtual Async<void> boost(const QString& key) = 0;

    /// How many letters a post may have, as its server says; Unsupported where it says nothing.
    virtual Async<int> longestPost() = 0;
};

} // namespace heddle::channel
