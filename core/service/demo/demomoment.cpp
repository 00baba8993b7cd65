#include "core/service/demo/demomoment.h"

#include <QRegularExpression>

namespace heddle::service {

std::optional<DemoMoment> demoMomentFromText(QStringView text)
{
    static const QRegularExpression days(QStringLiteral("^([+-]\\d{1,4})d (\\d\\d:\\d\\d)$"));
    static const QRegularExpression minutes(QStringLiteral("^([+-]\\d{1,4})m$"));
    if (const auto found = days.match(text); found.hasMatch()) {
        const auto time = QTime::fromString(found.captured(2), QStringLiteral("HH:mm"));
        if (!time.isValid())
            return std::nullopt;
        return DemoMoment{.days = found.captured(1).toInt(), .time = time};
    }
    if (const auto found = minutes.match(text); found.hasMatch())
        return DemoMoment{.minutes = found.captured(1).toInt()};
    return std::nullopt;
}

QDateTime demoDateTime(const DemoMoment& moment, const DemoCalendar& calendar)
{
    const QDateTime now = calendar.now.toDateTime().toTimeZone(calendar.zone);
    if (!moment.time)
        return now.addSecs(qint64{60} * moment.minutes);
    return {now.date().addDays(moment.days), *moment.time, calendar.zone};
}

} // namespace heddle::service
