#pragma once

#include "core/channel/social/feeds/feed.h"
#include "core/model/traffic.h"

#include <QHash>

#include <functional>

namespace heddle::social {

/// Turns HTML into readable words.
using ReadHtml = std::function<QString(const QString& html)>;

/// A feed that is listened to.
struct FeedAccount {
    QString name;    ///< unique in the centre, "Players' forum"
    QString address; ///< http or https
    Duration every = 15min;
    Direction direction = Direction::About;

    bool operator==(const FeedAccount&) const = default;
};

/// The keys by which a feed's entries are known for good, the same in every feed that carries them:
/// the canonical link; where that is missing or shared with another entry of the feed, the id
/// within the feed; else a print of the words.
class EntryKeys {
public:
    EntryKeys(const Feed& feed, QString address);

    QString of(const FeedEntry& entry) const;

private:
    QString m_address;
    QHash<QString, int> m_links; ///< how many entries have each
    QHash<QString, int> m_ids;
};

/// All that a reader sees of an entry, for telling whether it was edited.
QString wordsOf(const FeedEntry& entry);

/// An entry as a post for the intake, still without its key.
/// \param now when the entry names no moment
Inbound postFrom(const FeedEntry& entry, const Feed& feed, const FeedAccount& account,
                 const ReadHtml& readHtml, Timestamp now);

} // namespace heddle::social
