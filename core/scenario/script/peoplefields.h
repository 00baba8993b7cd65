#pragma once

#include "core/model/form/outlinereader.h"
#include "core/model/form/queuefields.h"
#include "core/scenario/script/people.h"

namespace heddle::scenario {

template<class Visitor>
void describe(Visitor& visit, Line& line)
{
    visit(Field{.key = "channel", .meaning = "phone, email, chat, social or paper"}, line.channel);
    visit(Field{.key = "account", .meaning = "its address or number", .isNeeded = true},
          line.account);
    visit(Field{.key = "name", .meaning = "as customers see it"}, line.name);
    visit(Field{.key = "queue", .meaning = "where contacts come to; the first queue"}, line.queue);
}

template<class Visitor>
void describe(Visitor& visit, Person& person)
{
    visit(Field{.key = "id", .meaning = "as steps call them", .isNeeded = true}, person.id);
    visit(Field{.key = "name", .meaning = "as they sign"}, person.name);
    visit(Field{.key = "tier", .meaning = "the centre's word for them, like Gold"}, person.tier);
    visit(Field{.key = "language", .meaning = "like en or fr"}, person.language);
    visit(Field{.key = "place", .meaning = "where they live"}, person.place);
    visit(Field{.key = "time_zone", .meaning = "like Europe/London"}, person.timeZone);
    visit(Field{.key = "email", .meaning = "they write from here"}, person.email);
    visit(Field{.key = "phone", .meaning = "they call from here"}, person.phone);
    visit(Field{.key = "chat", .meaning = "their name in the web chat"}, person.chat);
    visit(Field{.key = "social", .meaning = "they post as"}, person.social);
    visit(Field{.key = "paper", .meaning = "their postal address"}, person.paper);
    visit(Field{.key = "followers", .meaning = "who read what they post"}, person.followers);
    visit(Field{.key = "mood", .meaning = "angry, annoyed, worried, calm or pleased"}, person.mood);
    visit(Field{.key = "patience", .meaning = "until they hang up", .least = oneSecond},
          person.patience);
    visit(Field{.key = "known", .meaning = "yes: the centre has all these addresses already"},
          person.isKnown);
    visit(Field{.key = "do_not_use", .meaning = "channels never to be used"}, person.doNotUse);
}

template<class Visitor>
void describe(Visitor& visit, Break& pause)
{
    visit(Field{.key = "at", .meaning = "from the start", .isNeeded = true}, pause.at);
    visit(Field{.key = "lasts", .meaning = "how long", .least = oneSecond}, pause.lasts);
}

template<class Visitor>
void describe(Visitor& visit, Colleague& colleague)
{
    visit(Field{.key = "login", .meaning = "an agent of the centre", .isNeeded = true},
          colleague.login);
    visit(Field{.key = "pace",
                .meaning = "percent; 200 takes half the time",
                .least = 1,
                .most = 10'000},
          colleague.pace);
    visit(Field{.key = "arrives", .meaning = "from the start"}, colleague.arrives);
    visit(Field{.key = "leaves", .meaning = "from the start; stays"}, colleague.leaves);
    visit(Field{.key = "breaks", .meaning = "times off"}, colleague.breaks);
    visit(Field{.key = "reaction", .meaning = "from an offer until it is taken"},
          colleague.reaction);
    visit(Field{.key = "accepts", .meaning = "percent of offers taken", .most = 100},
          colleague.accepts);
    visit(Field{.key = "says", .meaning = "answers, one by chance"}, colleague.says);
    visit(Field{.key = "code", .meaning = "for wrap-up"}, colleague.code);
}

template<class Visitor>
void describe(Visitor& visit, Crowd& crowd)
{
    visit(Field{.key = "id", .meaning = "their name", .isNeeded = true}, crowd.id);
    visit(Field{.key = "by", .meaning = "phone, email, chat, social or paper"}, crowd.by);
    visit(Field{.key = "to", .meaning = "an account; the first of the channel"}, crowd.to);
    visit(Field{.key = "author", .meaning = "a customer who does it all; each is another"},
          crowd.author);
    visit(Field{.key = "from", .meaning = "from the start"}, crowd.from);
    visit(Field{.key = "until", .meaning = "from the start; the end"}, crowd.until);
    visit(Field{.key = "per_hour", .meaning = "how many at random", .most = 1'000'000},
          crowd.perHour);
    visit(Field{.key = "arrivals", .meaning = "or these moments"}, crowd.arrivals);
    visit(Field{.key = "most", .meaning = "no more than these", .least = 1}, crowd.most);
    visit(Field{.key = "subjects", .meaning = "one by chance"}, crowd.subjects);
    visit(Field{.key = "texts", .meaning = "one by chance", .isNeeded = true}, crowd.texts);
    visit(Field{.key = "language", .meaning = "like en or fr"}, crowd.language);
    visit(Field{.key = "tier", .meaning = "of these customers"}, crowd.tier);
    visit(Field{.key = "followers", .meaning = "who read what they post"}, crowd.followers);
    visit(Field{.key = "patience", .meaning = "until they hang up"}, crowd.patience);
    visit(Field{.key = "handling", .meaning = "how long one takes on average", .least = oneSecond},
          crowd.handling);
    visit(Field{.key = "about", .meaning = "yes: posts that mention us only"}, crowd.isAbout);
}

} // namespace heddle::scenario
