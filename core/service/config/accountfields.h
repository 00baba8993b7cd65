#pragma once

#include "core/model/form/queuefields.h"
#include "core/service/config/centreplan.h"
#include "core/service/mailboxes/mailboxnames.h"

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

} // namespace heddle::service
