#pragma once

#include "core/base/async.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>
#include <utility>

namespace heddle::social {

/// Which hosts may be asked: what strangers name must not lead into this machine or site.
enum class WebReach { Anywhere, PublicOnly };

/// Something asked of a web server.
struct WebRequest {
    QByteArray verb = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    WebReach reach = WebReach::Anywhere;

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

/// An answer that goes on for as long as the server has something to say. Deleting it closes it.
class WebStream : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void opened();
    void received(const QByteArray& bytes);
    /// Once, and nothing follows. \param status what the server said at the start; 0: nothing
    void ended(int status);
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
    /// Asks for an answer that goes on; follows no redirects. It must not outlive this.
    virtual std::unique_ptr<WebStream> open(const WebRequest& request) = 0;
};

} // namespace heddle::social
