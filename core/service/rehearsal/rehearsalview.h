#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channelkind.h"
#include "core/model/offer.h"

#include <QList>
#include <QString>

#include <optional>

namespace heddle::service {

/// A scenario of the library.
struct Story {
    QString file;
    QString name;
    QString line; ///< the story in one line
    QString teaches;
    QString icon; ///< a picture's name
    Duration lasts{};
    bool isCertified = false;     ///< without pause, its result counts
    std::optional<int> lastScore; ///< percent

    bool operator==(const Story&) const = default;
};

/// A contact of the day, for its lane. What is still to come has no id.
struct RehearsedContact {
    InteractionId id;
    ChannelKind channel = ChannelKind::Email;
    QString customer;
    Timestamp came;
    std::optional<Timestamp> taken; ///< somebody has it from here on
    std::optional<Timestamp> ended;
    std::optional<Timestamp> answered;

    bool operator==(const RehearsedContact&) const = default;
};

/// A flag over the day.
struct RehearsedMark {
    Timestamp at;
    QString title;
    bool isAhead = false;

    bool operator==(const RehearsedMark&) const = default;
};

/// How many a post had reached.
struct ReachPoint {
    Timestamp at;
    qint64 reach = 0;
    bool isAhead = false;

    bool operator==(const ReachPoint&) const = default;
};

/// One item of the score.
struct RehearsedItem {
    enum class Standing { Open, Met, Partly, Missed } standing = Standing::Open;
    int number = 0;
    QString title;
    QString evidence;
    QString lesson;
    bool isByHand = false; ///< a trainer gives the points
    int points = 0;
    int of = 0;
    std::optional<Timestamp> at;
    InteractionId contact;
    EntryId entry;

    bool operator==(const RehearsedItem&) const = default;
};

/// Something the trainer may let happen, on a key.
struct RehearsedInject {
    QString key;
    QString title;
    int used = 0;

    bool operator==(const RehearsedInject&) const = default;
};

/// How a run came to its points; for comparing two.
struct RunFacts {
    QString who;
    QDateTime when;
    quint64 seed = 0;
    QString hash;
    QString script; ///< a sum over the scenario's text and all that it includes
    bool isCertified = false;
    QList<QPair<Duration, int>> points; ///< from the start, summed up
    int of = 0;
    int missed = 0;
    std::optional<Duration> firstReply; ///< the median
    qint64 replies = 0;

    bool operator==(const RunFacts&) const = default;
};

/// All that the trainer's view shows of a run.
struct RehearsalView {
    Story story;
    QString zone;
    Timestamp start;
    Timestamp end;
    Timestamp now;
    bool isPlaying = false;
    int speed = 1; ///< 0: as fast as it can
    quint64 seed = 0;
    QString hash;
    qint64 events = 0;
    bool isManned = false; ///< a person sits in the trainee's place
    int pass = 70;         ///< percent
    QList<RehearsedContact> contacts;
    QList<RehearsedMark> marks;
    QList<ReachPoint> reach;
    QList<RehearsedItem> items;
    QList<RehearsedInject> injects;
    RunFacts run;
    QList<RunFacts> earlier; ///< runs of this scenario with this seed, the newest first

    int points() const;
    int pointsOf() const; ///< of items that are no longer open
    int openItems() const;
    bool operator==(const RehearsalView&) const = default;
};

} // namespace heddle::service
