#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace heddle::social {

enum class TextKind { Plain, Html };

/// Words as a feed gives them: HTML still has its tags.
struct FeedText {
    QString value;
    TextKind kind = TextKind::Plain;

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const FeedText&) const = default;
};

/// A file that belongs to an entry: a podcast, a picture.
struct FeedFile {
    QString address;
    QString type;
    qint64 bytes = 0; ///< 0 when not said

    bool operator==(const FeedFile&) const = default;
};

/// Who wrote an entry, as far as it is said.
struct FeedAuthor {
    QString name;
    QString mail;
    QString page;

    bool operator==(const FeedAuthor&) const = default;
};

/// One entry of a feed as it stands there. What the feed does not say is empty.
struct FeedEntry {
    QString id;   ///< guid, atom:id, rdf:about
    QString link; ///< absolute where the feed or the caller gives a base
    FeedAuthor author;
    FeedText title;
    FeedText summary;
    FeedText content;
    std::optional<Timestamp> published;
    std::optional<Timestamp> updated;
    QString language;
    QString inReplyTo; ///< id of the entry this one answers (RFC 4685)
    QString comments;  ///< address of the page with its comments
    QStringList categories;
    QList<FeedFile> files;

    /// The fuller text: the content, else the summary.
    const FeedText& text() const { return content.isEmpty() ? summary : content; }
    bool operator==(const FeedEntry&) const = default;
};

/// A feed of any format.
struct Feed {
    QString format; ///< "RSS 2.0", "Atom 1.0", "JSON Feed 1.1" ...
    FeedText title;
    QString link;
    QString language;
    std::optional<Timestamp> updated;
    std::optional<Duration> pause; ///< the least time between visits it asks for
    QList<FeedEntry> entries;
    QStringList warnings; ///< what was wrong with it and was read all the same

    bool operator==(const Feed&) const = default;
};

} // namespace heddle::social
