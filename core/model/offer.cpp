#include "core/model/offer.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<OfferEnd> ends[] = {
    {OfferEnd::Accepted, "accepted"},
    {OfferEnd::Declined, "declined"},
    {OfferEnd::NotAnswered, "not-answered"},
    {OfferEnd::Withdrawn, "withdrawn"},
};

constexpr Name<BandCause> causes[] = {
    {BandCause::Live, "live"},
    {BandCause::Critical, "critical"},
    {BandCause::Late, "late"},
    {BandCause::Deferred, "deferred"},
};

} // namespace

QLatin1String toName(OfferEnd end)
{
    return nameIn(ends, end);
}

QLatin1String toName(BandCause cause)
{
    return nameIn(causes, cause);
}

std::optional<BandCause> bandCauseFromName(QStringView name)
{
    return valueIn(causes, name);
}

std::optional<OfferEnd> offerEndFromName(QStringView name)
{
    return valueIn(ends, name);
}

} // namespace heddle
