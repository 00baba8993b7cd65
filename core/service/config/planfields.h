#pragma once

#include "core/model/form/queuefields.h"
#include "core/model/form/rulefields.h"
#include "core/service/chat/webchatfields.h"
#include "core/service/config/accountfields.h"
#include "core/service/listening/campaignfields.h"
#include "core/service/pages/customerpagefields.h"
#include "core/service/phone/lines/linefields.h"

namespace heddle {

template<class Visitor>
void describe(Visitor& visit, CannedReply& reply)
{
    visit(Field{.key = "shortcut", .meaning = "what is typed for it", .isNeeded = true},
          reply.shortcut);
    visit(Field{.key = "title", .meaning = "as shown in the list"}, reply.title);
    visit(
        Field{.key = "text", .meaning = "with {customer.name}, {agent.name} ...", .isNeeded = true},
        reply.text);
    visit(Field{.key = "language", .meaning = "like en or fr"}, reply.language);
}

} // namespace heddle

namespace heddle::service {

template<class Visitor>
void describe(Visitor& visit, RetiredQueue& retired)
{
    visit(Field{.key = "name", .meaning = "the queue given up", .isNeeded = true}, retired.name);
    visit(Field{.key = "moves_to", .meaning = "where its open contacts go", .isNeeded = true},
          retired.movesTo);
}

template<class Visitor>
void describe(Visitor& visit, CentrePlan& plan)
{
    visit(Field{.key = "centre", .meaning = "its name"}, plan.name);
    visit(Field{.key = "skills", .meaning = "what agents can be good at; names, or with meanings"},
          plan.skills);
    visit(Field{.key = "calendars", .meaning = "opening hours"}, plan.calendars);
    visit(Field{.key = "agents", .meaning = "who works here; others are no longer active"},
          plan.agents);
    visit(Field{.key = "queues", .meaning = "where contacts wait", .isNeeded = true}, plan.queues);
    visit(Field{.key = "retired_queues", .meaning = "queues given up that hold contacts"},
          plan.retiredQueues);
    visit(Field{.key = "boosts", .meaning = "what goes before the rest"}, plan.boosts);
    visit(Field{.key = "rules", .meaning = "when, if, then, in order; absent: as they are"},
          plan.rules);
    visit(Field{.key = "macros", .meaning = "actions on a key, in order; absent: as they are"},
          plan.macros);
    visit(Field{.key = "canned_replies", .meaning = "texts for answers; absent: as they are"},
          plan.cannedReplies);
    visit(Field{.key = "mailboxes", .meaning = "mail accounts; absent: as they are"},
          plan.mailboxes);
    visit(Field{.key = "lines", .meaning = "telephone lines; absent: as they are"}, plan.lines);
    visit(Field{.key = "recordings", .meaning = "of a queue's calls; absent: as they are"},
          plan.recordings);
    visit(Field{.key = "supervision", .meaning = "in calls: visible or hidden to their agents"},
          plan.supervision);
    visit(Field{.key = "call_outcomes", .meaning = "of calls out; absent: as they are"},
          plan.callOutcomes);
    visit(Field{.key = "notice_sounds",
                .meaning = "what callers hear; else the notice is spoken; absent: as they are"},
          plan.noticeSounds);
    visit(Field{.key = "chat", .meaning = "web chat on the centre's sites; absent: as it is"},
          plan.chat);
    visit(Field{.key = "feeds", .meaning = "feeds that are listened to; absent: as they are"},
          plan.feeds);
    visit(Field{.key = "social", .meaning = "accounts on social networks; absent: as they are"},
          plan.social);
    visit(Field{.key = "campaigns", .meaning = "what is listened for; absent: as they are"},
          plan.campaigns);
    visit(Field{.key = "customer_pages", .meaning = "of the firm's own; absent: as they are"},
          plan.customerPages);
}

} // namespace heddle::service
