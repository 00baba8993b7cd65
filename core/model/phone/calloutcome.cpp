#include "core/model/phone/calloutcome.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<AfterCall> names[] = {{AfterCall::Over, "done"},
                                     {AfterCall::TryAgain, "try-again"},
                                     {AfterCall::NeverCall, "never-call"}};

} // namespace

QLatin1String toName(AfterCall then)
{
    return nameIn(names, then);
}

std::optional<AfterCall> afterCallFromName(QStringView name)
{
    return valueIn(names, name);
}

QList<CallOutcome> usualOutcomes()
{
    return {{QStringLiteral("reached"), AfterCall::Over},
            {QStringLiteral("no answer"), AfterCall::TryAgain},
            {QStringLiteral("busy"), AfterCall::TryAgain},
            {QStringLiteral("message left"), AfterCall::TryAgain},
            {QStringLiteral("wrong number"), AfterCall::Over},
            {QStringLiteral("wants no calls"), AfterCall::NeverCall}};
}

} // namespace heddle
