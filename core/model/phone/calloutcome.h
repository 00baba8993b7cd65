#pragma once

#include <QLatin1String>
#include <QList>
#include <QString>

#include <optional>

namespace heddle {

/// What becomes of a contact once its agent has said what a call out came to.
enum class AfterCall {
    Over,
    TryAgain, ///< a call that is owed waits for its next try
    NeverCall ///< the customer wants no calls any more
};

QLatin1String toName(AfterCall then);
std::optional<AfterCall> afterCallFromName(QStringView name);

/// What a call out can come to: "no answer".
struct CallOutcome {
    QString code;
    AfterCall then = AfterCall::Over;

    bool operator==(const CallOutcome&) const = default;
};

/// Where the centre has none of its own. Their codes are known to the window, which shows them in
/// the reader's language.
QList<CallOutcome> usualOutcomes();

} // namespace heddle
