#include "core/model/centre/targetclock.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<TargetKind> kinds[] = {
    {TargetKind::FirstReply, "first-reply"},
    {TargetKind::NextReply, "next-reply"},
    {TargetKind::Resolution, "resolution"},
};

} // namespace

QLatin1String toName(TargetKind kind)
{
    return nameIn(kinds, kind);
}

std::optional<TargetKind> targetKindFromName(QStringView name)
{
    return valueIn(kinds, name);
}

} // namespace heddle
