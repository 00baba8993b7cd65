#pragma once

#include <QString>
#include <QStringView>

namespace heddle::email {

/// An invitation (RFC 5545) as people read it.
struct Invitation {
    QString method; ///< lower case: "request", "reply", "cancel" ...
    QString text;   ///< what, when, where, who; one line each, then the description

    bool operator==(const Invitation&) const = default;
};

/// Reads the first event or task of a text/calendar part. A part that is none gives empty texts.
Invitation parseInvitation(QStringView calendar);

} // namespace heddle::email
