#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace heddle::scenario {

/// A readable rule about what somebody wrote: it holds when one of `any` stands in the text, as
/// whole words, and none of `none`.
struct WordRule {
    QString name; ///< "apology"
    QStringList any;
    QStringList none;

    bool operator==(const WordRule&) const = default;
};

/// What a trainee is to do.
enum class Action { Accept, Reply, Close, Tag, Note, Promise, CallBack, LeaveAlone };

/// One item of the score.
struct Expectation {
    QString id;
    QString title; ///< "Apologised and asked for the order number"
    QString on;    ///< the step whose contact is meant
    Action action = Action::Reply;
    std::optional<Duration> within; ///< from the contact's arrival
    QStringList says;               ///< word rules that must hold
    QStringList avoids;             ///< word rules that must not
    QString tag;
    int points = 10;
    QString hint;          ///< what helps in practice; empty: what is expected, in words
    QString otherwise;     ///< what there is to learn when it was missed
    bool isByHand = false; ///< a trainer gives the points

    bool operator==(const Expectation&) const = default;
};

/// What must be true of a day for it to count as a test that was passed. Each tells one thing.
struct Assertion {
    QString of;                     ///< the step whose contact is meant
    QString routedTo;               ///< login
    std::optional<Duration> within; ///< accepted so soon after its arrival
    std::optional<Duration> answeredWithin;
    QString notBefore; ///< not accepted before this step's contact
    QString stateIs;
    std::optional<Duration> at;      ///< when `stateIs` is looked at; the end
    std::optional<int> serviceLevel; ///< percent, of `queue` within `within`
    QueueId queue;
    std::optional<Duration> noStarvation; ///< nothing waits longer
    QString sameCustomer;                 ///< the other step
    QString otherCustomer;
    QString tagged;
    bool personOffered = false;   ///< a call back stands in it, found or promised
    std::optional<QDateTime> due; ///< its clock ends then, by the wall
    std::optional<int> offers;    ///< how often it was offered
    std::optional<int> replies;   ///< at most so many answers
    QString hashIs;
    QString log; ///< a file beside with the events that gave this hash

    bool operator==(const Assertion&) const = default;
};

QLatin1String toName(Action action);

} // namespace heddle::scenario
