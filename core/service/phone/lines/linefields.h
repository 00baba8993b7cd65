#pragma once

#include "core/model/form/field.h"
#include "core/model/phone/calloutcome.h"
#include "core/model/phone/noticesound.h"
#include "core/model/phone/recordingpolicy.h"

namespace heddle {

template<class Visitor>
void describe(Visitor& visit, PhoneLine& line)
{
    visit(Field{.key = "name", .meaning = "as shown: Support", .isNeeded = true}, line.name);
    visit(Field{.key = "user", .meaning = "of the SIP account, like 1001", .isNeeded = true},
          line.user);
    visit(Field{.key = "domain", .meaning = "the exchange, like pbx.example", .isNeeded = true},
          line.domain);
    visit(Field{.key = "queue", .meaning = "where its calls wait; the first queue"}, line.queue);
    visit(Field{.key = "login",
                .meaning = "where it is not the user; the password is in the keyring"},
          line.login);
    visit(Field{.key = "server", .meaning = "host:port, where the domain does not tell"},
          line.server);
    visit(Field{.key = "transport", .meaning = "udp, tcp or tls"}, line.transport);
    visit(Field{.key = "encryption", .meaning = "of what is said: never, preferred or required"},
          line.encryption);
    visit(Field{.key = "digits", .meaning = "how keys are sent: rtp or info"}, line.digits);
    visit(Field{.key = "codecs", .meaning = "opus, G722, PCMA, PCMU in order; all"}, line.codecs);
    visit(Field{.key = "ca_file", .meaning = "an extra trusted CA, as a PEM file"}, line.caFile);
    visit(Field{.key = "display", .meaning = "our name for those we call"}, line.display);
    visit(Field{.key = "register", .meaning = "no: calls come without, as from a trunk"},
          line.isRegistering);
    visit(Field{.key = "local_address", .meaning = "listen here only"}, line.localAddress);
    visit(Field{.key = "local_port", .meaning = "listen here; any", .most = 65'535},
          line.localPort);
    visit(Field{.key = "region", .meaning = "country of numbers without a code"}, line.region);
    visit(Field{.key = "recording", .meaning = "never, on-request, announced or always"},
          line.recording);
    visit(Field{.key = "voicemail",
                .meaning = "a message is taken after so much ringing, and at once where an "
                           "overflow rule says message; absent: none is"},
          line.voicemail);
    visit(Field{.key = "greeting", .meaning = "a WAV file (16 bit) spoken before it; a tone alone"},
          line.greeting);
    visit(Field{.key = "stun", .meaning = "host:port that tells our address outside; none"},
          line.stun);
    visit(Field{.key = "ice", .meaning = "yes: looks for the way that sound can take"},
          line.usesIce);
}

template<class Visitor>
void describe(Visitor& visit, CallOutcome& outcome)
{
    visit(Field{.key = "code", .meaning = "as agents choose it", .isNeeded = true}, outcome.code);
    visit(Field{.key = "then", .meaning = "done, try-again or never-call"}, outcome.then);
}

template<class Visitor>
void describe(Visitor& visit, NoticeSound& sound)
{
    visit(Field{.key = "queue", .meaning = "whose callers", .isNeeded = true}, sound.queue);
    visit(Field{.key = "when", .meaning = "closed, full or too-long; whatever the cause"},
          sound.when);
    visit(Field{.key = "sound",
                .meaning = "a WAV file, at each desk that has the line",
                .isNeeded = true},
          sound.sound);
}

template<class Visitor>
void describe(Visitor& visit, RecordingPolicy& policy)
{
    visit(Field{.key = "queue", .meaning = "whose calls", .isNeeded = true}, policy.queue);
    visit(Field{.key = "rule", .meaning = "never, on-request, announced or always"}, policy.rule);
    visit(Field{.key = "keep", .meaning = "how long; until somebody removes it"}, policy.keep);
}

} // namespace heddle
