#pragma once

#include "core/channel/social/web/web.h"

#include <QHostAddress>
#include <QNetworkRequest>

namespace heddle::social {

/// Whether it may be asked at all: http or https, with a host and without a login in it.
bool isWebAddress(const QUrl& url);

/// The one of a host's addresses to connect to.
QHostAddress easiest(const QList<QHostAddress>& addresses);

/// A request that goes to this very address, whatever a name server says next. Nothing is kept of
/// its answer.
QNetworkRequest pinnedRequest(const WebRequest& request, const QHostAddress& address);

} // namespace heddle::social
