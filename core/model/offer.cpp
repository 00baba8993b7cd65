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

} // namespace

QLatin1String toName(OfferEnd end)
{
    return nameIn(ends, end);
}

std::optional<OfferEnd> offerEndFromName(QStringView name)
{
    return valueIn(ends, name);
}

} // namespace heddle
