#include "core/model/facts/post.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<Visibility> visibilities[] = {
    {Visibility::Public, "public"},
    {Visibility::Unlisted, "unlisted"},
    {Visibility::Followers, "followers"},
    {Visibility::Direct, "direct"},
};

} // namespace

QLatin1String toName(Visibility visibility)
{
    return nameIn(visibilities, visibility);
}

std::optional<Visibility> visibilityFromName(QStringView name)
{
    return valueIn(visibilities, name);
}

} // namespace heddle
