#pragma once

#include "core/base/result.h"

#include <optional>

namespace heddle::store {

/// The one row that has to be there: NotFound, naming it, when it is not.
template<class Row>
Result<Row> only(Result<std::optional<Row>> found, const char* what, qint64 id)
{
    if (!found)
        return passOn(found);
    if (!*found)
        return failure(ErrorCode::NotFound,
                       QStringLiteral("%1 %2").arg(QLatin1String(what)).arg(id));
    return std::move(**found);
}

} // namespace heddle::store
