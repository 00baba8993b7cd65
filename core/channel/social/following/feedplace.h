#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace heddle::social {

/// How far a feed was read: which entries are in the journal, as they were then, and what its
/// server needs to say "nothing new".
struct FeedPlace {
    /// An entry by its key, with a print of its words.
    struct Known {
        QByteArray key;
        QByteArray words;

        bool operator==(const Known&) const = default;
    };

    QByteArray tag;      ///< ETag, only once all of that answer is in the journal
    QByteArray modified; ///< Last-Modified, likewise
    QList<Known> known;  ///< the oldest first

    /// The print kept for a key; nothing when it was never taken.
    std::optional<QByteArray> wordsOf(const QByteArray& key) const;
    /// Notes an entry as the newest; the oldest are forgotten.
    void note(const QByteArray& key, const QByteArray& words);

    QString toText() const;
    /// From what toText() made; anything else is an empty place.
    static FeedPlace fromText(const QString& text);

    /// More than any feed shows at once.
    static constexpr qsizetype mostKnown = 1'000;

    bool operator==(const FeedPlace&) const = default;
};

/// A short print of words, for telling whether they changed.
QByteArray printOf(const QString& words);

} // namespace heddle::social
