#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace heddle::email {

/// UIDs in rising order, each once.
using Uids = QList<quint32>;

/// "1:3,7" of {1, 2, 3, 7}. `uids` must be in rising order.
QByteArray uidSet(const Uids& uids);

/// Reads "7,1:3" (RFC 9051 sequence-set without '*'), those from `least` on. Fails with BadInput
/// when it is none, or names over two million: what a server says may be a lie.
Result<Uids> readUidSet(QByteArrayView text, quint32 least = 1);

/// Reads what stands after "* SEARCH": "4 9 2", those from `least` on.
Result<Uids> readSearch(QByteArrayView text, quint32 least = 1);

} // namespace heddle::email
