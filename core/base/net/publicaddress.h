#pragma once

#include <QHostAddress>

namespace heddle {

/// False for addresses that lead into this machine or the site's own network (RFC 6890), also when
/// they are wrapped in an IPv6 one. Nothing from outside must make us knock there.
bool isPublic(const QHostAddress& address);

} // namespace heddle
