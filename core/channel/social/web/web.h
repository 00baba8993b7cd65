#pragma once

#include "core/base/async.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <utility>

namespace heddle::social {

/// Something asked of a web server.
struct WebRequest {
    QByteArray verb = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    bool operator==(const WebRequest&) const = default;
};

/// What a web server said.
struct WebAnswer {
    int status = 0;
    QUrl url;                              ///< where it was found in the end
    bool isMovedForGood = false;           ///< every step on the way there was permanent (301, 308)
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;                       ///< unpacked; cut off where it was too long
    bool isCut = false;

    QByteArray header(const QByteArray& name) const { return headers.value(name); }
    bool operator==(const WebAnswer&) const = default;
};

/// The way to web servers. Any status is an answer; a failure means there was none: Offline,
/// Timeout, or Refused for an address that must not be asked.
///
/// Follows redirects of GET, to web addresses only, and from a public address never to a private
/// one. Thread: the one it lives in.
class Web : public QObject {
public:
    using QObject::QObject;

    virtual Async<WebAnswer> send(const WebRequest& request) = 0;
};

} // namespace heddle::social
