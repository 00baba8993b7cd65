#pragma once

#include "core/channel/social/mastodon/mastodonwire.h"

namespace heddle::social {

/// How far an account's mentions were read: the latest of them with what they said, so that those
/// edited or withdrawn since are found.
struct MentionPlace {
    struct Known {
        QString id; ///< of the notification
        QString status;
        QByteArray print;

        bool operator==(const Known&) const = default;
    };

    QList<Known> known; ///< the oldest first

    const Known* find(const QString& id) const;
    void note(const MastodonMention& mention);
    void forget(const QString& id);
    bool isEmpty() const { return known.isEmpty(); }

    QString toText() const;
    /// From what toText() made; anything else is an empty place.
    static MentionPlace fromText(const QString& text);

    static constexpr qsizetype mostKnown = 100;

    bool operator==(const MentionPlace&) const = default;
};

/// A print of what a post says, which an edit changes.
QByteArray printOf(const MastodonStatus& status);

} // namespace heddle::social
