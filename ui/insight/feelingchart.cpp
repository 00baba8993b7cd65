#include "ui/insight/feelingchart.h"

#include "ui/insight/readingwords.h"
#include "ui/theme/ink.h"

#include <QLocale>
#include <QPainterPath>

#include <vector>

namespace heddle::ui {

namespace {

constexpr Type verdictType{Step::Reading, Weight::Medium};
constexpr Type figuresType{Step::Caption};
constexpr qreal lineWidth = 96;
constexpr int shown = 40;
constexpr double whole = 1000;
constexpr double level = .15; ///< means between its signs are called even

QString verdictOf(const Estimate& mean)
{
    if (mean.high < -level)
        return FeelingChart::tr("Unhappy");
    if (mean.low > level)
        return FeelingChart::tr("Pleased");
    return FeelingChart::tr("Even");
}

QString signedNumber(double value)
{
    const QString digits = QLocale().toString(std::abs(value), 'f', 2);
    return value < 0 ? QChar(0x2212) + digits : digits;
}

} // namespace

FeelingChart::FeelingChart(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("customer.feeling"));
    setFixedHeight(sizeHint().height());
}

void FeelingChart::show(const QList<service::CustomerView::Feeling>& feelings)
{
    m_feelings = feelings;
    std::vector<double> scores;
    for (const auto& feeling : feelings)
        scores.push_back(feeling.sentiment.score / whole);
    const Estimate mean = meanOf(scores);
    m_isFaint = mean.n < fewToTell;
    if (mean.n < tooFewToTell) {
        m_verdict = tr("Too few to tell");
        m_figures = tr("n %1", "size of a sample").arg(mean.n);
    } else {
        m_verdict = verdictOf(mean);
        m_figures =
            tr("%1, 95 %: %2 to %3, n %4", "a mean, its interval, its sample")
                .arg(signedNumber(mean.value), signedNumber(mean.low), signedNumber(mean.high))
                .arg(mean.n);
    }
    setAccessibleName(tr("Feeling over time: %1, %2").arg(m_verdict, m_figures));
    setToolTip(
        tr("From −1, very unhappy, to 1, very pleased; read from the customer's own words."));
    update();
}

void FeelingChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    ink.text({0, 20}, m_verdict, verdictType, m_isFaint ? t.text3 : t.text);
    ink.text({0, 40}, m_figures, figuresType, t.text3);
    if (m_feelings.size() > 1)
        paintLine(ink, {width() - lineWidth, 2, lineWidth, 26});
}

void FeelingChart::paintLine(Ink& ink, const QRectF& area) const
{
    const auto feelings = m_feelings.mid(std::max<qsizetype>(0, m_feelings.size() - shown));
    const QColor colour = m_isFaint ? ink.tokens().lineStrong : ink.tokens().accent;
    const auto placeOf = [&](qsizetype i) {
        const double share = double(i) / double(std::max<qsizetype>(1, feelings.size() - 1));
        return QPointF(area.left() + 3 + share * (area.width() - 6),
                       area.center().y()
                           - feelings.at(i).sentiment.score / whole * (area.height() / 2 - 3));
    };
    ink.hairline(area.left(), area.right(), area.center().y(), ink.tokens().line);
    QPainterPath line;
    line.moveTo(ink.placed(placeOf(0)));
    for (qsizetype i = 1; i < feelings.size(); ++i)
        line.lineTo(ink.placed(placeOf(i)));
    ink.painter().setBrush(Qt::NoBrush);
    ink.painter().setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    ink.painter().drawPath(line);
    ink.dot(placeOf(feelings.size() - 1), 3, colour);
}

} // namespace heddle::ui
