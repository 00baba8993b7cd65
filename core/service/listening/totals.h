#pragma once

#include "core/service/listening/listeningview.h"

namespace heddle::service {

/// Counts posts for the listening page. Pure.
///
/// No author counts for more than `mostOfAuthor` posts in any hour and any window, so that one
/// person alone makes no mood and no spike.
class Totals {
public:
    /// \param posts newest first, at least of the past `weeks`
    Totals(const QList<PostFact>& posts, Timestamp now) : m_posts(posts), m_now(now) {}

    CampaignRow row(const Campaign& campaign) const;
    /// Everything but campaigns and sources.
    ListeningView view(const Campaign& campaign) const;

    static constexpr int mostOfAuthor = 3;
    static constexpr int weeks = 8;
    static constexpr int fewestWeeks = 3;    ///< for a usual number
    static constexpr int fewestForSpike = 5; ///< posts in an hour
    static constexpr int tooFew = 10;        ///< posts of a topic that tell nothing yet
    static constexpr int mostTopics = 6;
    static constexpr int earlyReach = 600; ///< of a post that is worth a warning
    static constexpr int certain = 200;    ///< of a sentiment that is counted as one

private:
    QList<const PostFact*> fitting(const Campaign& campaign, Timestamp since) const;
    QList<PostHour> hoursOf(const QList<const PostFact*>& posts) const;

    const QList<PostFact>& m_posts;
    Timestamp m_now;
};

} // namespace heddle::service
