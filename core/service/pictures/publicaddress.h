#pragma once

#include <QHostAddress>

namespace heddle::service {

/// False for addresses that lead into this machine or the site's own network (RFC 6890), also when
/// they are wrapped in an IPv6 one. A mail must not make us knock there.
bool isPublic(const QHostAddress& address);

} // namespace heddle::service
