#include "core/base/result.h"

namespace heddle {

QLatin1String errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Offline: return QLatin1String("offline");
    case ErrorCode::AuthFailed: return QLatin1String("auth-failed");
    case ErrorCode::Refused: return QLatin1String("refused");
    case ErrorCode::Timeout: return QLatin1String("timeout");
    case ErrorCode::NotFound: return QLatin1String("not-found");
    case ErrorCode::Conflict: return QLatin1String("conflict");
    case ErrorCode::BadInput: return QLatin1String("bad-input");
    case ErrorCode::Corrupt: return QLatin1String("corrupt");
    case ErrorCode::Unsupported: return QLatin1String("unsupported");
    case ErrorCode::Cancelled: return QLatin1String("cancelled");
    case ErrorCode::Internal: return QLatin1String("internal");
    }
    return QLatin1String("internal");
}

} // namespace heddle
