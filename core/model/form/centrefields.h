#pragma once

#include "core/model/agent.h"
#include "core/model/centre/boostrule.h"
#include "core/model/form/field.h"

namespace heddle {

// The parts of a centre's values, each told to a visitor with its key in centre.yaml and what it
// means. Reading, writing, the store and the manual all follow from these.

template<class Visitor, class T>
void describe(Visitor& visit, PerChannel<T>& each)
{
    constexpr qint64 any = std::numeric_limits<qint64>::max();
    visit(Field{"phone", "of a call", 0, any}, each.phone);
    visit(Field{"email", "of a mail", 0, any}, each.email);
    visit(Field{"chat", "of a chat", 0, any}, each.chat);
    visit(Field{"social", "of a post", 0, any}, each.social);
    visit(Field{"paper", "of a letter, a fax or a form", 0, any}, each.paper);
}

template<class Visitor>
void describe(Visitor& visit, Skill& skill)
{
    visit(Field{.key = "name", .meaning = "as used in levels and rings", .isNeeded = true},
          skill.name);
    visit(Field{.key = "meaning", .meaning = "what it stands for"}, skill.meaning);
}

template<class Visitor>
void describe(Visitor& visit, SpecialDay& day)
{
    visit(Field{.key = "date", .meaning = "the day, like 2026-12-24", .isNeeded = true}, day.date);
    visit(Field{.key = "name", .meaning = "what day it is"}, day.name);
    visit(Field{.key = "hours", .meaning = "its own hours, like 08:00-12:00; closed"}, day.hours);
}

template<class Visitor>
void describe(Visitor& visit, Calendar& calendar)
{
    visit(Field{.key = "name", .meaning = "as queues call it", .isNeeded = true}, calendar.name);
    visit(Field{.key = "zone", .meaning = "IANA time zone, like Europe/London", .isNeeded = true},
          calendar.zone);
    visit(Field{.key = "week",
                .meaning = "hours, like mon-fri 08:00-12:00 13:00-17:00, sat 09:00-12:00",
                .isNeeded = true},
          calendar.week);
    visit(Field{.key = "special_days", .meaning = "dates that are not as their weekday"},
          calendar.specialDays);
}

template<class Visitor>
void describe(Visitor& visit, Capacity& capacity)
{
    visit(Field{.key = "limits", .meaning = "contacts at a time, on each channel"},
          capacity.limits);
    visit(Field{.key = "total", .meaning = "the weight an agent can carry", .least = 1},
          capacity.total);
    visit(Field{.key = "weights", .meaning = "of one contact; 0: total divided by the limit"},
          capacity.weights);
    visit(Field{.key = "parked_share",
                .meaning = "percent of its weight a contact keeps that waits on the customer",
                .least = 1,
                .most = 100},
          capacity.parkedShare);
    visit(Field{.key = "interrupts",
                .meaning = "what each channel may interrupt; such work leaves room for it"},
          capacity.interrupts);
    visit(
        Field{.key = "ramp_up", .meaning = "after Not ready: between new mails, posts and letters"},
        capacity.rampUp);
}

template<class Visitor>
void describe(Visitor& visit, Agent& agent)
{
    visit(Field{.key = "login",
                .meaning = "system user or directory name; a{01..20} makes twenty",
                .isNeeded = true},
          agent.login);
    visit(Field{.key = "name", .meaning = "as shown", .isNeeded = true}, agent.name);
    visit(Field{.key = "role", .meaning = "agent, supervisor, administrator or trainer"},
          agent.role);
    visit(Field{.key = "skills", .meaning = "levels 1-10, like {billing: 7, fr: 9}"}, agent.skills);
    visit(Field{.key = "capacity", .meaning = "how much they take at once"}, agent.capacity);
    visit(Field{.key = "signature", .meaning = "under their mails; {agent.name} is filled in"},
          agent.signature);
}

template<class Visitor>
void describe(Visitor& visit, BoostCondition& when)
{
    visit(Field{.key = "severity", .meaning = "a kind of severity was read, like safety"},
          when.severity);
    visit(Field{.key = "tier", .meaning = "the customer has this tier"}, when.tier);
    visit(Field{.key = "promise", .meaning = "a promise to the customer is open, or broken"},
          when.promise);
    visit(Field{.key = "contacts", .meaning = "the customer's contacts, this one too, at least"},
          when.contacts);
    visit(Field{.key = "within", .meaning = "how far back contacts are counted"}, when.within);
    visit(Field{.key = "tag", .meaning = "it has this tag"}, when.tag);
    visit(Field{.key = "reach", .meaning = "the author has at least so many followers"},
          when.reach);
    visit(Field{.key = "language", .meaning = "it is in this language, like fr"}, when.language);
    visit(Field{.key = "channel", .meaning = "it came by this channel"}, when.channel);
}

template<class Visitor>
void describe(Visitor& visit, BoostRule& rule)
{
    constexpr qint64 any = std::numeric_limits<qint64>::min();
    visit(Field{.key = "name", .meaning = "as people see it", .isNeeded = true}, rule.name);
    visit(Field{.key = "when", .meaning = "everything given has to hold", .isNeeded = true},
          rule.when);
    visit(Field{.key = "earlier", .meaning = "moves the due moment; negative: later", .least = any},
          rule.earlier);
    visit(Field{.key = "critical", .meaning = "lifts deferred work in front with live contacts"},
          rule.critical);
}

} // namespace heddle
