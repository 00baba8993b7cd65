#pragma once

#include "core/scenario/script/expectation.h"
#include "core/scenario/script/people.h"
#include "core/scenario/script/step.h"
#include "core/service/config/centreplan.h"

#include <QDateTime>

namespace heddle::scenario {

/// A scripted day.
struct Script {
    QString name;
    QString story;   ///< one line
    QString teaches; ///< what there is to learn
    QString icon;
    QString zone;
    QDateTime start;
    Duration lasts{};
    quint64 seed = 1;
    QString trainee;          ///< the login of the seat that is learned in; empty for none
    int pass = 70;            ///< percent of the points
    bool isCertified = false; ///< played without pause, its result counts
    service::CentrePlan centre;
    QList<Line> lines;
    QList<Person> people;
    QList<Colleague> colleagues;
    QList<Crowd> crowds;
    QList<Step> steps;
    QList<WordRule> words;
    QList<Expectation> expectations;
    QList<Assertion> assertions;
    QString sum;     ///< over the bytes of all its files
    QStringList log; ///< the events as they were when the hash was noted

    bool operator==(const Script&) const = default;
};

} // namespace heddle::scenario
