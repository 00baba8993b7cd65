#include "core/model/readings/promise.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<PromiseProgress> promiseProgresses[] = {
    {PromiseProgress::Found, "found"},
    {PromiseProgress::Open, "open"},
    {PromiseProgress::Kept, "kept"},
    {PromiseProgress::LetBe, "let be"},
};

} // namespace

QLatin1String toName(PromiseProgress state)
{
    return nameIn(promiseProgresses, state);
}

std::optional<PromiseProgress> promiseProgressFromName(QStringView name)
{
    return valueIn(promiseProgresses, name);
}

} // namespace heddle
