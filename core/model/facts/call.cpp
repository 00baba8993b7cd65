#include "core/model/facts/call.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<CallEnd> ends[] = {
    {CallEnd::Ongoing, "ongoing"},     {CallEnd::Talked, "talked"},
    {CallEnd::Abandoned, "abandoned"}, {CallEnd::Missed, "missed"},
    {CallEnd::Declined, "declined"},   {CallEnd::Busy, "busy"},
    {CallEnd::Failed, "failed"},       {CallEnd::Voicemail, "voicemail"},
    {CallEnd::Lost, "lost"},
};

} // namespace

QLatin1String toName(CallEnd end)
{
    return nameIn(ends, end);
}

std::optional<CallEnd> callEndFromName(QStringView name)
{
    return valueIn(ends, name);
}

} // namespace heddle
