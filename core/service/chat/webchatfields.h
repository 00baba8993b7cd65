#pragma once

#include "core/model/form/outlinereader.h"
#include "core/model/form/outlinewriter.h"
#include "core/service/chat/webchat.h"

namespace heddle::service {

template<class Visitor>
void describe(Visitor& visit, ChatField& field)
{
    visit(
        Field{.key = "name", .meaning = "its key; name and mail are understood", .isNeeded = true},
        field.name);
    visit(Field{.key = "label", .meaning = "as visitors see it"}, field.label);
    visit(Field{.key = "choices", .meaning = "to choose from; none: free text"}, field.choices);
    visit(Field{.key = "needed", .meaning = "yes: it must be filled in"}, field.isNeeded);
}

template<class Visitor>
void describe(Visitor& visit, ChatRoute& route)
{
    visit(Field{.key = "queue", .meaning = "its name", .isNeeded = true}, route.queue);
    visit(Field{.key = "page", .meaning = "of the site, like https://www.shop.example/returns/*"},
          route.page);
    visit(Field{.key = "field", .meaning = "of the form"}, route.field);
    visit(Field{.key = "value", .meaning = "what it says then"}, route.value);
}

template<class Visitor>
void describe(Visitor& visit, WebChat& chat)
{
    visit(Field{.key = "on", .meaning = "no: the gateway does not start"}, chat.isOn);
    visit(Field{.key = "origins",
                .meaning = "sites that may carry it, like https://www.shop.example",
                .isNeeded = true},
          chat.origins);
    visit(Field{.key = "address", .meaning = "to listen on; 127.0.0.1 behind a reverse proxy"},
          chat.address);
    visit(Field{.key = "port", .meaning = "to listen on", .least = 1, .most = 65'535}, chat.port);
    visit(
        Field{.key = "public_url", .meaning = "where browsers find it, https://chat.shop.example"},
        chat.publicUrl);
    visit(Field{.key = "certificate", .meaning = "PEM file with the chain; none: no TLS"},
          chat.certificate);
    visit(Field{.key = "private_key", .meaning = "PEM file"}, chat.privateKey);
    visit(Field{.key = "proxies", .meaning = "addresses whose X-Forwarded-For counts"},
          chat.proxies);
    visit(Field{.key = "hours",
                .meaning = "a calendar; none: whenever somebody is ready",
                .names = Field::Names::Calendar},
          chat.hours);
    visit(Field{.key = "title", .meaning = "over the chat; none: the centre's name"}, chat.title);
    visit(Field{.key = "greeting", .meaning = "the first words"}, chat.greeting);
    visit(Field{.key = "colour", .meaning = "the brand's, like #1d5fd1"}, chat.colour);
    visit(Field{.key = "consent", .meaning = "words to agree to before anything is kept"},
          chat.consent);
    visit(Field{.key = "privacy_url", .meaning = "page that the consent links to"},
          chat.privacyUrl);
    visit(Field{.key = "texts",
                .meaning = "folder of LANGUAGE.json: the widget's words in more languages"},
          chat.texts);
    visit(Field{.key = "form", .meaning = "fields before a chat"}, chat.form);
    visit(Field{.key = "mailbox", .meaning = "for messages left behind and transcripts"},
          chat.mailbox);
    visit(Field{.key = "signing_secret", .meaning = "name of the secret shared with the site"},
          chat.signingSecret);
    visit(Field{.key = "file_megabytes", .meaning = "of one file", .least = 0, .most = 100},
          chat.fileMegabytes);
    visit(Field{.key = "per_address",
                .meaning = "connections of one network address at a time",
                .least = 1,
                .most = 100'000},
          chat.perAddress);
    visit(Field{.key = "resume_within",
                .meaning = "how long a conversation can be taken up again",
                .least = 60'000'000},
          chat.resumeWithin);
    visit(Field{.key = "retention_days",
                .meaning = "after its end a chat's words, files and visitor are removed; 0: kept",
                .least = 0,
                .most = 36'500},
          chat.retentionDays);
    visit(Field{.key = "rating", .meaning = "csat (1 to 5), nps (0 to 10) or none"}, chat.rating);
    visit(Field{.key = "queues", .meaning = "by page or form; the first that fits"}, chat.queues);
}

} // namespace heddle::service
