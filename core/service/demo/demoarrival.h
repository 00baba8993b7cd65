#pragma once

#include "core/model/traffic.h"

#include <QString>

namespace heddle::service {

class DemoFields;

/// Something other than a mail arrives: a line of a chat, a post or a call that is over.
struct DemoArrival {
    Inbound inbound; ///< without account, key and moment
    QString queue;
    QString customer; ///< the mail address of whoever it is known to be; empty: nobody knows

    bool operator==(const DemoArrival&) const = default;
};

/// Reads a step that says `"do"` chat, post or call.
DemoArrival demoArrivalFrom(DemoFields& fields, const QString& what);

/// The account of the demo centre's chats, posts or calls.
QString demoAccount(ChannelKind channel);

} // namespace heddle::service
