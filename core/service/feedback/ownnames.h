#pragma once

#include "core/base/result.h"
#include "core/model/entry.h"

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// What people call the centre: its name, the first word of a longer one, and the handles of its
/// accounts, without "@". Fails as the store does.
Result<QStringList> ownNames(store::Store& store);

/// Reads of a post whom it speaks to, by these names. Nothing of anything else: a mail, a chat or a
/// call came to us.
void readStanceOf(Entry& post, const QStringList& ownNames);

} // namespace heddle::service
