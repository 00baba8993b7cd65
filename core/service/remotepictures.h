#pragma once

#include "core/base/async.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>

namespace heddle::service {

/// A picture from outside, as it came.
struct RemotePicture {
    QByteArray content;
    QString type; ///< MIME type, told from the content and not from what the server says

    bool operator==(const RemotePicture&) const = default;
};

/// Fetches pictures that a mail names, once its sender is allowed to have them fetched. The window
/// that shows mail has no network of its own.
///
/// Thread: the one it lives in. Failures: Refused (not http or https, a private address),
/// BadInput (no picture, too large, too many at once), Offline, Timeout, NotFound.
class RemotePictures : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Async<RemotePicture> fetch(const QUrl& url) = 0;
};

} // namespace heddle::service
