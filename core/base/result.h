#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace heddle {

/// What went wrong, as far as a caller can act on it. Callers branch on this and on nothing else.
enum class ErrorCode {
    Offline,     ///< the other side cannot be reached now
    AuthFailed,  ///< it was reached and does not accept who we are
    Refused,     ///< it was reached and says no for good
    Timeout,     ///< no answer in the time allowed
    NotFound,    ///< the thing named does not exist
    Conflict,    ///< somebody else acted first, or the state does not allow it
    BadInput,    ///< what was given cannot be read; the detail names place and cure
    Corrupt,     ///< stored data does not hold together
    Unsupported, ///< understood, but this build or peer cannot do it
    Cancelled,   ///< stopped on purpose, or the answerer is gone
    Internal,    ///< a defect of ours
};

/// The stable name of a code, for logs and JSON ("auth-failed").
QLatin1String errorName(ErrorCode code);

/// A failure as a value. `detail` is for logs and command lines: it names the file, line, address or
/// statement, never message text and never a secret. Sentences for people are made in ui.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    bool operator==(const Error&) const = default;
};

/// The answer of everything that can fail: a value or an Error. Must be looked at.
template<class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result(Base base) : Base(std::move(base)) {}
    Result(Error error) : Base(tl::unexpected<Error>(std::move(error))) {}
};

/// Success with nothing to say.
using Done = Result<void>;

/// Shorthand for the failing branch: `return failure(ErrorCode::NotFound, ...)`.
inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

/// Passes an error on unchanged from a Result of another type.
template<class T>
tl::unexpected<Error> passOn(const Result<T>& result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace heddle
