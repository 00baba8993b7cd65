#include "app/ctl/simulation/moments.h"

#include <algorithm>

namespace heddle::ctl {

namespace {

constexpr qsizetype mostMistakes = 100;

std::optional<Timestamp> momentIn(const QString& text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    constexpr double farthest = 1e12;
    if (isNumber && seconds >= 0 && seconds < farthest)
        return Timestamp{static_cast<qint64>(seconds * 1e6)};
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    // Without its zone a moment could be any of two dozen.
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return Timestamp::fromDateTime(moment);
}

} // namespace

Moments momentsIn(const QByteArray& csv)
{
    Moments moments;
    const QStringList lines = QString::fromUtf8(csv).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size() && moments.mistakes.size() < mostMistakes; ++i) {
        const QString cell =
            lines[i].section(QLatin1Char(','), 0, 0).trimmed().remove(QLatin1Char('"'));
        const auto moment = momentIn(cell);
        if (moment)
            moments.at += *moment;
        else if (i > 0 && !cell.isEmpty())
            moments.mistakes +=
                QStringLiteral("line %1: '%2' is no moment; like 2026-11-23T09:00:04Z")
                    .arg(QString::number(i + 1), cell.left(40));
    }
    std::sort(moments.at.begin(), moments.at.end());
    return moments;
}

} // namespace heddle::ctl
