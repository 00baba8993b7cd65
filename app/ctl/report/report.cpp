#include "app/ctl/report/report.h"

#include <QDate>
#include <QDateTime>

namespace heddle::ctl {

namespace {

constexpr int usualDays = 28;

Result<QDate> dayOf(const Invocation& invocation, const char* option, QDate otherwise)
{
    if (!invocation.has(option))
        return otherwise;
    const QDate day = QDate::fromString(invocation.option(option), Qt::ISODate);
    if (day.isValid())
        return day;
    return failure(ErrorCode::BadInput,
                   QStringLiteral("--%1: '%2' is no date; write it as 2026-03-31")
                       .arg(QLatin1String(option), invocation.option(option)));
}

/// Whole days of this machine's time, the last one included.
Result<store::ReportSpan> spanOf(const Invocation& invocation, Timestamp now)
{
    const QDate today = now.toDateTime().toLocalTime().date();
    const auto to = dayOf(invocation, "to", today);
    if (!to)
        return passOn(to);
    const auto from = dayOf(invocation, "from", to->addDays(1 - usualDays));
    if (!from)
        return passOn(from);
    if (*from > *to)
        return failure(ErrorCode::BadInput, QStringLiteral("--from is later than --to"));
    return store::ReportSpan{.from = Timestamp::fromDateTime(from->startOfDay()),
                             .to = Timestamp::fromDateTime(to->addDays(1).startOfDay())};
}

} // namespace

Result<Report> Report::begin(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto span = spanOf(invocation, opened->clock->now());
    if (!span)
        return passOn(span);
    return Report{std::move(*opened), *span};
}

} // namespace heddle::ctl
