#include "ui/listening/trend/hourchart.h"

#include "core/service/listening/totals.h"
#include "ui/theme/ink.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

#include <algorithm>

namespace heddle::ui {

using service::PostHour;

namespace {

constexpr Type kFigure{Step::Meta, Weight::Strong};
constexpr Type kCaption{Step::Caption, Weight::Regular};
constexpr qreal kTop = 20;
constexpr qreal kBase = 108;
constexpr qreal kBar = 6;
constexpr int kHoursBetweenWords = 6;

QTime localHour(const PostHour& hour)
{
    return QDateTime::fromMSecsSinceEpoch(hour.begin.micros / 1'000).time();
}

bool hasUsual(const PostHour& hour)
{
    return hour.weeks >= service::Totals::fewestWeeks;
}

QString usualWords(const PostHour& hour)
{
    return hasUsual(hour)
               ? HourChart::tr("Same hour, past %n weeks; usual now %1 to %2", nullptr, hour.weeks)
                     .arg(hour.usualLow)
                     .arg(hour.usualHigh)
               : HourChart::tr("Too few weeks to say what is usual");
}

} // namespace

HourChart::HourChart(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("listening.hours"));
    setFixedHeight(kHeight);
}

void HourChart::show(const QList<PostHour>& hours)
{
    m_hours = hours;
    int all = 0;
    for (const PostHour& hour : hours)
        all += hour.count;
    QString words = tr("%n posts in the last 24 hours", nullptr, all);
    if (!hours.isEmpty())
        words += QLatin1String(". ") + usualWords(hours.constLast());
    setAccessibleName(words);
    update();
}

qreal HourChart::step() const
{
    return m_hours.isEmpty() ? 12 : width() / static_cast<qreal>(m_hours.size());
}

void HourChart::paintEvent(QPaintEvent*)
{
    if (m_hours.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Time runs from left to right in every language's charts here.
    Ink ink(painter, rect(), Qt::LeftToRight, tokens(this));
    const Tokens& t = ink.tokens();
    int most = 1;
    for (const PostHour& hour : m_hours)
        most = std::max({most, hour.count, hour.usualHigh});
    const auto heightOf = [most](int count) { return (kBase - kTop) * count / most; };
    for (qsizetype i = 0; i < m_hours.size(); ++i) {
        const PostHour& hour = m_hours.at(i);
        const qreal x = static_cast<qreal>(i) * step();
        if (hasUsual(hour)) {
            const qreal top = kBase - heightOf(hour.usualHigh);
            painter.fillRect(QRectF(x, top, step(), kBase - top), t.bubble);
        }
        const qreal height = hour.count == 0 ? 0 : std::max(2.0, heightOf(hour.count));
        const qreal bar = std::min(kBar, step() - 2);
        const qreal left = x + (step() - bar) / 2;
        ink.box({left, kBase - height, bar, height}, 2, hour.isSpike ? t.warn : t.accent);
        if (hour.isSpike)
            ink.textCentre({left + bar / 2, kBase - height - 5}, QLocale().toString(hour.count),
                           kFigure, t.warn);
        const QTime time = localHour(hour);
        if (time.hour() % kHoursBetweenWords == 0)
            ink.textCentre({x + step() / 2, kBase + 16},
                           QLocale().toString(time, QStringLiteral("HH")), kCaption, t.text3);
    }
    ink.hairline(0, width(), kBase, t.line);
    ink.box({0, kBase + 27, 10, 10}, 2, t.bubble);
    ink.text({18, kBase + 36}, elided(usualWords(m_hours.constLast()), kCaption, width() - 18),
             kCaption, t.text2);
}

bool HourChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto i = static_cast<qsizetype>(help->pos().x() / step());
    if (i < 0 || i >= m_hours.size())
        return false;
    const PostHour& hour = m_hours.at(i);
    const QTime time = localHour(hour);
    QString words =
        tr("%1: %n posts", nullptr, hour.count).arg(QLocale().toString(time, QLocale::ShortFormat));
    if (hasUsual(hour))
        words += QLatin1String(", ") + tr("usual %1 to %2").arg(hour.usualLow).arg(hour.usualHigh);
    QToolTip::showText(help->globalPos(), words, this);
    return true;
}

} // namespace heddle::ui
