#include "core/model/phone/attending.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<Attending> names[] = {{Attending::Listen, "listen"},
                                     {Attending::Whisper, "whisper"},
                                     {Attending::Join, "join"},
                                     {Attending::Leave, "end"}};

} // namespace

QLatin1String toName(Attending how)
{
    return nameIn(names, how);
}

std::optional<Attending> attendingFromName(QStringView name)
{
    return valueIn(names, name);
}

} // namespace heddle
