#pragma once

#include "core/model/form/outlinereader.h"
#include "core/model/form/queuefields.h"
#include "core/scenario/script/script.h"

#include <QDateTime>

namespace heddle::scenario {

QString spellingOf(const Cue& cue);
std::optional<Misspelt> read(const QString& text, Cue& value);

/// A wall-clock moment, like "2026-03-02 08:00".
struct LocalMoment {
    QDateTime at;
};
QString spellingOf(const LocalMoment& moment);
std::optional<Misspelt> read(const QString& text, LocalMoment& value);

template<class Visitor>
void describe(Visitor& visit, Step& step)
{
    visit(Field{.key = "id", .meaning = "as other steps call it"}, step.id);
    visit(Field{.key = "at", .meaning = "from the start"}, step.at);
    visit(Field{.key = "when", .meaning = "or after another, like 'call answered'"}, step.when);
    visit(Field{.key = "wait", .meaning = "after that"}, step.wait);
    visit(Field{.key = "inject", .meaning = "or when the trainer presses this key"}, step.inject);
    visit(Field{.key = "mark", .meaning = "a flag over the day"}, step.mark);
    visit(Field{.key = "from", .meaning = "the customer"}, step.from);
    visit(Field{.key = "agent", .meaning = "or the agent (login)"}, step.agent);
    visit(Field{.key = "does", .meaning = "says; reply, close, merge ..."}, step.deed);
    visit(Field{.key = "of", .meaning = "the step whose contact is meant"}, step.of);
    visit(Field{.key = "by", .meaning = "phone, email, chat, social or paper"}, step.by);
    visit(Field{.key = "to", .meaning = "an account, an agent or a customer"}, step.to);
    visit(Field{.key = "subject", .meaning = "of a mail"}, step.subject);
    visit(Field{.key = "text", .meaning = "what is said"}, step.text);
    visit(Field{.key = "talk", .meaning = "how long a call takes"}, step.talk);
    visit(Field{.key = "early", .meaning = "the outside dates it so much before"}, step.early);
    visit(Field{.key = "reach", .meaning = "readers that a post comes to"}, step.reach);
    visit(Field{.key = "lasts", .meaning = "of a spread or an outage"}, step.lasts);
    visit(Field{.key = "about", .meaning = "yes: a post that mentions us only"}, step.isAbout);
    visit(Field{.key = "left_alone", .meaning = "yes: no colleague sees to it by themselves"},
          step.isLeftAlone);
    visit(Field{.key = "automatic", .meaning = "of a mail: auto-replied, auto-generated"},
          step.automatic);
    visit(Field{.key = "refused", .meaning = "yes: it must not be allowed"}, step.isRefused);
    visit(Field{.key = "if_mood", .meaning = "only if the customer feels so or worse"},
          step.ifMood);
    visit(Field{.key = "mood", .meaning = "and feels so from then on"}, step.mood);
}

template<class Visitor>
void describe(Visitor& visit, WordRule& rule)
{
    visit(Field{.key = "name", .meaning = "as expectations call it", .isNeeded = true}, rule.name);
    visit(Field{.key = "any", .meaning = "one of these words is there", .isNeeded = true},
          rule.any);
    visit(Field{.key = "none", .meaning = "and none of these"}, rule.none);
}

template<class Visitor>
void describe(Visitor& visit, Expectation& item)
{
    visit(Field{.key = "id", .meaning = "as the report calls it", .isNeeded = true}, item.id);
    visit(Field{.key = "title", .meaning = "as shown", .isNeeded = true}, item.title);
    visit(Field{.key = "on", .meaning = "the step whose contact is meant", .isNeeded = true},
          item.on);
    visit(Field{.key = "action",
                .meaning = "accept, reply, close, tag, note, promise, call-back or leave-alone"},
          item.action);
    visit(Field{.key = "within", .meaning = "from its arrival"}, item.within);
    visit(Field{.key = "says", .meaning = "word rules that hold"}, item.says);
    visit(Field{.key = "avoids", .meaning = "word rules that do not"}, item.avoids);
    visit(Field{.key = "tag", .meaning = "for action tag"}, item.tag);
    visit(Field{.key = "points", .meaning = "what it is worth", .least = 1, .most = 1000},
          item.points);
    visit(Field{.key = "hint", .meaning = "shown in practice when half its time is gone"},
          item.hint);
    visit(Field{.key = "else", .meaning = "what there is to learn when it was missed"},
          item.otherwise);
    visit(Field{.key = "by_hand", .meaning = "yes: a trainer gives the points"}, item.isByHand);
}

template<class Visitor>
void describe(Visitor& visit, Assertion& one)
{
    visit(Field{.key = "of", .meaning = "the step whose contact is meant"}, one.of);
    visit(Field{.key = "routed_to", .meaning = "the agent who accepted it"}, one.routedTo);
    visit(Field{.key = "within", .meaning = "accepted so soon"}, one.within);
    visit(Field{.key = "answered_within", .meaning = "answered so soon"}, one.answeredWithin);
    visit(Field{.key = "not_before", .meaning = "accepted after this step's contact"},
          one.notBefore);
    visit(Field{.key = "state_is", .meaning = "new, queued, assigned, closed ..."}, one.stateIs);
    visit(Field{.key = "at", .meaning = "when the state is looked at; the end"}, one.at);
    visit(
        Field{.key = "service_level", .meaning = "percent accepted within, at least", .most = 100},
        one.serviceLevel);
    visit(Field{.key = "queue", .meaning = "only of this queue"}, one.queue);
    visit(Field{.key = "no_starvation", .meaning = "nothing waits longer"}, one.noStarvation);
    visit(Field{.key = "same_customer", .meaning = "as this step's contact"}, one.sameCustomer);
    visit(Field{.key = "other_customer", .meaning = "than this step's contact"}, one.otherCustomer);
    visit(Field{.key = "tagged", .meaning = "it carries this tag"}, one.tagged);
    visit(Field{.key = "person_offered", .meaning = "yes: a call back stands in it"},
          one.personOffered);
    std::optional<LocalMoment> due;
    visit(Field{.key = "due", .meaning = "its clock ends then, like 2026-03-30 09:30"}, due);
    if (due)
        one.due = due->at;
    visit(Field{.key = "offers", .meaning = "how often it was offered"}, one.offers);
    visit(Field{.key = "replies", .meaning = "so many answers at most"}, one.replies);
    visit(Field{.key = "hash_is", .meaning = "the log's, as 'scenario run' prints it"}, one.hashIs);
    visit(Field{.key = "log", .meaning = "for hash_is: a file with the events as they were"},
          one.log);
}

} // namespace heddle::scenario
