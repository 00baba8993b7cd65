#pragma once

#include "core/model/form/queuefields.h"
#include "core/model/form/rulefields.h"
#include "core/service/chat/webchatfields.h"
#include "core/service/config/centreplan.h"
#include "core/service/listening/campaignfields.h"
#include "core/service/mailboxes/mailboxnames.h"
#include "core/service/pages/customerpagefields.h"
#include "core/service/phone/linefields.h"

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
void describe(Visitor& visit, MailServer& server)
{
    int port = server.port;
    visit(Field{.key = "host", .meaning = "name of the server", .isNeeded = true}, server.host);
    visit(Field{.key = "port", .meaning = "usually 993 in, 465 out", .least = 1, .most = 65'535},
          port);
    visit(Field{.key = "encryption", .meaning = "tls, starttls or none"}, server.encryption);
    server.port = static_cast<quint16>(port);
}

template<class Visitor>
void describe(Visitor& visit, Account& account)
{
    MailboxSettings& settings = account.settings;
    visit(Field{.key = "address", .meaning = "what answers come from", .isNeeded = true},
          settings.address);
    visit(Field{.key = "name", .meaning = "as shown"}, settings.name);
    visit(Field{.key = "queue", .meaning = "where its mails come to; the first queue"},
          account.queue);
    visit(Field{.key = "login", .meaning = "at the server", .isNeeded = true}, settings.login);
    visit(Field{.key = "incoming", .meaning = "the IMAP server", .isNeeded = true},
          settings.incoming);
    visit(Field{.key = "outgoing", .meaning = "the SMTP server", .isNeeded = true},
          settings.outgoing);
    visit(Field{.key = "sign_in", .meaning = "password or oauth; the secret is in the keyring"},
          settings.signIn);
    visit(Field{.key = "provider", .meaning = "for oauth: google, microsoft ..."},
          settings.provider);
    visit(Field{.key = "sent_copy", .meaning = "bcc, append or server"}, settings.sentCopy);
    visit(Field{.key = "folders", .meaning = "mail is taken from these"}, settings.folders);
    visit(Field{.key = "after_taking", .meaning = "leave, mark-seen or move"},
          settings.afterTaking);
    visit(Field{.key = "taken_folder", .meaning = "for move: where to"}, settings.takenFolder);
    visit(Field{.key = "poll_interval", .meaning = "where there is no push", .least = oneSecond},
          settings.pollInterval);
    visit(Field{.key = "ca_file", .meaning = "an extra trusted CA, as a PEM file"},
          settings.caFile);
}

template<class Visitor>
void describe(Visitor& visit, FeedSource& feed)
{
    visit(Field{.key = "name", .meaning = "as shown: Players' forum", .isNeeded = true}, feed.name);
    visit(Field{.key = "address",
                .meaning = "https://..., or push://127.0.0.1:8478/name for posts that are sent",
                .isNeeded = true},
          feed.address);
    visit(Field{.key = "queue", .meaning = "where its posts come to; the first queue"}, feed.queue);
    visit(Field{.key = "every", .meaning = "how often it is read", .least = 60 * oneSecond},
          feed.every);
    visit(Field{.key = "login", .meaning = "where it asks for one; the secret is in the keyring"},
          feed.login);
}

template<class Visitor>
void describe(Visitor& visit, SocialAccount& account)
{
    visit(Field{.key = "name",
                .meaning =
                    "as shown, of bluesky its handle; its token or app password is in the keyring",
                .isNeeded = true},
          account.name);
    visit(Field{.key = "network", .meaning = "mastodon, or bluesky", .isNeeded = true},
          account.network);
    visit(Field{.key = "server", .meaning = "https://...", .isNeeded = true}, account.server);
    visit(Field{.key = "queue", .meaning = "where what is said to it comes to; the first queue"},
          account.queue);
    visit(Field{.key = "every", .meaning = "how often it is read", .least = 5 * oneSecond},
          account.every);
}

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
