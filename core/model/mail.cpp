#include "core/model/mail.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<AutomaticKind> kinds[] = {
    {AutomaticKind::Person, "person"},     {AutomaticKind::AutoReply, "auto-reply"},
    {AutomaticKind::Bounce, "bounce"},     {AutomaticKind::Bulk, "bulk"},
    {AutomaticKind::Calendar, "calendar"},
};

} // namespace

QLatin1String toName(AutomaticKind kind)
{
    return nameIn(kinds, kind);
}

std::optional<AutomaticKind> automaticKindFromName(QStringView name)
{
    return valueIn(kinds, name);
}

} // namespace heddle
