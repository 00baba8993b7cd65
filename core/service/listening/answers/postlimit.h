#pragma once

#include "core/base/result.h"

#include <QString>

namespace heddle::store {
class Store;
}

namespace heddle::service {

class Ledger;

/// How many letters a post of an account may have, as its server told last; NotFound before it did.
Result<int> postLimit(store::Store& store, const QString& account);

/// Keeps what the server told now.
Done keepPostLimit(Ledger& ledger, const QString& account, int letters);

} // namespace heddle::service
