#pragma once

#include "core/base/result.h"

#include <QHostAddress>
#include <QString>

namespace heddle::service {

/// Where posts of a feed are sent to, instead of being fetched: "push://127.0.0.1:8478/reviews".
struct PushPlace {
    QHostAddress address;
    quint16 port = 0;
    QString path; ///< "/reviews"

    bool operator==(const PushPlace&) const = default;
};

/// Whether a feed's address says that its posts are sent.
bool isPushed(const QString& feedAddress);

/// BadInput says how it is written.
Result<PushPlace> pushPlaceIn(const QString& feedAddress);

} // namespace heddle::service
