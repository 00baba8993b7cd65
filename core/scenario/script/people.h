#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channelkind.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace heddle::scenario {

/// How a customer feels; an answer lifts it by one, silence lowers it by one.
enum class Mood { Angry, Annoyed, Worried, Calm, Pleased };

/// An account of the centre that customers speak to.
struct Line {
    ChannelKind channel = ChannelKind::Email;
    QString account; ///< "care@brightwood.example", "+44 20 7946 0100" ...
    QString name;    ///< as shown to customers
    QueueId queue;

    bool operator==(const Line&) const = default;
};

/// A customer of the day, and where they can be met.
struct Person {
    QString id;
    QString name;
    QString tier;
    QString language;
    QString place;
    QString timeZone;
    QString email;
    QString phone;
    QString chat;
    QString social;
    QString paper;
    qint64 followers = 0;
    Mood mood = Mood::Calm;
    Duration patience = std::chrono::minutes(3); ///< on a line, until it is answered
    bool isKnown = false; ///< the centre knows all these addresses as one customer's
    QStringList doNotUse;

    bool operator==(const Person&) const = default;
};

/// A time off; from the start of the day.
struct Break {
    Duration at{};
    Duration lasts = std::chrono::minutes(15);

    bool operator==(const Break&) const = default;
};

/// How somebody of the centre works when nobody sits in their place.
struct Colleague {
    QString login;
    int pace = 100; ///< percent; 200 takes half the time
    Duration arrives{};
    std::optional<Duration> leaves;
    QList<Break> breaks;
    Duration reaction = std::chrono::seconds(4); ///< from an offer until it is answered
    int accepts = 100;                           ///< percent of offers; others run out
    QStringList says;                            ///< answers, one of them by chance
    QString code;                                ///< for wrap-up

    bool operator==(const Colleague&) const = default;
};

/// Many customers of whom little is told.
struct Crowd {
    QString id;
    ChannelKind by = ChannelKind::Phone;
    QString to;     ///< an account; the first of the channel
    QString author; ///< a customer who does it all; empty: each is another one
    Duration from{};
    Duration until{};
    int perHour = 0;          ///< at random (Poisson), or
    QList<Duration> arrivals; ///< these moments
    int most = 100'000;
    QStringList subjects;
    QStringList texts;
    QString language;
    QString tier;
    qint64 followers = 0;
    Duration patience = std::chrono::minutes(3);
    Duration handling = std::chrono::minutes(3);
    bool isAbout = false; ///< posts that mention the centre without addressing it

    bool operator==(const Crowd&) const = default;
};

/// Where a customer is met on a channel; empty where they are not.
QString addressOf(const Person& person, ChannelKind channel);

QLatin1String toName(Mood mood);

} // namespace heddle::scenario
