#pragma once

#include "core/base/statistics.h"
#include "core/model/entry.h"
#include "core/model/facts/postfact.h"
#include "core/model/interaction.h"
#include "core/model/readings/readings.h"
#include "core/model/traffic.h"
#include "core/service/listening/campaign.h"

#include <QList>
#include <QString>

#include <optional>

namespace heddle::service {

/// Which posts to fetch, the newest first. Pages go on by key.
struct PostQuery {
    QString campaign; ///< empty: all mentions
    CampaignScope scope = CampaignScope::Everything;
    QString text; ///< words of the post or its author; empty: any
    std::optional<EntryKey> before;
    int limit = 50;

    bool operator==(const PostQuery&) const = default;
};

/// Another post of the same thread, or our answer.
struct ThreadLine {
    QString author;
    QString text;
    Timestamp at;
    bool isOurs = false;

    bool operator==(const ThreadLine&) const = default;
};

/// A post with all that its card shows.
struct PostRow {
    Entry entry;
    Interaction interaction;
    QString customerName;
    QString handle;       ///< "@nora.feld"; empty where the network has none
    QString assigneeName; ///< who has it or had it last
    PostStatus status = PostStatus::Unread;
    QStringList words;                  ///< that made the campaign see it, as written
    QList<TagSuggestion> suggestedTags; ///< not put on, with their reasons
    QList<ThreadLine> before;           ///< what stands next to it in its thread, the oldest first
    QList<ThreadLine> after;
    int moreInThread = 0; ///< besides these

    bool operator==(const PostRow&) const = default;
};

struct PostPage {
    QList<PostRow> rows;
    std::optional<EntryKey> next; ///< where to go on (PostQuery::before); nothing at the end

    bool operator==(const PostPage&) const = default;
};

/// A campaign as the list shows it; without a name it is "all mentions".
struct CampaignRow {
    Campaign campaign;
    int unread = 0;
    QStringList sources; ///< that posts came by in the last week
    std::optional<Timestamp> newest;
    QList<int> lately; ///< posts in each of the last twelve hours, the oldest first

    bool operator==(const CampaignRow&) const = default;
};

/// Posts in one hour, with what is usual for it.
struct PostHour {
    Timestamp begin;
    int count = 0;
    int usualLow = 0; ///< of the same hour in the past weeks
    int usualHigh = 0;
    int weeks = 0;        ///< that were looked at; too few make no usual
    bool isSpike = false; ///< far more than ever at this hour

    bool operator==(const PostHour&) const = default;
};

/// How posts felt. Only those whose words say something count.
struct Feelings {
    int positive = 0;
    int neutral = 0;
    int negative = 0;

    int n() const { return positive + neutral + negative; }
    Estimate positiveShare() const { return shareOf(positive, n()); }
    bool operator==(const Feelings&) const = default;
};

/// What was talked of: a tag, with how its posts felt.
struct Topic {
    QString tag;
    Feelings feelings;

    bool operator==(const Topic&) const = default;
};

/// A feed or account that is listened to.
struct SourceRow {
    QString name;
    bool isFeed = false;
    std::optional<Timestamp> newest; ///< its newest post

    bool operator==(const SourceRow&) const = default;
};

/// Something to look at now.
struct EarlyWarning {
    EntryId entry;
    InteractionId interaction;
    QString author;
    Timestamp at;
    int reach = 0;
    QString why; ///< "2,300 followers, 40 shares/h"

    bool operator==(const EarlyWarning&) const = default;
};

/// The listening page: campaigns, and what the chosen one shows of the last day, hour by hour.
struct ListeningView {
    QList<CampaignRow> campaigns; ///< all mentions first
    int toUs = 0;                 ///< of the last 24 hours, of the chosen campaign
    int aboutUs = 0;
    QList<PostHour> hours; ///< 24, the oldest first
    Feelings feelings;     ///< of the last 24 hours
    QList<Topic> topics;   ///< of the last 7 days, the most talked of first
    QList<SourceRow> sources;
    std::optional<EarlyWarning> warning;
    bool isCut = false; ///< more posts than are counted: the oldest of the past weeks are left out

    bool operator==(const ListeningView&) const = default;
};

} // namespace heddle::service
