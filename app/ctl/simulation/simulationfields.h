#pragma once

#include "core/model/form/queuefields.h"
#include "core/routing/simulation/plan.h"

namespace heddle::ctl {

// What a simulation file says, part by part, with the keys and meanings of its YAML.

struct RateText {
    Week hours;
    int perHour = 0;
};

struct SpreadText {
    routing::Spread::Shape shape = routing::Spread::Shape::Exponential;
    Duration mean{};
    int variation = 100;
    QList<Duration> list;
};

struct StreamText {
    QString name;
    QueueId queue;
    ChannelKind channel = ChannelKind::Phone;
    QList<RateText> rates;
    QString moments;
    SpreadText handling;
    std::optional<SpreadText> patience;
    Duration target = std::chrono::seconds(20);
    QString language;
    QString tier;
    QStringList tags;
    QStringList severities;
    qint64 reach = 0;
};

struct ShiftText {
    QList<QString> agents;
    Week hours;
};

struct VariantText {
    QString name;
    std::optional<AgentChoice> choice;
    std::optional<RankPolicy> rank;
    bool keepsRings = true;
};

struct SimulationText {
    QString name;
    QString centre;
    QString zone;
    QDate from;
    int days = 1;
    Duration warmUp{};
    int runs = 1;
    qint64 seed = 1;
    QList<ShiftText> shifts;
    QList<StreamText> streams;
    SpreadText answering{.shape = routing::Spread::Shape::Fixed, .list = {}};
    QList<VariantText> variants;
};

template<class Visitor>
void describe(Visitor& visit, RateText& rate)
{
    visit(Field{.key = "hours", .meaning = "when, like mon-fri 09:00-12:00", .isNeeded = true},
          rate.hours);
    visit(Field{.key = "per_hour", .meaning = "how many an hour", .isNeeded = true}, rate.perHour);
}

template<class Visitor>
void describe(Visitor& visit, SpreadText& spread)
{
    visit(Field{.key = "shape", .meaning = "fixed, exponential, lognormal or listed"},
          spread.shape);
    visit(Field{.key = "mean", .meaning = "how long on average"}, spread.mean);
    visit(Field{.key = "variation", .meaning = "of lognormal: deviation in percent of the mean"},
          spread.variation);
    visit(Field{.key = "list", .meaning = "of listed: the values, each as likely"}, spread.list);
}

template<class Visitor>
void describe(Visitor& visit, StreamText& stream)
{
    visit(Field{.key = "name", .meaning = "as shown in the results", .isNeeded = true},
          stream.name);
    visit(Field{.key = "queue", .meaning = "where they wait", .isNeeded = true}, stream.queue);
    visit(Field{.key = "channel", .meaning = "phone, email, chat, social or paper"},
          stream.channel);
    visit(Field{.key = "rates", .meaning = "how many come at random, by the hour"}, stream.rates);
    visit(Field{.key = "moments", .meaning = "or a CSV file of the moments they come at"},
          stream.moments);
    visit(Field{.key = "handling", .meaning = "how long one takes", .isNeeded = true},
          stream.handling);
    visit(Field{.key = "patience", .meaning = "after how long they give up; absent: never"},
          stream.patience);
    visit(Field{.key = "target", .meaning = "in time for the service level"}, stream.target);
    visit(Field{.key = "language", .meaning = "of the customers, like fr"}, stream.language);
    visit(Field{.key = "tier", .meaning = "of the customers"}, stream.tier);
    visit(Field{.key = "tags", .meaning = "for boosts"}, stream.tags);
    visit(Field{.key = "severities", .meaning = "for boosts"}, stream.severities);
    visit(Field{.key = "reach", .meaning = "followers of the author, for boosts"}, stream.reach);
}

template<class Visitor>
void describe(Visitor& visit, ShiftText& shift)
{
    visit(Field{.key = "agents", .meaning = "logins; * and [0-4] stand for more", .isNeeded = true},
          shift.agents);
    visit(Field{.key = "hours", .meaning = "when, like mon-fri 09:00-17:30", .isNeeded = true},
          shift.hours);
}

template<class Visitor>
void describe(Visitor& visit, VariantText& variant)
{
    visit(Field{.key = "name", .meaning = "as shown in the results", .isNeeded = true},
          variant.name);
    visit(Field{.key = "choice", .meaning = "which agent, in every queue"}, variant.choice);
    visit(Field{.key = "rank", .meaning = "which contact first, in every queue"}, variant.rank);
    visit(Field{.key = "rings", .meaning = "no: any member will do at once"}, variant.keepsRings);
}

template<class Visitor>
void describe(Visitor& visit, SimulationText& text)
{
    visit(Field{.key = "name", .meaning = "what it shows"}, text.name);
    visit(Field{.key = "centre", .meaning = "a centre file, seen from this one", .isNeeded = true},
          text.centre);
    visit(Field{.key = "zone", .meaning = "of all hours here, like Europe/London"}, text.zone);
    visit(Field{.key = "from", .meaning = "the first day", .isNeeded = true}, text.from);
    visit(Field{.key = "days", .meaning = "how many", .least = 1, .most = 366}, text.days);
    visit(Field{.key = "warm_up", .meaning = "not counted at the beginning"}, text.warmUp);
    visit(Field{.key = "runs", .meaning = "how often, with other chance", .least = 1, .most = 1000},
          text.runs);
    visit(Field{.key = "seed", .meaning = "the same gives the same"}, text.seed);
    visit(Field{.key = "shifts", .meaning = "who is there when", .isNeeded = true}, text.shifts);
    visit(Field{.key = "streams", .meaning = "what comes", .isNeeded = true}, text.streams);
    visit(Field{.key = "answering", .meaning = "from the offer until it is taken"}, text.answering);
    visit(Field{.key = "variants", .meaning = "what to compare; absent: the centre as it is"},
          text.variants);
}

} // namespace heddle::ctl
