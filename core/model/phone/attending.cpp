#include "core/model/phone/attending.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<Attending> names[] = {{Attending::Listen, "listen"},
                                     {Attending::Whisper, "whisper"},
                                     {Attending::Join, "join"},
                                     {Attending::Leave, "end"}};

constexpr Name<Attendance> attendances[] = {{Attendance::Visible, "visible"},
                                            {Attendance::Hidden, "hidden"}};

} // namespace

QLatin1String toName(Attending how)
{
    return nameIn(names, how);
}

QLatin1String toName(Attendance attendance)
{
    return nameIn(attendances, attendance);
}

std::optional<Attendance> attendanceFromName(QStringView name)
{
    return valueIn(attendances, name);
}

std::optional<Attending> attendingFromName(QStringView name)
{
    return valueIn(names, name);
}

} // namespace heddle
